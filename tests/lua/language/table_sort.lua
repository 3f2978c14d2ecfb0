-- L5: sort
local function show(t, ...)
  local out = {} for i = 1, #t do out[i] = tostring(t[i]) end print(table.concat(out, " "))
end
local function sorted(t, f) table.sort(t, f) show(t) end
sorted {}
sorted { 1 }
sorted { 2, 1 }
sorted { 3, 1, 2 }
sorted { 1, 2, 3, 4, 5 }
sorted { 5, 4, 3, 2, 1 }
sorted { 1, 1, 1 }
sorted { 2, 1, 2, 1, 2 }
sorted { 1.5, -1, 0, 1e10, -1e10, 0.5 }
sorted { "b", "a", "C", "", "aa" }
sorted { "10", "9", "1" }
sorted({ 1, 2, 3, 4, 5 }, function(a, b) return a > b end)
sorted({ "bb", "a", "ccc" }, function(a, b) return #a < #b end)
sorted({ 5, 2, 8 }, nil)
sorted({ 3, 1, 2 }, function(a, b) if a < b then return 1 end end)
local seed = 12345
local function random(n) seed = (seed * 1103515245 + 12345) % 2147483648 return seed % n end
for _, n in ipairs { 10, 50, 99, 100, 101, 500, 2000 } do
  local t, sum = {}, 0
  for i = 1, n do t[i] = random(1000) sum = sum + t[i] end
  table.sort(t)
  local ok = true
  for i = 2, n do ok = ok and t[i - 1] <= t[i] end
  for i = 1, n do sum = sum - t[i] end
  table.sort(t, function(a, b) return a > b end)
  for i = 2, n do ok = ok and t[i - 1] >= t[i] end
  io.write(n, ":", tostring(ok), ":", sum, " ")
end
print()
local t = {} for i = 1, 300 do t[i] = i % 7 end table.sort(t) print(t[1], t[150], t[300])
local people = { { n = "Ada", a = 36 }, { n = "Bob", a = 25 }, { n = "Cy", a = 36 }, { n = "Di", a = 19 } }
table.sort(people, function(x, y) if x.a ~= y.a then return x.a < y.a end return x.n < y.n end)
for _, p in ipairs(people) do io.write(p.n, " ") end print()
local mt = { __lt = function(a, b) return a.v < b.v end }
t = {}
for i = 1, 20 do t[i] = setmetatable({ v = (i * 7) % 20 }, mt) end
table.sort(t)
for i = 1, 20 do io.write(t[i].v, " ") end
print()
local words = {}
for w in ("the quick brown fox jumps over the lazy dog"):gmatch("%a+") do words[#words + 1] = w end
sorted(words)
sorted(words, function(a, b) return a:reverse() < b:reverse() end)
local count = 0
t = {}
for i = 1, 64 do t[i] = random(100) end
table.sort(t, function(a, b) count = count + 1 return a < b end)
print(count > 64 and count < 1000)
print(pcall(table.sort, { 1, "x", 2 }))
print(pcall(table.sort, { {}, {} }))
print(pcall(table.sort, { 1, 2, 3 }, function() error("in comparator", 0) end))
print(pcall(table.sort, { 3, 2, 1 }, 5))
print((select(2, pcall(table.sort, { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, function() return true end))))
local ok, e = pcall(table.sort, { 1, nil, 3 }) print(ok or e ~= nil)
-- 0 and -0 are equal, so their order is that of the algorithm
local zeros = {7, 14, 0.1, -2.5, 15, 0, 5, -0, 8, 10, 2, 5e-324, 7, 0, 9}
table.sort(zeros) print(unpack(zeros))
