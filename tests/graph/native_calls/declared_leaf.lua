-- A critical call of a function that is declared to be a leaf.
local ffi = require("ffi")
ffi.cdef("int32_t width_i32(int32_t) __attribute__((const));")
local identity = ffi.load("widths").width_i32
function loop(count)
  for i = 1, count do identity(i) end
end
