-- Sieves of booleans of a million, half and a quarter of that. Pure Lua.
local SIZES, COUNTS = {1000000, 500000, 250000}, {78498, 41538, 22044}

local function count_primes(size)
  local is_prime, count = {}, 0
  for i = 2, size do is_prime[i] = true end
  for i = 2, size do
    if is_prime[i] then
      for k = i + i, size, i do is_prime[k] = false end
      count = count + 1
    end
  end
  return count
end

return function()
  local sum = 0
  for i = 1, #SIZES do
    local count = count_primes(SIZES[i])
    assert(count == COUNTS[i])
    sum = sum + count
  end
  return sum
end
