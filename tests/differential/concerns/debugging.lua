-- What the debug library tells: tracebacks, levels, names of functions, variables and upvalues.
local values = require("values")

local looks = {
  function(r) return "show(debug.traceback(" .. r:pick {"", "'message'", "'message', 1", "'message', 2", "nil", "5", "'m', 0"} .. "))" end,
  function(r)
    return "local i = debug.getinfo(" .. r:pick {"1, 'nSlu'", "1, 'nSl'", "1, 'u'", "look, 'nSlu'", "look, 'S'", "2, 'nSl'", "2, 'n'"} ..
      ") for _, k in ipairs {'name', 'namewhat', 'short_src', 'source', 'what', 'currentline', 'linedefined', 'lastlinedefined', 'nups', 'nparams', 'isvararg'} do show(k, i[k]) end"
  end,
  -- LuaJIT also lists its temporary values, whose names begin with a parenthesis.
  function(r) return "for i = 1, 6 do local n, v = debug.getlocal(" .. r:pick {"1", "2"} .. ", i) if not n or n:find('^%(') then break end show(n, v) end" end,
  function() return "for i = 1, 4 do show(debug.getupvalue(look, i)) end" end,
  function(r) return "show(debug.setlocal(1, " .. r:integer(1, 4) .. ", " .. values.scalar(r) .. ")) show(a, b)" end,
  -- Not 3: that is look itself, and the forms above would ask for the level of any number.
  function(r) return "show(debug.setupvalue(look, " .. r:pick {"1", "2", "4", "5"} .. ", " .. values.scalar(r) .. ")) show(up)" end,
  function() return "for i = 1, 3 do show(debug.getlocal(look, i)) end show(debug.getlocal(1, -1))" end,
}

local callers = {
  "%s(1, 2)", "return %s(1)", "local r = %s(1, nil, 3)", "pcall(%s, 1)", "t.field = %s t.field(1)", "t.method = %s t:method(2)", "global = %s global(3)",
  "do (%s)(4) end", "for _ in %s do break end", "coroutine.wrap(%s)(5)", "table.foreachi({1}, %s)", "('x'):gsub('x', %s)", "local alias = %s alias()",
}

-- LuaJIT calls no handler for the first error in a handler that an xpcall in it protects.
local HANDLER = "xpcall(function() error('e') end, %s)"

return function(r)
  local lines = {"local up, other, t = " .. values.scalar(r) .. ", " .. values.scalar(r) .. ", {}", "local look", "function look(a, b, ...)", "  local x, y = other, up"}
  for _ = 1, r:integer(1, 2) do lines[#lines + 1] = "  do " .. r:pick(looks)(r) .. " end" end
  lines[#lines + 1] = "end"
  for i = 1, r:integer(0, 2) do
    local inner = i == 1 and "look" or "f" .. i - 1
    lines[#lines + 1] = "local function f" .. i .. "(p, ...)\n  local q = p\n  " .. r:pick(callers):format(inner) .. "\nend"
    lines.last = "f" .. i
  end
  lines[#lines + 1] = "try(function() " .. (r:chance(10) and HANDLER or r:pick(callers)):format(lines.last or "look") .. " end)"
  return table.concat(lines, "\n")
end
