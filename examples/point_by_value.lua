-- Passes an array of pointers to C, and gets structs back by value. Run it as own_library.lua says.
local ffi = require("ffi")

ffi.cdef[[
struct point { double x, y; };
struct point points_at(struct point *const *points, int index);
struct point points_centre(struct point *const *points, int count);
struct point points_add(struct point a, struct point b);
void points_move(struct point *p, double dx, double dy);
]]
local lib = ffi.load("points")

-- The points must be kept in Lua as long as C may look at them: an array of pointers does not keep them alive.
local kept = {}
local count = 4
local pointers = ffi.new("struct point *[?]", count)
for i = 0, count - 1 do
  kept[i] = ffi.new("struct point", i, i * i)
  pointers[i] = kept[i]
end

local function show(name, p)
  print(string.format("%-10s (%g, %g)", name, p.x, p.y))
end

for i = 0, count - 1 do
  show("point " .. i, lib.points_at(pointers, i))
end
show("centre", lib.points_centre(pointers, count))

-- The result is a copy: changing it does not change the point it came from.
local copy = lib.points_at(pointers, 3)
copy.x = -1
show("copy", copy)
show("original", kept[3])

-- A struct is passed by its address where C wants a pointer, so C may change it.
lib.points_move(kept[3], 10, 20)
show("moved", pointers[3])
show("sum", lib.points_add(kept[3], copy))
