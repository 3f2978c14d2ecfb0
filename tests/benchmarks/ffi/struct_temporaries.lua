-- Temporary structs: three of 16 bytes made, written, read and passed on in every iteration, ten million times in all.
local ffi = require("ffi")
local point = ffi.typeof("struct { double x, y; }")
local COUNT = 3333333

local function add(a, b) return point(a.x + b.x, a.y + b.y) end

return function()
  local sum = 0
  for i = 1, COUNT do
    local a, b = point(i, 1), point(1, i)
    local c = add(a, b)
    c.y = c.y - c.x
    sum = sum + c.x + c.y
  end
  assert(sum == COUNT * (COUNT + 1) / 2 + COUNT)
  return sum, 3 * COUNT
end
