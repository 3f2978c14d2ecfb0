-- A call that takes structs in registers, from the Java heap and from native memory.
local ffi = require("ffi")
ffi.cdef[[
struct point { double x, y; };
double points_distance(struct point, struct point);
]]
local lib = ffi.load("points")
local a, others = ffi.new("struct point", 1, 2), ffi.new("struct point[100]")
function loop(count)
  for i = 1, count do lib.points_distance(a, others[i % 100]) end
end
