-- A call of a C function that is declared a leaf: ten million times int f(int).
local ffi = require("ffi")
ffi.cdef "int calls_one(int) __attribute__((leaf));"
local lib = ffi.load("calls")
local COUNT = 10000000

return function()
  local sum = 0
  for i = 1, COUNT do
    sum = sum + lib.calls_one(i)
  end
  assert(sum == COUNT * (COUNT + 1) / 2 + COUNT)
  return sum, COUNT
end
