-- Operators and methods of a struct with a metatype; the objects that they make do not exist in compiled code.
local ffi = require("ffi")
local vector
vector = ffi.metatype("struct { double x, y; }", {
  __add = function(a, b) return vector(a.x + b.x, a.y + b.y) end,
  __sub = function(a, b) return vector(a.x - b.x, a.y - b.y) end,
  __mul = function(a, k) return vector(a.x * k, a.y * k) end,
  __unm = function(a) return vector(-a.x, -a.y) end,
  __len = function() return 2 end,
  __eq = function(a, b) return a.x == b.x and a.y == b.y end,
  __lt = function(a, b) return a.x < b.x end,
  __le = function(a, b) return a.x <= b.x end,
  __call = function(a, k) return a.x + k end,
  __index = { dot = function(a, b) return a.x * b.x + a.y * b.y end },
})
local a, b = vector(1, 2), vector(3, 4)
function loop(count)
  local sum = 0
  for i = 1, count do
    local c = (a + b) * i - -a
    sum = sum + c:dot(b) + #c + c(1)
    if c == a or c < a or c >= b then sum = sum + 1 end
  end
  a.y = sum
end
