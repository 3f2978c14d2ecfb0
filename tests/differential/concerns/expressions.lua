-- Operators over operands of every type that are locals, parameters, upvalues, globals, fields, constants and results:
-- values, coercions, and the names of operands in error messages.
local values = require("values")

local operators = {"+", "-", "*", "/", "%", "..", "..", "==", "~=", "<", "<=", ">", ">=", "and", "or"}
local names = {"p", "q", "l", "a", "b", "c", "g", "h", "nothing", "t.x", "t.y", "t.s", "t.missing", "t[1]", "t[a]", "t.r.x", "t.nope.x", "(...)"}
local expression

local function name(r) return r:pick(names) end

local forms = {
  function(r, depth) return expression(r, depth) .. " " .. r:pick(operators) .. " " .. expression(r, depth) end,
  function(r, depth) return expression(r, depth) .. " " .. r:pick(operators) .. " " .. expression(r, depth) end,
  function(r, depth) return "(" .. expression(r, depth) .. " " .. r:pick(operators) .. " " .. expression(r, depth) .. ")" end,
  function(r, depth) return "not " .. expression(r, depth) end,
  function(r, depth) return "- " .. expression(r, depth) end,
  -- The length of a table with holes is any of its borders, so # gets sequences and strings only.
  function(r) return "#" .. r:pick {"t.s", "p", "{}", "{1, 2, 3}", "'text'", "nothing", "t.missing", "5", "true"} end,
  -- Powers with exact results: others differ between C libraries in the last bit.
  function(r, depth) return "(" .. expression(r, depth) .. ") ^ " .. r:pick {"0", "1", "2", "-1"} end,
  function(r, depth) return "(" .. expression(r, depth) .. ")[" .. expression(r, 0) .. "]" end,
  function(r, depth) return "(" .. expression(r, depth) .. ").x" end,
  function(r, depth) return "type(" .. expression(r, depth) .. ")" end,
  function(r, depth) return "tostring(" .. expression(r, depth) .. " == nil)" end,
  function(r, depth) return "tonumber(" .. expression(r, depth) .. ")" end,
  function(r, depth) return name(r):gsub("^%(.*", "a") .. "(" .. expression(r, depth) .. ")" end,
  function(r, depth) return "a:method(" .. expression(r, depth) .. ")" end,
  function(r, depth) return "t:f(" .. expression(r, depth) .. ")" end,
  function(r, depth) return "(function(...) return " .. expression(r, depth) .. " end)(" .. expression(r, 0) .. ")" end,
  function(r, depth) return "({" .. expression(r, depth) .. ", x = " .. expression(r, depth) .. "}).x" end,
}

function expression(r, depth)
  if depth <= 0 then
    return r:chance(60) and name(r) or values.scalar(r)
  end
  return r:pick(forms)(r, depth - 1)
end

local function scalarOrTable(r) return r:chance(75) and values.scalar(r) or r:pick {"{}", "{x = 1}", "{1}", "type"} end

local function statement(r, depth)
  if r:chance(25) then
    return r:pick {"l", "t.x", "a", "g", "nothing.x", "t.nope.x", "t[p]", "t[q]", "t.s.x"} .. " = " .. expression(r, depth) .. " show(l)"
  end
  return "show(" .. expression(r, depth) .. ")"
end

return function(r)
  local lines = {
    "local a, b, c = " .. scalarOrTable(r) .. ", " .. scalarOrTable(r) .. ", " .. scalarOrTable(r),
    "local t = {" .. scalarOrTable(r) .. ", x = " .. scalarOrTable(r) .. ", y = " .. scalarOrTable(r) .. ", s = " .. values.text(r) ..
      ", r = {x = " .. values.scalar(r) .. "}, f = function(self, ...) return ... end}",
    "g, h = " .. scalarOrTable(r) .. ", " .. scalarOrTable(r),
  }
  for _ = 1, r:integer(2, 5) do
    lines[#lines + 1] = ("try(function(p, q, ...) local l = %s %s end, %s, %s, %s)"):format(
      values.scalar(r), statement(r, r:integer(1, 3)), values.scalar(r), scalarOrTable(r), values.scalar(r))
  end
  return table.concat(lines, "\n")
end
