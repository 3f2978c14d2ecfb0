-- F11.2 F11.5 F12.2: how many arguments, and how large a struct by value, a call can have; LuaJIT's limits are lower
local ffi = require("ffi")
ffi.cdef("int snprintf(char *, size_t, const char *, ...);")
local text = ffi.new("char[?]", 4096)

local function format(specifier, type, count)
  local values = {}
  for i = 1, count do values[i] = ffi.new(type, i) end
  local ok, result = pcall(ffi.C.snprintf, text, 4096, (specifier .. " "):rep(count), unpack(values))
  return ok, ok and ffi.string(text) or result
end
print(format("%d", "int", 64))
print(format("%ld", "long", 64))
print(format("%.1f", "double", 64))
print(select(2, format("%ld", "long", 115)):sub(-12))
print(format("%ld", "long", 150))
print(format("%d", "int", 250))

-- Through C and back: a callback called by its pointer.
local function roundTrip(size)
  local type = ffi.typeof("struct { char text[" .. size .. "]; }")
  local ok, callback = pcall(ffi.cast, ffi.typeof("$ (*)($)", type, type), function(struct)
    struct.text[size - 1] = struct.text[0] + struct.text[size - 1]
    return struct
  end)
  if not ok then return (callback:gsub("%d+", "N")) end
  local value = type()
  value.text[0], value.text[size - 1] = 40, 2
  local result = callback(value).text[size - 1]
  callback:free()
  return result
end
for _, size in ipairs({16, 17, 100, 255, 900, 1000, 100000}) do print(size, roundTrip(size)) end
local address = ffi.cast("intptr_t", ffi.C.snprintf)
print(pcall(ffi.cast("int (*)(struct { char text[1000]; })", address), {}))

local function many(count)
  local parameters = ("long, "):rep(count - 1) .. "long"
  local ok, callback = pcall(ffi.cast, "long (*)(" .. parameters .. ")", function(...) return select("#", ...) + select(count, ...) end)
  if not ok then return (callback:gsub("%(long.*%)", "(…)")) end
  local values = {}
  for i = 1, count do values[i] = i end
  local result = callback(unpack(values))
  callback:free()
  return tonumber(result)
end
print(many(17), many(64))
print(many(130))
