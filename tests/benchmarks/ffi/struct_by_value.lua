-- Structs by value: a million additions of points in C, which takes two structs and returns one.
local ffi = require("ffi")
ffi.cdef[[
struct point { double x, y; };
struct point points_add(struct point a, struct point b);
]]
local lib = ffi.load("points")

return function()
  local sum, step = ffi.new("struct point"), ffi.new("struct point", 1, 0.5)
  for _ = 1, 1000000 do
    sum = lib.points_add(sum, step)
  end
  assert(sum.x == 1000000 and sum.y == 500000)
  return sum.x + sum.y, 1000000
end
