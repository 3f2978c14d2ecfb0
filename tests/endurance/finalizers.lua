-- Objects with finalizers, each of which must run exactly once.
local ffi = require("ffi")
local measure = require("measure")
-- How many objects of each number there are now, and how many there were in all.
local numbers = 100000
local alive, made, finished = ffi.new("int16_t[?]", numbers), 0, 0
local function finalize(object)
  local number = object[0]
  measure.check(alive[number] > 0, "the finalizer of", number, "ran again")
  alive[number] = alive[number] - 1
  finished = finished + 1
end
measure.run("finalizers", 1e7, function(i)
  local number = i % numbers
  alive[number] = alive[number] + 1
  made = made + 1
  ffi.gc(ffi.new("int[1]", number), finalize)
end, { warm_up = 20 })
measure.settle(function() return finished >= made end)
for number = 0, numbers - 1 do
  measure.check(alive[number] == 0, "no finalizer for", alive[number], "objects", number)
end
