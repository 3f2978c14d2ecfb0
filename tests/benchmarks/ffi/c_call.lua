-- Calls of C: ten million times abs from the C library.
local ffi = require("ffi")
ffi.cdef "int abs(int);"
local C = ffi.C

return function()
  local sum = 0
  for i = 1, 10000000 do
    sum = sum + C.abs(-i)
  end
  assert(sum == 10000000 * 10000001 / 2)
  return sum, 10000000
end
