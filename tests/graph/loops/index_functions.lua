-- Metatypes whose __index and __newindex are functions.
local ffi = require("ffi")
local point = ffi.metatype("struct { double x, y; }", {
  __index = function(p, key) return key == "sum" and p.x + p.y or 0 end,
  __newindex = function(p, key, value) p.x = value end,
})
local p = point(1, 2)
function loop(count)
  local sum = 0
  for i = 1, count do
    sum = sum + p.sum + p.other + p[i]
    p.any = i
    p[1] = i
  end
  p.y = sum
end
