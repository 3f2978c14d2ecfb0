-- An ordinary call of C with six arguments of different kinds, ten million times.
local ffi = require("ffi")
ffi.cdef "double calls_six(int, double, int64_t, float, const uint8_t *, uint8_t);"
local lib = ffi.load("calls")
local byte = ffi.new("uint8_t[1]", 3)
local COUNT = 10000000

return function()
  local sum = 0
  for i = 1, COUNT do
    sum = sum + lib.calls_six(i, 0.5, 2, 1.5, byte, 7)
  end
  assert(sum == COUNT * (COUNT + 1) / 2 + COUNT * 14)
  return sum, COUNT
end
