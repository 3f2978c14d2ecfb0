-- Casts of pointers and numbers.
local ffi = require("ffi")
local buf = ffi.new("uint32_t[64]")
local bytes = ffi.typeof("uint8_t *")
local pointer = ffi.cast("void *", buf)
function loop(count)
  local sum = 0
  for i = 1, count do
    sum = sum + ffi.cast("uint8_t *", buf)[3] + ffi.cast(bytes, pointer)[2]
    sum = sum + tonumber(ffi.cast("intptr_t", pointer) - ffi.cast("intptr_t", buf)) + tonumber(ffi.cast("int8_t", i))
    if ffi.cast("void *", 0) == nil then sum = sum + 1 end
  end
  buf[0] = sum
end
