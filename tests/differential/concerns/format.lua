-- string.format with random directives, well formed or not, and arguments of every type.
local values = require("values")

local function directive(r)
  return "%" .. r:text(0, 2, "-+ #0") .. r:pick {"", "", tostring(r:integer(1, 25)), "100"} .. r:pick {"", "", ".", "." .. r:integer(0, 25), ".100"} ..
    r:pick {"d", "i", "u", "x", "X", "o", "c", "e", "E", "f", "g", "G", "a", "A", "s", "s", "q", "%", "y", "5"}
end

local function plain(r) return r:pick {"", "", "<", "> ", "a%%b", "\n"} end

-- Numbers that a signed 64-bit integer holds: what %d makes of others is up to the processor.
local function integral(r)
  return r:pick {values.small(r), "2^31", "-2^31", "2^32", "2^53", "-2^53", "1.5", "-2.5", "255", "65536", "'10'", "'0x10'", "-0", "0.99"}
end

local function number(r)
  return r:pick {values.small(r), values.edge(r), ("%d.%se%d"):format(r:integer(0, 9), r:text(1, 17, "0123456789"), r:integer(-20, 20)), values.numeric(r)}
end

-- What the directive wants, most of the time. Tables without __tostring would print their address.
local function argument(r, text)
  local letter = text:sub(-1)
  if r:chance(4) then return values.scalar(r) end
  if letter:find("[diuxXo]") then return integral(r) end
  if letter == "c" then return tostring(r:integer(0, 255)) end
  if letter:find("[eEfgGaA]") then return number(r) end
  if letter == "s" then return r:chance(75) and values.scalar(r) or "setmetatable({}, {__tostring = function() return 'an object' end})" end
  return r:chance(85) and values.text(r) or r:pick {"5", "nil", "{}", "0.1", "true"}
end

local function call(r)
  local format, arguments = plain(r), {}
  for i = 1, r:integer(1, 3) do
    local text = directive(r)
    format = format .. text .. plain(r)
    arguments[#arguments + 1] = argument(r, text)
  end
  if r:chance(4) then arguments[#arguments] = nil end
  return "try(string.format, " .. table.concat({values.quote(format), unpack(arguments)}, ", ") .. ")"
end

return function(r)
  return r:list(4, 10, "\n", call)
end
