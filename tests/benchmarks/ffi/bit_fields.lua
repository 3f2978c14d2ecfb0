-- Bit-fields: five million times four of them in an array of structs.
local ffi = require("ffi")
ffi.cdef "typedef struct { unsigned kind : 3, flags : 5; int delta : 24; } benchmark_bits;"
local items = ffi.new("benchmark_bits[1000]")

return function()
  ffi.fill(items, ffi.sizeof(items))
  for i = 1, 5000000 do
    local item = items[i % 1000]
    item.kind = item.kind + 1
    item.flags = item.flags + item.kind
    item.delta = item.delta + item.flags
  end
  assert(items[7].delta == 77488)
  return items[7].delta
end
