-- Objects that live for one iteration.
local ffi = require("ffi")
ffi.cdef("typedef struct { double x, y; } temporary;")
local ct = ffi.typeof("temporary")
local out = ct()
function loop(count)
  local sum = 0
  for i = 1, count do
    local a = ffi.new("temporary")
    a.x = i
    local b = ffi.new(ct, a.x, 2)
    local c = ct(b)
    local d = ffi.new("int[4]", i)
    sum = sum + a.x + a.y + b.y + c.x + d[2]
  end
  out.x = sum
end
