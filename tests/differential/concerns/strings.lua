-- The simple string functions, comparison, concatenation, and numbers that pass for strings.
local values = require("values")

local function subject(r)
  return r:pick {
    values.text, values.text, values.small, values.edge,
    function(s) return values.quote(s:text(0, 10, "abcXYZ 019_\0\255\n\"\\")) end,
  }(r)
end

local function position(r) return r:chance(85) and values.small(r) or values.edge(r) end

local function short(r) return tostring(r:integer(-1, 5)) end

local function code(r) return tostring(r:integer(-2, 260)) end

local forms = {
  function(r) return "string.sub, " .. subject(r) .. ", " .. position(r) .. ", " .. position(r) end,
  function(r) return "string.sub, " .. subject(r) .. ", " .. position(r) end,
  function(r) return "string.byte, " .. subject(r) .. ", " .. position(r) .. ", " .. values.small(r) end,
  function(r) return "string.byte, " .. subject(r) end,
  function(r) return "string.char, " .. r:list(0, 4, ", ", code) end,
  function(r) return "string.rep, " .. subject(r) .. ", " .. short(r) .. r:pick {"", ", " .. subject(r)} end,
  function(r) return "string.reverse, " .. subject(r) end,
  function(r) return "string.upper, " .. subject(r) end,
  function(r) return "string.lower, " .. subject(r) end,
  function(r) return "string.len, " .. subject(r) end,
  function(r) return "string.find, " .. subject(r) .. ", " .. values.text(r) .. ", " .. position(r) .. ", true" end,
  function(r) return "string.find, " .. subject(r) .. ", " .. subject(r) .. ", " .. position(r) .. ", true" end,
  function(r) return ("function(a, b) return a < b, a <= b, a == b, a > b end, %s, %s"):format(subject(r), subject(r)) end,
  function(r) return "function(...) local a, b, c = ... return a .. b .. c end, " .. r:list(2, 4, ", ", subject) end,
  function(r) return "function(a) return a .. " .. subject(r) .. " end, " .. subject(r) end,
  function(r) return "function(a) return #a end, " .. subject(r) end,
  function(r) return "function(s) return s:" .. r:pick {"upper", "len", "reverse", "missing", "byte"} .. "() end, " .. subject(r) end,
  function(r) return "function(s) return s." .. r:pick {"len", "x"} .. ", s[1] end, " .. subject(r) end,
  function(r) return "function(a, b) return a " .. r:pick {"+", "-", "*", "/", "%"} .. " b end, " .. subject(r) .. ", " .. subject(r) end,
  function(r) return "function(a) return -a end, " .. subject(r) end,
  function(r) return "function(a, b) local t = {[a] = 1, [b] = 2} return t[a], t[b], rawequal(a, b) end, " .. values.text(r) .. ", " .. values.text(r) end,
}

return function(r)
  local lines = {}
  for i = 1, r:integer(4, 10) do
    -- A call without arguments would end in a comma.
    lines[i] = "try(" .. r:pick(forms)(r):gsub(", $", "") .. ")"
  end
  if r:chance(30) then
    lines[#lines + 1] = ("local s = '' for i = 1, %d do s = s .. %s .. i end show(#s, s)"):format(r:integer(1, 20), subject(r))
  end
  return table.concat(lines, "\n")
end
