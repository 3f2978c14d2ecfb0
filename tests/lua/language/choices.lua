-- L1.8: and, or: what they choose between, with values of all kinds, in values and conditions
local function choose(condition, first, second)
  return condition and first or second
end
local values = {1, 2.5, 0, -0.5, "text", true, false, {}, print}
local function show(value) return type(value) == "table" and "table" or type(value) == "function" and "function" or tostring(value) end
for i = 1, 9 do
  print(show(choose(true, values[i], "second")), show(choose(nil, values[i], "second")), show(choose(values[i], 7, 8)))
end
print(choose(true, nil, 5), choose(true, nil, nil), choose(false, 1, nil), choose(nil, 1, false))

-- Kinds of numbers that change after the code has been compiled.
local function limit(n, top) return n > top and top or n end
local sum = 0
for i = 1, 200000 do sum = sum + limit(i, 100) end
print(sum, limit(5, 2.5), limit(0.25, 2.5), limit(3, 2))
local function sign(n) return n < 0 and -1 or n > 0 and 1 or 0 end
sum = 0
for i = -100000, 100001 do sum = sum + sign(i) end
print(sum, sign(-0.0), sign(0.1))
local function maybe(flag, value) local result = flag and value or 1.5 return result end
for i = 1, 100000 do maybe(i % 2 == 0, i) end
print(maybe(true, false), maybe(true, 3), maybe(true, "three"), maybe(false, 3), maybe(true, nil))

-- In a condition only the truth counts.
local function count(list)
  local n = 0
  for i = 1, #list do
    if list[i].on and list[i].value or list[i].always then n = n + 1 end
  end
  return n
end
local list = {{on = true, value = 1}, {on = true, value = false}, {on = false, value = 1}, {always = 0}, {on = true, value = nil, always = true}}
for _ = 1, 1000 do count(list) end
print(count(list))
print(pcall(function() local t = {} return (t.a and t.b or t.c).d end))
print(pcall(function() local a = 1 return (a > 0 and a or nil)() end))
