-- Objects that are kept for a while: three million structs of 16 bytes.
local ffi = require("ffi")
ffi.cdef "typedef struct { double x, y; } benchmark_kept;"

return function()
  local kept = {}
  for i = 1, 3000000 do
    kept[i % 64 + 1] = ffi.new("benchmark_kept", i, 1)
  end
  -- The last number that 64 divides.
  assert(kept[1].x == 3000000)
  return kept[1].x, 3000000
end
