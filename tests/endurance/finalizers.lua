-- Objects with finalizers, each of which must run exactly once.
local ffi = require("ffi")
local measure = require("measure")
local total = measure.steps(1e6)
local runs, finished = ffi.new("uint8_t[?]", total + 1), 0
local function finalize(object)
  runs[object[0]] = runs[object[0]] + 1
  finished = finished + 1
end
measure.run("finalizers", 1e6, function(i) ffi.gc(ffi.new("int[1]", i), finalize) end)
measure.settle(function() return finished >= total end)
for i = 1, total do measure.check(runs[i] == 1, "finalizer", i, "ran", runs[i], "times") end
