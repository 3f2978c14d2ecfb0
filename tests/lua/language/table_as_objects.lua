-- L1.8 L3.4: tables with many shapes: fields that come, go and change type
local function point(x, y) return { x = x, y = y } end
local function length(p) return p.x * p.x + p.y * p.y end
print(length(point(3, 4)), length({ y = 4, x = 3 }), length({ z = 0, x = 3, y = 4 }),
  length(setmetatable({}, { __index = point(3, 4) })))
local shapes = {}
for i = 1, 200 do
  local o = {}
  for j = 1, i % 7 do o["f" .. j] = j end
  o.value = i
  if i % 3 == 0 then o.value = tostring(i) end
  if i % 5 == 0 then o.value = nil end
  shapes[i] = o
end
local numbers, strings, nils = 0, 0, 0
for i = 1, 200 do
  local v = shapes[i].value
  if type(v) == "number" then numbers = numbers + v elseif v == nil then nils = nils + 1 else strings = strings + #v end
end
print(numbers, strings, nils)
local o = { a = 1 }
o.a = o.a + 1 o.a = o.a .. "x" o.a = { o.a } o.a = o.a[1] == "2x" o.b, o.a = o.a, nil
print(o.a, o.b)
for i = 1, 100 do o["dyn" .. i] = i end
for i = 1, 100 do o["dyn" .. i] = nil end
print(next(o), o.dyn1, o.b)
o.b = nil
print(next(o))
local keys, dict = { "k1", "k2", "k3" }, {}
for round = 1, 3 do for _, k in ipairs(keys) do dict[k] = (dict[k] or 0) + round end end
print(dict.k1, dict.k2, dict.k3)
local words = {}
for w in ("the cat and the dog and the bird"):gmatch("%a+") do words[w] = (words[w] or 0) + 1 end
local list = {}
for w, n in pairs(words) do list[#list + 1] = w .. n end
table.sort(list)
print(table.concat(list, " "))
-- linked list, stack, queue, set
local head for i = 1, 5 do head = { value = i, next = head } end
local s = "" while head do s = s .. head.value head = head.next end print(s)
local queue = { first = 1, last = 0 }
for i = 1, 5 do queue.last = queue.last + 1 queue[queue.last] = i end
while queue.first <= queue.last do
  io.write(queue[queue.first], " ") queue[queue.first] = nil queue.first = queue.first + 1
end
print()
local set = {} for _, v in ipairs { 3, 1, 3, 2, 1 } do set[v] = true end
print(set[1], set[2], set[3], set[4], #set)
-- a field assigned while it is traversed, and fields assigned in both orders
local p1, p2 = {}, {}
p1.a = 1 p1.b = 2 p2.b = 2 p2.a = 1
local function both(p) return p.a * 10 + p.b end
print(both(p1), both(p2), both({ a = 1.5, b = 2 }), both({ a = "3", b = "4" }))
for k, v in pairs(p1) do p1[k] = v * 100 end
print(p1.a, p1.b)
-- nil keeps nothing alive
p1.a = nil print(p1.a, next(p1)) p1.a = "again" local n = 0 for _ in pairs(p1) do n = n + 1 end print(n)
