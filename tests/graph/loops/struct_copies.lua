-- Assignment of whole structs.
local ffi = require("ffi")
ffi.cdef("struct copied { double x, y; int a[2]; char text[20]; };")
local a = ffi.new("struct copied[100]")
local s = ffi.new("struct copied", {1, 2})
local p = a + 3
function loop(count)
  for i = 0, count - 1 do
    local k = i % 100
    a[k] = s
    a[k] = a[(k + 1) % 100]
    p[0] = p[1]
  end
end
