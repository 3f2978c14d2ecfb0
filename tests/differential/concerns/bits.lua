-- The bit library. Numbers beyond 2^51 have no defined result there, so operands stay below.
local values = require("values")

local function operand(r)
  return r:pick {
    values.small, values.small,
    function() return tostring(r:integer(-2147483648, 2147483647)) end,
    function() return ("0x%08x"):format(r:integer(0, 2147483647) * 2) end,
    function() return r:pick {"2^31", "-2^31", "2^32", "2^32-1", "2^40", "-2^40", "1.5", "2.5", "-0.5", "-1.5", "0.5", "3.5", "1e9", "-1e10", "-0", "2^50 + 1"} end,
    function() return r:pick {"'10'", "'0xff'", "' 7 '", "'1.5'", "'x'", "nil", "true", "{}"} end,
  }(r)
end

local unary = {"bit.tobit", "bit.bnot", "bit.bswap", "bit.tohex"}
local shifts = {"bit.lshift", "bit.rshift", "bit.arshift", "bit.rol", "bit.ror"}
local variadic = {"bit.band", "bit.bor", "bit.bxor"}

local forms = {
  function(r) return r:pick(unary) .. ", " .. operand(r) end,
  function(r) return r:pick(shifts) .. ", " .. operand(r) .. ", " .. (r:chance(80) and r:integer(-2, 40) or operand(r)) end,
  function(r) return r:pick(variadic) .. ", " .. r:list(1, 4, ", ", operand) end,
  function(r) return "bit.tohex, " .. operand(r) .. ", " .. r:integer(-10, 10) end,
  function(r) return "function(a, b) return bit.bxor(bit.lshift(a, 5), bit.band(b, 255)) end, " .. operand(r) .. ", " .. operand(r) end,
  function(r) return r:pick {"bit.band", "bit.tobit", "bit.lshift", "bit.lshift, 1", "bit.tohex"} end,
}

return function(r)
  return r:list(5, 12, "\n", function() return "try(" .. r:pick(forms)(r) .. ")" end)
end
