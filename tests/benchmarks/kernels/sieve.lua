-- Sieve of Eratosthenes on an array of booleans, 500 times up to 5,000. Pure Lua.
local SIZE, TIMES = 5000, 500

local function count_primes(flags, size)
  local count = 0
  for i = 2, size do
    if flags[i - 1] then
      count = count + 1
      for k = i + i, size, i do
        flags[k - 1] = false
      end
    end
  end
  return count
end

local function sieve()
  local flags = {}
  for i = 1, SIZE do flags[i] = true end
  return count_primes(flags, SIZE)
end

return function()
  local sum = 0
  for _ = 1, TIMES do sum = sum + sieve() end
  assert(sum == 669 * TIMES)
  return sum
end
