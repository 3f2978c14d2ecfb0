-- Calls: arguments and results of all counts, varargs, closures over shared variables, recursion, tail calls, methods.
local values = require("values")

local call

local function argument(r, depth)
  if depth > 0 and r:chance(40) then return call(r, depth - 1) end
  return r:chance(20) and r:pick {"a", "b", "..."} or values.scalar(r)
end

local function arguments(r, depth) return r:list(0, 3, ", ", argument, depth) end

local names = {"none", "one", "two", "rest", "count", "keep", "swap", "packed", "object:method", "object.field", "tail", "counter", "second", "(rest)"}

function call(r, depth)
  local text = r:pick(names) .. "(" .. arguments(r, depth) .. ")"
  return r:chance(20) and "(" .. text .. ")" or text
end

local statements = {
  function(r) return "show(" .. arguments(r, 2) .. ")" end,
  function(r) return "show(" .. call(r, 2) .. ")" end,
  function(r) return "show({" .. arguments(r, 2) .. "})" end,
  function(r) return "show(select('#', " .. call(r, 1) .. ", " .. call(r, 1) .. "))" end,
  function(r) return "local p, q, s = " .. call(r, 1) .. " show(p, q, s)" end,
  function(r) return "local p, q = " .. call(r, 1) .. ", " .. call(r, 1) .. " show(p, q)" end,
  function(r) return "t.a, t[" .. values.small(r) .. "], t.b = " .. call(r, 1) .. " show(t.a, t.b)" end,
  function(r) return "try(select, " .. values.small(r) .. ", " .. call(r, 1) .. ")" end,
  function(r) return "a, b = b, " .. call(r, 1) .. " show(a, b)" end,
  function(r) return "show(sum(" .. r:integer(0, 60) .. "), even(" .. r:integer(0, 41) .. "))" end,
  function(r) return "local get, set = cell(" .. values.scalar(r) .. ") set(get() == nil) show(get()) set(" .. call(r, 1) .. ") show(get())" end,
  function(r) return "for p, q in pairs2(" .. r:integer(0, 3) .. ") do show(p, q, ...) end" end,
  function(r) return "return " .. call(r, 2) end,
}

local DECLARATIONS = [[
local a, b, t = %s, %s, {}
local function none() end
local function one(x) return x end
local function two(x, y) return y, x end
local function rest(...) return ... end
local function count(...) return select('#', ...) end
local function keep(x, ...) a = x return ..., b end
local function swap(...) local x, y = ... return y, x, ... end
local function packed(...) local t = {...} return select('#', ...) > 0 and t[1], unpack(t, 1, 2) end
local object = {name = %s, method = function(self, ...) return self.name, ... end, field = function(...) return (...) end}
local function tail(x, ...) if x == nil then return count(...) end return rest(x, ...) end
local counter do local n = 0 function counter(...) n = n + 1 return n, ... end end
local function second(...) return (select(2, ..., nil, nil)) end
local function sum(n) return n == 0 and 0 or n + sum(n - 1) end
local even, odd
function even(n) if n == 0 then return true end return odd(n - 1) end
function odd(n) if n == 0 then return false end return even(n - 1) end
local function cell(v) return function() return v end, function(w) v = w end end
local function pairs2(n) return function(limit, i) if i < limit then return i + 1, i * i end end, n, 0 end
]]

return function(r)
  local lines = {DECLARATIONS:format(values.scalar(r), values.scalar(r), values.scalar(r))}
  for _ = 1, r:integer(2, 5) do
    lines[#lines + 1] = ("try(function(...) %s end, %s)"):format(r:pick(statements)(r), values.scalar(r))
  end
  return table.concat(lines, "\n")
end
