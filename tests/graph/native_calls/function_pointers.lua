-- Calls through a pointer that changes.
local ffi = require("ffi")
ffi.cdef("int calls_one(int); int calls_two(int);")
local lib = ffi.load("calls")
local functions = ffi.new("int (*[2])(int)", { lib.calls_one, lib.calls_two })
function loop(count)
  for i = 1, count do functions[i % 2](i) end
end
