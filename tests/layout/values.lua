-- What is stored into the scalars of a type: for each kind of scalar the same values for GCC and for Lua.
local values = {}

-- A 64-bit number as both languages write it.
local function long(random)
  return ("0x%08x%08xULL"):format(random:integer(0, 65535) * 65536 + random:integer(0, 65535),
    random:integer(0, 65535) * 65536 + random:integer(0, 65535))
end

local function integers(random)
  return { random:pick { "-1", "0xffffffffffffffffULL" }, long(random), random:pick { "0", "1", "-128", tostring(random:integer(-2147483647, 2147483647)) } }
end

values.integer = integers
values.enum = integers
values.bool = function(random) return { "1", "0", random:pick { "0", "2", long(random) } } end
values.pointer = function(random) return { "0x0000" .. long(random):sub(7), "0" } end
values.float = function(random) return { "1.5", tostring(random:integer(-1000000, 1000000) / 64) } end
values.complex = function(random) return { "1.5, -2.25", random:integer(-99, 99) / 4 .. ", " .. random:integer(-99, 99) / 4 } end

-- Objects of types without a Lua value: their bytes.
values.bytes = function(random, type)
  local bytes = {}
  for i = 1, type.size do bytes[i] = ("\\x%02x"):format(random:integer(1, 255)) end
  return { table.concat(bytes) }
end

-- The stores into the scalars of a type, at most this many: {place=, value=, fill=}. The object is filled with the byte first.
local LIMIT = 24

local function stores(type)
  local list = {}
  for _, place in ipairs(type.places) do
    local make = place.type and values[place.type.kind]
    if make and #list < LIMIT then
      for _, value in ipairs(make(type.random, place.type)) do
        list[#list + 1] = { place = place, value = value, fill = type.random:pick { 0, 255, 85 } }
      end
    end
  end
  return list
end

return { stores = stores }
