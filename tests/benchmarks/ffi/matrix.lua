-- Multiplication of 200 x 200 matrices in double[?], row by row.
local ffi = require("ffi")
local SIZE, TIMES = 200, 5
local a, b, product = ffi.new("double[?]", SIZE * SIZE), ffi.new("double[?]", SIZE * SIZE), ffi.new("double[?]", SIZE * SIZE)

local function multiply()
  for i = 0, SIZE - 1 do
    for k = 0, SIZE - 1 do
      local sum = 0
      for j = 0, SIZE - 1 do sum = sum + a[i * SIZE + j] * b[j * SIZE + k] end
      product[i * SIZE + k] = sum
    end
  end
end

return function()
  for i = 0, SIZE - 1 do
    for k = 0, SIZE - 1 do
      a[i * SIZE + k] = i + k
      b[i * SIZE + k] = i - k
    end
  end
  local trace = 0
  for _ = 1, TIMES do
    multiply()
    for i = 0, SIZE - 1 do trace = trace + product[i * SIZE + i] end
  end
  -- The sum of (i + j) * (j - i) over all i and j is 0, as they cancel out.
  assert(trace == 0 and product[SIZE - 1] == (SIZE - 1) * SIZE * (2 * SIZE - 1) / 6 - (SIZE - 1) * (SIZE - 1) * SIZE / 2)
  return product[SIZE - 1]
end
