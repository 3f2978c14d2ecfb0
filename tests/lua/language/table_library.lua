-- L5: concat, insert, remove, maxn, getn, foreach, move, table.new and table.clear
local function show(t)
  local out = {} for i = 1, #t do out[i] = tostring(t[i]) end print("{" .. table.concat(out, ",") .. "}")
end
print(table.concat({}), table.concat({ 1, 2, 3 }), table.concat({ 1, 2, 3 }, ", "),
  table.concat({ "a", 1.5, "b" }, "-"), table.concat({ 1, 2, 3 }, ",", 2), table.concat({ 1, 2, 3 }, ",", 2, 3),
  table.concat({ 1, 2, 3 }, ",", 3, 2), table.concat({ "x" }, "sep"), table.concat({ 1, 2 }, 5))
print(table.concat({ [0] = "zero", "one" }, ",", 0, 1), #table.concat({ ("x"):rep(1000), ("y"):rep(1000) }))
local t = {}
table.insert(t, "a")
table.insert(t, "b")
table.insert(t, 1, "first")
table.insert(t, 2, "second")
table.insert(t, #t + 1, "last")
show(t)
print(table.remove(t), table.remove(t, 1), table.remove(t, 2)) show(t)
print(table.remove({}), table.remove({}, 1), select("#", table.remove({})), table.remove({ 1 }, 5), table.remove(t, #t),
  table.remove(t), table.remove(t), #t)
t = { 1, 2, 3 } table.insert(t, 2, nil) print(#t >= 2, t[1], t[3], t[4])
t = { 1, 2, 3 } table.insert(t, 2.9, "x") show(t)
t = { 1, 2, 3 } table.insert(t, 0, "zero") print(t[0], #t, t[4])
t = { 1, 2, 3 } table.insert(t, 6, "far") print(t[6], #t == 3 or #t == 6)
for i = 1, 100 do t[i] = i end for i = 1, 50 do table.remove(t, 1) end print(#t, t[1], t[50])
t = {} for i = 1, 20 do table.insert(t, 1, i) end show(t)
while #t > 0 do table.remove(t, math.ceil(#t / 2)) end print(#t, next(t))
-- mixed element types
t = { 1, 2 } table.insert(t, 1, 0.5) table.insert(t, "s") table.insert(t, 2, true) show(t)
print(table.maxn({}), table.maxn({ 1, 2, 3 }), table.maxn({ [10] = 1, [2.5] = 1 }), table.maxn({ [-1] = 1, x = 1 }),
  table.maxn({ 1, 2, nil, nil, 5 }), table.maxn({ [1e10] = 1 }))
print(table.getn({ 1, 2 }), table.getn({}))
table.foreach({ "x", "y" }, function(k, v) io.write(k, v, " ") end)
table.foreachi({ "x", "y" }, function(i, v) io.write(i, v, " ") end)
print()
print(table.foreach({ "x", "y" }, function(k, v)
  if v == "y" then return "found", "dropped" end
end), table.foreachi({ 1 }, function() end))
-- move
show(table.move({ 1, 2, 3 }, 1, 3, 2))
show(table.move({ 1, 2, 3 }, 2, 3, 1))
show(table.move({ 1, 2, 3 }, 1, 3, 1, {}))
show(table.move({ 1, 2, 3 }, 1, 0, 5))
show(table.move({ 1, 2, 3 }, 2, 3, 3, { 9, 9, 9, 9 }))
print(table.move({ 1 }, 1, 1, 1, t) == t, table.move({ [-1] = "a", [0] = "b" }, -1, 0, 1)[2])
-- new and clear
local new, clear = require("table.new"), require("table.clear")
t = new(10, 5)
print(#t, next(t))
t[1] = 1
t.x = 2
print(#t, t.x)
print(clear(t))
print(#t, next(t), t.x)
t.y = 1
t[1] = 5
print(t.y, #t)
print(table.new == new, table.clear == clear, type(package.loaded["table.new"]))
local function try(f, ...) print(pcall(f, ...)) end
try(table.concat, { {} })
try(table.concat, { 1, {} }, ",")
try(table.concat, { 1, true })
try(table.concat, { 1, 2 }, ",", 1, 3)
try(table.concat, nil)
try(table.concat, { 1 }, {})
try(table.concat, { 1, print })
try(table.insert, {})
try(table.insert, {}, 1, 2, 3)
try(table.insert, nil, 1)
try(table.insert, {}, "x", 1)
try(table.insert, {}, nil)
try(table.remove)
try(table.remove, {}, "x")
try(table.move, {}, 1, 2)
try(table.move, 1, 1, 1, 1)
try(table.maxn, 1)
try(table.getn)
try(new)
try(new, 1)
try(clear)
try(clear, 5)
try(table.foreach, 1, print)
print(table.unpack, table.pack)
