-- table.sort: LuaJIT's very algorithm shows in the order of equal elements and in what invalid comparators do.
local values = require("values")

local function number(r) return tostring(r:integer(0, 15)) end

local function element(r) return r:pick {number, number, number, values.text, values.edge}(r) end

local function record(r) return ("{%d, '%s'}"):format(r:integer(0, 4), r:text(1, 2, "abcdefgh")) end

local comparators = {
  "a < b", "a > b", "a <= b", "true", "false", "nil", "tostring(a) < tostring(b)", "#tostring(a) < #tostring(b)",
  "a % 4 < b % 4", "calls % 3 == 0", "calls % 2 == 1", "a ~= b", "calls < 9 and a < b or error('enough', 0)", "a.x < b.x",
}

return function(r)
  local lines = {}
  if r:chance(30) then
    lines[1] = "local t = {" .. r:list(0, 24, ", ", record) .. "}"
    lines[2] = "try(table.sort, t, function(a, b) return a[1] " .. r:pick {"<", "<", ">", ">=", "<="} .. " b[1] end)"
    lines[3] = "for i = 1, #t do t[i] = t[i][1] .. t[i][2] end show(unpack(t))"
    return table.concat(lines, "\n")
  end
  lines[1] = "local calls, t = 0, {" .. r:list(0, 24, ", ", r:chance(75) and number or element) .. "}"
  lines[2] = r:chance(30) and "try(table.sort, t)" or
    "try(table.sort, t, function(a, b) calls = calls + 1 return " .. r:pick(comparators) .. " end)"
  lines[3] = "show(calls, unpack(t))"
  return table.concat(lines, "\n")
end
