-- A call that takes and returns structs in registers.
local ffi = require("ffi")
ffi.cdef[[
struct point { double x, y; };
struct point points_add(struct point, struct point);
]]
local lib = ffi.load("points")
local a, b = ffi.new("struct point", 1, 2), ffi.new("struct point", 0.5, 0.25)
function loop(count)
  for i = 1, count do a.x = lib.points_add(a, b).x end
end
