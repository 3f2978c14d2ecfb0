-- Closures: functions that make functions, with shared and with own variables, and higher-order functions over lists. Pure Lua.
local COUNT = 300000

local function counter(step)
  local value = 0
  return function()
    value = value + step
    return value
  end, function() return value end
end

local function map(list, f)
  local result = {}
  for i = 1, #list do result[i] = f(list[i]) end
  return result
end

local function fold(list, f, value)
  for i = 1, #list do value = f(value, list[i]) end
  return value
end

local function compose(f, g)
  return function(x) return g(f(x)) end
end

local list = {}
for i = 1, 1000 do list[i] = i end

return function()
  local sum = 0
  for i = 1, COUNT do
    local advance, value = counter(i % 3)
    advance()
    advance()
    sum = sum + value()
  end
  assert(sum == 2 * COUNT)
  for k = 1, 200 do
    local function add(x) return x + k end
    local function double(x) return x * 2 end
    sum = sum + fold(map(list, compose(add, double)), function(a, b) return a + b end, 0)
  end
  assert(sum == 2 * COUNT + 2 * (200 * 500500 + 1000 * 20100))
  return sum
end
