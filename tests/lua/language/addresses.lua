-- L3: the address in a value's text is its identity
local texts, same = {}, 0
local kept = {}
for i = 1, 30000 do
  local value = i % 2 == 0 and {} or function() return i end
  local text = tostring(value)
  if texts[text] then same = same + 1 end
  texts[text], kept[i] = true, value
end
print(same)
for i = 1, 30000, 999 do assert(texts[tostring(kept[i])]) end
print(string.format("%p", "joined" .. 1) == string.format("%p", "joined1"), string.format("%p", {}) == string.format("%p", {}))
print(tostring(print), (tostring({}):gsub("0x%x+", "")), (tostring(coroutine.create(print)):gsub("0x%x+", "")))
