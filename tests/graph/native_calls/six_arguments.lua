-- An ordinary call with arguments of different kinds.
local ffi = require("ffi")
ffi.cdef("double calls_six(int, double, int64_t, float, const uint8_t *, uint8_t);")
local lib = ffi.load("calls")
local bytes = ffi.new("uint8_t[1000]", 3)
function loop(count)
  for i = 1, count do lib.calls_six(i, 0.5, 2, 1.5, bytes, 7) end
end
