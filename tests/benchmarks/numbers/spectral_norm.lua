-- The spectral norm of an infinite matrix, cut to 500 x 500, by the power method. Pure Lua.
local SIZE = 500

-- Elements of the matrix, by zero-based row and column.
local function element(i, j)
  local ij = i + j
  return 1 / (ij * (ij + 1) / 2 + i + 1)
end

local function multiply(vector, result)
  for i = 1, SIZE do
    local sum = 0
    for j = 1, SIZE do sum = sum + element(i - 1, j - 1) * vector[j] end
    result[i] = sum
  end
end

local function multiply_transposed(vector, result)
  for i = 1, SIZE do
    local sum = 0
    for j = 1, SIZE do sum = sum + element(j - 1, i - 1) * vector[j] end
    result[i] = sum
  end
end

return function()
  local u, v, between = {}, {}, {}
  for i = 1, SIZE do u[i] = 1 end
  for _ = 1, 10 do
    multiply(u, between)
    multiply_transposed(between, v)
    multiply(v, between)
    multiply_transposed(between, u)
  end
  local uv, vv = 0, 0
  for i = 1, SIZE do
    uv = uv + u[i] * v[i]
    vv = vv + v[i] * v[i]
  end
  local norm = math.sqrt(uv / vv)
  assert(math.abs(norm - 1.274224) < 1e-6)
  return math.floor(norm * 1e9)
end
