-- Reading, writing and computing numbers: numerals, tonumber with bases, %g and friends, edges of doubles.
local values = require("values")

local function digits(r, low, high) return r:text(low, high, "0123456789") end

local function decimal(r)
  local text = digits(r, 0, 20) .. r:pick {"", ".", "." .. digits(r, 1, 20)}
  return text .. r:pick {"", "", "e" .. r:integer(-330, 310), "E+" .. r:integer(0, 30), "e-" .. r:integer(0, 30), "e", "e+"}
end

local function hexadecimal(r)
  return r:pick {"0x", "0X"} .. r:text(0, 18, "0123456789abcdefABCDEF") .. r:pick {"", "", "." .. r:text(0, 6, "08af")} ..
    r:pick {"", "", "p" .. r:integer(-40, 40), "P+" .. r:integer(0, 1030), "p"}
end

local function numeral(r)
  return r:pick {decimal, decimal, hexadecimal, function(s) return "0b" .. s:text(0, 40, "01") end}(r)
end

-- The text of a number as a string may hold it: with spaces, a sign, rubbish.
local function loose(r)
  return r:pick {"", "", "", " ", "\t\n"} .. r:pick {"", "", "-", "+", "- "} .. numeral(r) .. r:pick {"", "", "", " ", " \v", "x", "\0", " 1"}
end

local function double(r)
  return ("(%s%d.%se%d)"):format(r:pick {"", "-"}, r:integer(0, 9), digits(r, 1, 18), r:integer(-30, 30))
end

local function operand(r) return r:pick {double, values.edge, values.small, values.numeric}(r) end

local unary = {"math.floor", "math.abs", "math.frexp", "math.modf", "math.sqrt", "tostring", "tonumber", "math.deg", "math.rad"}
local binary = {"math.fmod", "math.max", "math.min"}

local forms = {
  function(r) return "show(tonumber(" .. values.quote(loose(r)) .. "))" end,
  function(r) return "show(tonumber(" .. values.quote(loose(r)) .. ", 10), " .. values.quote(loose(r)) .. " == 0)" end,
  function(r)
    local base = r:integer(2, 36)
    return "try(tonumber, " .. values.quote(r:pick {"", "-", " "} .. r:text(0, 12, ("0123456789abcdefghijklmnopqrstuvwxyz"):sub(1, r:chance(80) and base or 36))) .. ", " .. base .. ")"
  end,
  function(r) return "show(load(" .. values.quote("return " .. numeral(r)) .. ", '=n'))" end,
  function(r)
    -- A suffix would make it cdata, which prints as such; numerals that run into names are errors.
    return "show((load(" .. values.quote("return " .. numeral(r) .. r:pick {"", "", "x", "..1", ".", "e1"}) .. ", '=n') or type)(1))"
  end,
  function(r)
    return ("show((%s):format(%s))"):format(values.quote(r:pick {"%.17g", "%.14g", "%.3f", "%g", "%.0f", "%e", "%.15g", "%.1e", "%20.10f", "%.25g"}), operand(r))
  end,
  function(r) return "exact(" .. operand(r) .. " " .. r:pick {"+", "-", "*", "/", "%"} .. " " .. operand(r) .. ")" end,
  function(r) return "exact(" .. operand(r) .. " " .. r:pick {"+", "-", "*", "/", "%"} .. " " .. operand(r) .. ")" end,
  function(r) return "exact(- " .. operand(r) .. ")" end,
  function(r)
    local x, y = operand(r), operand(r)
    return ("show(%s < %s, %s <= %s, %s == %s)"):format(double(r), double(r), values.edge(r), values.edge(r), x, y)
  end,
  function(r) return "try(" .. r:pick(unary) .. ", " .. operand(r) .. ")" end,
  -- Between -1 and -0.5 LuaJIT's interpreter and its compiled code disagree on the sign of the zero.
  function(r) return "show(math.ceil(" .. operand(r) .. ") + 0)" end,
  function(r) return "try(" .. r:pick(binary) .. ", " .. operand(r) .. ", " .. operand(r) .. ")" end,
  function(r) return "try(math.ldexp, " .. operand(r) .. ", " .. r:integer(-1100, 1100) .. ")" end,
  function(r) return "show(" .. double(r) .. " .. '', " .. values.edge(r) .. " .. " .. values.edge(r) .. ")" end,
  function(r)
    return ("local n = 0 for i = %s, %s, %s do show(i) n = n + 1 if n > 4 then break end end"):format(operand(r), operand(r), r:pick {double, values.small}(r))
  end,
}

return function(r)
  local lines = {"local function exact(n) show(('%.17g'):format(n)) end"}
  for _ = 1, r:integer(4, 10) do
    lines[#lines + 1] = "do " .. r:pick(forms)(r) .. " end"
  end
  return table.concat(lines, "\n")
end
