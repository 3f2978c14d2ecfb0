-- L7: the generator gives the same sequence from the same seed
local function sequence(seed)
  math.randomseed(seed)
  local out = {}
  for i = 1, 5 do out[i] = string.format("%.14g", math.random()) end
  print(seed, table.concat(out, " "))
end
for _, seed in ipairs { 0, 1, 42, -1, 1.5, 123456789, 2^31, 2^53, 1e300, -0.25 } do sequence(seed) end
math.randomseed(42) print(math.random(), math.random(10), math.random(5, 6))
math.randomseed(7) local out = {} for i = 1, 20 do out[i] = math.random(6) end print(table.concat(out, " "))
math.randomseed(7) out = {} for i = 1, 20 do out[i] = math.random(-3, 3) end print(table.concat(out, " "))
math.randomseed(7)
print(math.random(1000000), math.random(2^31), math.random(2^40), math.random(-2^31, 2^31), math.random(1),
  math.random(3, 3))
math.randomseed(99) local sum = 0 for i = 1, 10000 do sum = sum + math.random() end print(sum)
math.randomseed(99)
local counts = { 0, 0, 0, 0 }
for i = 1, 10000 do local k = math.random(4) counts[k] = counts[k] + 1 end
print(unpack(counts))
math.randomseed(1) local a = math.random() math.randomseed(1) print(a == math.random(), math.random() ~= a)
math.randomseed(5) print(math.random(0), math.random(-5), math.random(10, 1), math.random(1.9), math.random(2.5, 3.7))
math.randomseed("12") print(math.random(100), math.random("5"), math.random("1", "2"))
local low, high = 1, 0
for i = 1, 1000 do local r = math.random() low = math.min(low, r) high = math.max(high, r) end
print(low >= 0, high < 1)
