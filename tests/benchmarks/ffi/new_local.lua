-- Objects that do not outlive an iteration: ten million structs of 16 bytes.
local ffi = require("ffi")
ffi.cdef "typedef struct { double x, y; } benchmark_local;"

return function()
  local sum = 0
  for i = 1, 10000000 do
    local p = ffi.new("benchmark_local", i, 1)
    sum = sum + p.x * p.y
  end
  assert(sum == 10000000 * 10000001 / 2)
  return sum, 10000000
end
