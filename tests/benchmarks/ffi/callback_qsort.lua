-- C's qsort with a comparator in Lua, on a million doubles.
local ffi = require("ffi")
ffi.cdef "void qsort(double *base, size_t count, size_t size, int (*compare)(const double *, const double *));"
local COUNT = 1000000
local SIZE = ffi.sizeof("double")
local shuffled, numbers = ffi.new("double[?]", COUNT), ffi.new("double[?]", COUNT)
local comparisons = 0

-- A linear congruential generator; all its intermediate values are exact.
local seed, total = 42, 0
for i = 0, COUNT - 1 do
  seed = (seed * 3877 + 29573) % 139968
  shuffled[i] = seed + i / COUNT
  total = total + shuffled[i]
end

local compare = ffi.cast("int (*)(const double *, const double *)", function(a, b)
  comparisons = comparisons + 1
  local x, y = a[0], b[0]
  return x < y and -1 or x > y and 1 or 0
end)

local function sort()
  ffi.copy(numbers, shuffled, COUNT * SIZE)
  ffi.C.qsort(numbers, COUNT, SIZE, compare)
end
-- LuaJIT must not compile a call into C from where Lua is called back.
jit.off(sort)

return function()
  comparisons = 0
  sort()
  local sum = numbers[0]
  for i = 1, COUNT - 1 do
    assert(numbers[i - 1] <= numbers[i])
    sum = sum + numbers[i]
  end
  assert(math.abs(sum / total - 1) < 1e-9)
  return comparisons, comparisons
end
