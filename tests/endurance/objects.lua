-- Small objects: some in use for a while, some with their address taken.
local ffi = require("ffi")
local measure = require("measure")
local point = ffi.typeof("struct { double x, y; }")
local pointer = ffi.typeof("$ *", point)
local kept, pointers = {}, {}
measure.run("objects", 1e8, function(i)
  local object = point(i, -i)
  kept[i % 64] = object
  if i % 8 == 0 then pointers[i / 8 % 64] = ffi.cast(pointer, object) end
end, { warm_up = 5 })
for i = 0, 63 do measure.check(kept[i].x == -kept[i].y and pointers[i].x == -pointers[i].y and pointers[i].x % 8 == 0, i) end
