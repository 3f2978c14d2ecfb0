-- Fields of the struct behind a pointer.
local ffi = require("ffi")
ffi.cdef("struct body { double x, v; struct body *next; };")
local body = ffi.new("struct body[2]")
body[0].v = 1
local p = ffi.cast("struct body *", body)
function loop(count)
  for i = 1, count do p.x = p.x + p.v * 0.25 end
end
