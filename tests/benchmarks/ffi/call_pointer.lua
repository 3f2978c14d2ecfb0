-- Calls through a function pointer that changes from call to call among four C functions, ten million times.
local ffi = require("ffi")
ffi.cdef[[
int calls_one(int);
int calls_two(int);
int calls_three(int);
int calls_four(int);
]]
local lib = ffi.load("calls")
local functions = ffi.new("int (*[4])(int)", {lib.calls_one, lib.calls_two, lib.calls_three, lib.calls_four})
local COUNT = 10000000

return function()
  local sum = 0
  for i = 1, COUNT do
    sum = sum + functions[i % 4](i)
  end
  assert(sum == COUNT * (COUNT + 1) / 2 + COUNT * 2.5)
  return sum, COUNT
end
