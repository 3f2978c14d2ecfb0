-- An ordinary call of a function of one integer.
local ffi = require("ffi")
ffi.cdef("int32_t width_i32(int32_t);")
local identity = ffi.load("widths").width_i32
function loop(count)
  for i = 1, count do identity(i) end
end
