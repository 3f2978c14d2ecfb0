-- Coroutines that feed each other: the primes by a chain of filters, and the leaves of trees by recursive generators. Pure Lua.
-- PUC Lua allows fewer than 200 C levels, and each filter takes more than one.
local LIMIT, DEPTH, TIMES = 300, 10, 100

local function count_up(limit)
  return coroutine.wrap(function()
    for i = 2, limit do coroutine.yield(i) end
  end)
end

local function without_multiples(prime, source)
  return coroutine.wrap(function()
    for number in source do
      if number % prime ~= 0 then coroutine.yield(number) end
    end
  end)
end

local function count_primes()
  local source, count = count_up(LIMIT), 0
  while true do
    local prime = source()
    if not prime then return count end
    count = count + 1
    source = without_multiples(prime, source)
  end
end

local function leaves(depth, number)
  if depth == 0 then
    coroutine.yield(number)
  else
    leaves(depth - 1, 2 * number)
    leaves(depth - 1, 2 * number + 1)
  end
end

return function()
  local count, sum = 0, 0
  for _ = 1, TIMES do
    count = count + count_primes()
    for leaf in coroutine.wrap(function() leaves(DEPTH, 1) end) do sum = sum + leaf end
  end
  assert(count == 62 * TIMES and sum == 2 ^ DEPTH * (3 * 2 ^ DEPTH - 1) / 2 * TIMES)
  return sum + count
end
