-- Metatypes: operators and a chain of methods on structs, each of which makes a new one.
local ffi = require("ffi")
local vector
vector = ffi.metatype("struct { double x, y; }", {
  __add = function(a, b) return vector(a.x + b.x, a.y + b.y) end,
  __mul = function(a, k) return vector(a.x * k, a.y * k) end,
  __index = {
    add = function(a, b) return vector(a.x + b.x, a.y + b.y) end,
    dot = function(a, b) return a.x * b.x + a.y * b.y end,
  },
})

return function()
  local p, step, sum = vector(0, 0), vector(1, 0.5), 0
  for _ = 1, 5000000 do
    p = p:add(step):add(step)
    local q = p * 0.5 + step
    sum = sum + q:dot(step)
  end
  -- p is (2 i, i) after i turns, so q is (i + 1, i / 2 + 0.5).
  assert(p.x == 10000000 and sum == 1.25 * (5000000 * 5000001 / 2 + 5000000))
  return p.x + sum, 5000000
end
