-- Operators and methods that a metatype gives pointers and references.
local ffi = require("ffi")
ffi.cdef("typedef struct { double x, y; } behind_t;")
local vector
vector = ffi.metatype("behind_t", {
  __add = function(a, b) return vector(a.x + b.x, a.y + b.y) end,
  __mul = function(a, k) return vector(a.x * k, a.y * k) end,
  __unm = function(a) return -a.x end,
  __len = function() return 3 end,
  __call = function(a, k) return a.x + k end,
  __index = { scale = function(a, k) a.x = a.x * k end, length = function(a) return a.x + a.y end },
})
local array = ffi.new("behind_t[10]")
local pointer = array + 0
function loop(count)
  local sum = 0
  for i = 1, count do
    local p = pointer + i % 10
    p:scale(0.5)
    sum = sum + p:length() + array[i % 10]:length() + #p + p(1) + array[1](2) - -p
    sum = sum + (array[0] + array[i % 10]).x + (p + p).y + (p * 2).x
  end
  array[0].x = sum
end
