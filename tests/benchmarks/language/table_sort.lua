-- table.sort: numbers, numbers with a comparator, strings and records, 20,000 of each. Pure Lua.
local COUNT = 20000

local numbers, strings, records = {}, {}, {}
local seed = 42
for i = 1, COUNT do
  seed = (seed * 3877 + 29573) % 139968
  numbers[i] = seed
  strings[i] = ("key %06d"):format(seed)
  records[i] = {key = seed, number = i}
end

local function copy(list)
  local result = {}
  for i = 1, #list do result[i] = list[i] end
  return result
end

return function()
  local up, down, texts, by_key = copy(numbers), copy(numbers), copy(strings), copy(records)
  table.sort(up)
  table.sort(down, function(a, b) return a > b end)
  table.sort(texts)
  table.sort(by_key, function(a, b)
    if a.key ~= b.key then return a.key < b.key end
    return a.number < b.number
  end)
  for i = 2, COUNT do
    assert(up[i - 1] <= up[i] and down[i - 1] >= down[i] and texts[i - 1] <= texts[i] and by_key[i - 1].key <= by_key[i].key)
  end
  assert(up[1] == down[COUNT] and tonumber(texts[COUNT]:sub(5)) == by_key[COUNT].key)
  return up[COUNT] + up[1]
end
