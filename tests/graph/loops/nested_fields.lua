-- Fields of nested structs, unions and arrays, also through references.
local ffi = require("ffi")
ffi.cdef[[
struct inner { double x, y; };
struct outer { int n; struct inner p[3]; struct { int u, v; }; union { int i; float f; } w; };
]]
local a = ffi.new("struct outer[100]")
function loop(count)
  for i = 0, count - 1 do
    local k = i % 100
    a[k].p[1].y = a[k].p[2].x + a[k].u
    a[k].w.f = a[k].w.i
    local r = a[k]
    local p = r.p
    p[1].x = p[2].y + 1
    r.v = r.v + 1
  end
end
