-- Operators, accesses and library functions on tables with random metamethods, which show what they are called with.
local metamethods, values = require("metamethods"), require("values")

local events = {"add", "sub", "mul", "div", "mod", "pow", "unm", "concat", "len", "eq", "lt", "le", "call", "index", "newindex", "tostring", "pairs", "ipairs"}

local function result(r) return r:pick {values.scalar(r), "'result'", "rawequal(a, b)", "nil", "select('#', ...)", "5"} end

local function handler(r, event)
  if (event == "index" or event == "newindex") and r:chance(60) then
    return r:pick {"{x = 'inherited', m = function(self, ...) return name(self), ... end}", "setmetatable({y = 1}, {__index = function(_, k) return k end})", "base", "5", "'text'"}
  elseif event == "call" and r:chance(15) then
    return r:pick {"base", "5"}
  elseif event == "tostring" then
    return "function(a) return " .. r:pick {"'named'", "name(a)", "'named'"} .. " end"
  end
  return metamethods.showing(event, "name(a), name(b), ...", result(r))
end

local function metatable(r)
  local entries = metamethods.entries(r, events, 7, handler)
  if r:chance(10) then entries[#entries + 1] = "__metatable = " .. values.scalar(r) end
  return "{" .. table.concat(entries, ", ") .. "}"
end

local function operand(r) return r:pick {"A", "A", "B", "B", "C", values.scalar(r), "base"} end

local uses = {
  function(r) return "return " .. operand(r) .. " " .. r:pick {"+", "-", "*", "/", "%", "^"} .. " " .. r:pick {"A", "B", "1", "'2'", "'x'", "nil"} end,
  function(r) return "return " .. operand(r) .. " .. " .. operand(r) .. " .. " .. operand(r) end,
  function(r) return "return " .. operand(r) .. " " .. r:pick {"==", "~=", "<", "<=", ">", ">="} .. " " .. operand(r) end,
  function(r) return "return " .. r:pick {"A", "B"} .. r:pick {".x", ".y", "[1]", ":m(1, 2)", "()", "(1, nil, 3)", ".x.y", "[A]", "[nil]"} end,
  function(r) return r:pick {"A", "B"} .. r:pick {".x", ".y", "[1]", "[B]"} .. " = " .. values.scalar(r) .. " return rawget(A, 'x'), rawget(B, 'x'), rawget(A, 1)" end,
  function(r) return "return " .. r:pick {"-A", "-B", "#A", "#B", "not A"} end,
  function(r) return "return tostring(A) == 'named', tostring(B) == 'named'" end,
  function() return "return getmetatable(A) == getmetatable(B), rawequal(A, B), rawequal(A, A)" end,
  function(r) return "return pcall(setmetatable, " .. r:pick {"A", "B"} .. ", nil)" end,
  function(r) return "return select('#', unpack({A, B})), next({A}) , rawget(A, 'y')" end,
  function(r) return "for k, v in pairs(" .. r:pick {"A", "B"} .. ") do show('pair') end" end,
  function(r) return "for k, v in ipairs(" .. r:pick {"A", "B"} .. ") do show(k, type(v)) if k > 3 then break end end" end,
  function(r) return "return string.format('%s', " .. r:pick {"tostring(A) == 'named'", "'x'"} .. ")" end,
  function() return "return table.concat({A and 1, 2}, '-')" end,
  function() return "local t = {B, A, A} table.sort(t, function(p, q) return name(p) < name(q) end) return name(t[1]), name(t[3])" end,
  function() return "local t = {A, B} table.sort(t) return name(t[1])" end,
  function(r) return "local f = A return f(" .. values.scalar(r) .. ")" end,
  function() return "A.x = nil for i = 1, 3 do B[i] = i end return rawget(B, 1), rawget(B, 3)" end,
}

return function(r)
  local lines = {
    "local A, B, C = {x = 1}, {10, 20}, {} local base = {x = 'base', y = 'base y'}",
    "local function name(v) return rawequal(v, A) and 'A' or rawequal(v, B) and 'B' or rawequal(v, C) and 'C' or type(v) == 'table' and 'table' or v end",
    "local shared = " .. metatable(r),
    "setmetatable(A, shared) setmetatable(B, " .. (r:chance(50) and "shared" or metatable(r)) .. ")",
  }
  if r:chance(20) then lines[#lines + 1] = "setmetatable(base, {__index = " .. r:pick {"C", "function(t, k) return k end", "A"} .. "})" end
  for _ = 1, r:integer(3, 7) do
    lines[#lines + 1] = "try(function(...) " .. r:pick(uses)(r) .. " end)"
  end
  return table.concat(lines, "\n")
end
