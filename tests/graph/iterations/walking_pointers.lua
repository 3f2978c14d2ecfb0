-- A pointer that walks through an array.
local ffi = require("ffi")
local buf = ffi.new("char[1000]")
function loop(count)
  local p, e = buf + 0, buf + 1000
  for i = 1, count do
    p[0] = i
    p = p + 1
    if p == e then p = p - 1000 end
  end
end
