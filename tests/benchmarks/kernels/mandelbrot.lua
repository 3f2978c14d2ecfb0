-- The Mandelbrot set as a bitmap of 500 by 500 points, of whose bytes a sum is made. Pure Lua.
local SIZE, ITERATIONS = 500, 50

-- Eight points of a line as a byte, the first in the highest bit; those beyond the line count as outside.
local function points(x, ci)
  local bits = 0
  for k = x, x + 7 do
    local cr = 2 * k / SIZE - 1.5
    local zr, zi, zr2, zi2 = 0, 0, 0, 0
    local inside = k < SIZE and 1 or 0
    local i = 0
    while inside == 1 and i < ITERATIONS do
      zi = 2 * zr * zi + ci
      zr = zr2 - zi2 + cr
      zr2, zi2 = zr * zr, zi * zi
      if zr2 + zi2 > 4 then inside = 0 end
      i = i + 1
    end
    bits = bits * 2 + inside
  end
  return bits
end

return function()
  local sum = 0
  for y = 0, SIZE - 1 do
    local ci = 2 * y / SIZE - 1
    for x = 0, SIZE - 1, 8 do sum = (sum * 31 + points(x, ci)) % 1000003 end
  end
  assert(sum == 701813)
  return sum
end
