-- ffi.sizeof, ffi.istype and ffi.typeof.
local ffi = require("ffi")
ffi.cdef("typedef struct { double x, y; } asked;")
local ct = ffi.typeof("asked")
local v = ct(1, 2)
function loop(count)
  local sum = 0
  for i = 1, count do
    sum = sum + ffi.sizeof(ct) + ffi.sizeof("int") + ffi.sizeof(v)
    if ffi.istype(ct, v) and not ffi.istype("int", v) and not ffi.istype("asked", i) then sum = sum + 1 end
    if ffi.typeof(v) == ct and ffi.typeof("int") ~= ct then sum = sum + 1 end
  end
  v.x = sum
end
