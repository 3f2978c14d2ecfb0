-- Coroutines: values in both directions, yields from loops, protected calls, metamethods and iterators, errors, states.
local values = require("values")

local statement

local function block(r, depth) return r:list(1, 3, " ", statement, depth - 1) end

local simple = {
  function(r) return "show('got', coroutine.yield(" .. r:list(0, 3, ", ", values.scalar) .. "))" end,
  function(r) return "show('got', coroutine.yield(" .. r:list(0, 3, ", ", values.scalar) .. "))" end,
  function() return "n = n + 1 show(n)" end,
  function() return "show(...)" end,
  function() return "show(coroutine.status(co), coroutine.running() == co, coroutine.isyieldable())" end,
  function(r) return "do return " .. r:list(0, 2, ", ", values.scalar) .. " end" end,
  function(r) return "if n > " .. r:integer(0, 3) .. " then error(" .. r:pick {"'failed'", "'failed', 0", "{}", "nil", "5"} .. ") end" end,
  function() return "show(pcall(coroutine.resume, co))" end,
  function() return "show(obj + 1, obj.key, #tostring(n))" end,
  function() return "for v in iterate(2) do show('v', v) end" end,
  function() return "show(pcall(string.gsub, 'ab', '.', function(c) return coroutine.yield(c) end))" end,
  function() return "show(pcall(table.sort, {3, 2, 1}, function(a, b) return coroutine.yield(a) end))" end,
  function() return "local x = nil + n" end,
}

local compound = {
  function(r, depth) return "for i = 1, " .. r:integer(1, 3) .. " do " .. block(r, depth) .. " end" end,
  function(r, depth) return "show('p', pcall(function(...) " .. block(r, depth) .. " end, n))" end,
  function(r, depth) return "show('x', xpcall(function(...) " .. block(r, depth) .. " end, function(m) return type(m) end, n))" end,
  function(r, depth) return "show('f', (function(...) " .. block(r, depth) .. " end)(n, ...))" end,
  function(r, depth) return "do local inner = coroutine.wrap(function(...) " .. block(r, depth) .. " end) show('in', inner(1)) show('in', pcall(inner, 2)) end" end,
  function(r, depth)
    return "do local outer = co local co = coroutine.create(function(...) " .. block(r, depth) .. " end) show('in', coroutine.resume(co, 1)) show('in', coroutine.resume(co)) show(coroutine.status(outer), coroutine.status(co)) end"
  end,
}

function statement(r, depth)
  if depth <= 0 or r:chance(60) then return r:pick(simple)(r) end
  return r:pick(compound)(r, depth)
end

return function(r)
  local lines = {
    "local n, co = 0",
    "local obj = setmetatable({}, {__add = function(_, v) return coroutine.yield('add', v) end, __index = function(_, k) return coroutine.yield(k) end})",
    "local function iterate(n) return function(_, i) i = (i or 0) + 1 if i <= n then return i, coroutine.yield('iterated') end end end",
    "co = coroutine.create(function(...) " .. r:list(2, 5, "\n", statement, 3) .. " end)",
  }
  for _ = 1, r:integer(3, 7) do
    lines[#lines + 1] = "show(coroutine.resume(co, " .. values.scalar(r) .. ")) show(coroutine.status(co))"
  end
  if r:chance(30) then
    lines[#lines + 1] = "local wrapped = coroutine.wrap(function(...) " .. block(r, 2) .. " end) for i = 1, 4 do try(wrapped, i) end"
  end
  if r:chance(15) then
    lines[#lines + 1] = r:pick {"try(coroutine.yield, 1)", "show(coroutine.running())", "show(coroutine.isyieldable())", "try(coroutine.create, 1)", "try(coroutine.resume, type)", "try(coroutine.status, nil)", "try(coroutine.wrap)"}
  end
  return table.concat(lines, "\n")
end
