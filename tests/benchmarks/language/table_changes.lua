-- table.insert and table.remove at the end, at the front and in the middle, table.concat and # on the way. Pure Lua.
local COUNT = 200000

local function stack()
  local list, sum = {}, 0
  for i = 1, COUNT do
    table.insert(list, i)
    if i % 3 == 0 then sum = sum + table.remove(list) end
  end
  return sum + #list
end

local function queue()
  local list, sum = {}, 0
  for i = 1, COUNT / 10 do
    list[#list + 1] = i
    if #list > 50 then sum = sum + table.remove(list, 1) end
    if i % 10 == 0 and #list > 25 then table.insert(list, 25, i) end
  end
  return sum + #list
end

return function()
  local stacked, queued = stack(), queue()
  local third = math.floor(COUNT / 3)
  assert(stacked == 3 * third * (third + 1) / 2 + COUNT - third)
  return stacked + queued
end
