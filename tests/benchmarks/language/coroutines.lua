-- A coroutine as a generator: a resume and a yield for each of 200,000 numbers. Pure Lua.
local COUNT = 200000

local function numbers()
  for i = 1, COUNT do coroutine.yield(i) end
end

return function()
  local sum = 0
  for i in coroutine.wrap(numbers) do sum = sum + i end
  assert(sum == COUNT * (COUNT + 1) / 2)
  return sum, COUNT
end
