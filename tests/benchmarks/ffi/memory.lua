-- Blocks of memory: ffi.copy, ffi.fill and ffi.string on 1 MiB, which for LuaJIT are C's memcpy and memset.
local ffi = require("ffi")
local size = 1048576
local a, b = ffi.new("uint8_t[?]", size), ffi.new("uint8_t[?]", size)

return function()
  local length = 0
  for i = 1, 200 do
    ffi.fill(a, size, i)
    ffi.copy(b, a, size)
    length = length + #ffi.string(b, size)
  end
  assert(length == 200 * size and b[size - 1] == 200)
  return length
end
