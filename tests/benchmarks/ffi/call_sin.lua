-- Calls of sin from the C library, ten million times.
local ffi = require("ffi")
ffi.cdef "double sin(double);"
local C = ffi.C
local COUNT = 10000000

return function()
  local sum = 0
  for i = 1, COUNT do
    sum = sum + C.sin(i % 1000 * 0.001)
  end
  -- COUNT / 1000 times the sum of sin(k/1000), k < 1000, which is close to 1000 * (1 - cos(1)) - sin(1)/2.
  assert(math.abs(sum / COUNT - (1 - math.cos(1)) + math.sin(1) / 2000) < 1e-6)
  return sum, COUNT
end
