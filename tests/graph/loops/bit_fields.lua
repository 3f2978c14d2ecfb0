-- Bit-fields.
local ffi = require("ffi")
ffi.cdef("struct bits { unsigned a : 3, b : 5; int c : 24; bool d : 1; uint8_t e : 4; int f : 32; uint32_t g : 32; };")
local a = ffi.new("struct bits[100]")
function loop(count)
  for i = 0, count - 1 do
    local x = a[i % 100]
    x.a = x.a + 1
    x.b = x.b + x.a
    x.c = x.c - 1
    x.d = not x.d
    x.e = x.e + 3
    x.f = x.f + 1
    x.g = x.g + 1
  end
end
