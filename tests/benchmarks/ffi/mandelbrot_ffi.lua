-- The Mandelbrot set with complex numbers as structs of two doubles, into an image of 500 x 500 bytes.
local ffi = require("ffi")
ffi.cdef "struct benchmark_complex { double re, im; };"
local SIZE, ITERATIONS = 500, 50
local image = ffi.new("uint8_t[?]", SIZE * SIZE)
local z, c = ffi.new("struct benchmark_complex"), ffi.new("struct benchmark_complex")

-- How many iterations keep the point inside, at the most ITERATIONS.
local function iterations()
  z.re, z.im = 0, 0
  for i = 1, ITERATIONS do
    local re2, im2 = z.re * z.re, z.im * z.im
    if re2 + im2 > 4 then return i - 1 end
    z.im = 2 * z.re * z.im + c.im
    z.re = re2 - im2 + c.re
  end
  return ITERATIONS
end

return function()
  for y = 0, SIZE - 1 do
    c.im = 2 * y / SIZE - 1
    for x = 0, SIZE - 1 do
      c.re = 2 * x / SIZE - 1.5
      image[y * SIZE + x] = iterations()
    end
  end
  local sum, inside = 0, 0
  for i = 0, SIZE * SIZE - 1 do
    sum = sum + image[i]
    if image[i] == ITERATIONS then inside = inside + 1 end
  end
  -- The set has an area of 1.51; so few iterations let some more of the plane in.
  assert(math.abs(inside / (SIZE * SIZE) * 4 - 1.59) < 0.01)
  return sum
end
