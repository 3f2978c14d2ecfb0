-- Variable arguments: passed on, selected from, counted, collected and unpacked. Pure Lua.
local unpack = unpack or table.unpack
local COUNT = 200000

local function sum(...)
  local total = 0
  for i = 1, select("#", ...) do total = total + (select(i, ...)) end
  return total
end

local function pass(...) return ... end

local function collect(...)
  local list = {...}
  return #list, list[#list]
end

local function first_two(a, b) return a + b end

return function()
  local total = 0
  for i = 1, COUNT do
    local count, last = collect(pass(i, 2, 3))
    total = total + sum(1, i, 3) + count + last + first_two(unpack({i, 1, 5}))
  end
  assert(total == COUNT * (COUNT + 1) + COUNT * 11)
  return total
end
