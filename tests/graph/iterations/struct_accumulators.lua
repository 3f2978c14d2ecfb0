-- Structs that are carried from iteration to iteration.
local ffi = require("ffi")
local vector
vector = ffi.metatype("struct { double x, y; }", {
  __add = function(a, b) return vector(a.x + b.x, a.y + b.y) end,
  __index = { add = function(a, b) return vector(a.x + b.x, a.y + b.y) end },
})
local out = vector()
function loop(count)
  local p, q = vector(0, 0), vector(1, 1)
  for i = 1, count do
    p = p + q
    p = p:add(q)
  end
  out.x = p.x
end
