-- L1.8: multiple assignment, its order, and results that are cut and filled
local a, b, c = 1, 2
print(a, b, c)
a, b = b, a
print(a, b)
a, b, c = (function() return 10, 20, 30 end)()
print(a, b, c)
a, b, c = (function() return 10, 20, 30 end)(), "x"
print(a, b, c)
a, b, c = 0, (function() return 10, 20, 30 end)()
print(a, b, c)
a, b = ((function() return 10, 20 end)())
print(a, b)
a, b = (function() end)()
print(a, b)
a = (function() end)()
print(a)
local t = {}
t.x, t.y, t[1] = "x", "y"
print(t.x, t.y, t[1])
local i = 1
i, t[i] = i + 1, 20
print(i, t[1], t[2])
-- all expressions are evaluated before any assignment
local p, q = { n = 1 }, { n = 2 }
p, p.n, q = q, 100, p
print(p.n, q.n)
local k = "a"
local m = { a = 1, b = 2 }
k, m[k] = "b", "assigned to a"
print(k, m.a, m.b)
do
  local x, y, z = 1, 2, 3
  x, y, z = z, x, y
  print(x, y, z)
end
t.a = { b = { c = 1 } }
t.a.b.c = t.a.b.c + 1
t.a["b"].d, t.a.b["e f"] = 5, 6
print(t.a.b.c, t.a.b.d, t.a.b["e f"])
-- evaluation order of calls on the right
local log = {}
local function v(n) log[#log + 1] = n return n end
local _a, _b, _c = v(1), v(2), v(3)
t[v(4)], t[v(5)] = v(6), v(7)
print(table.concat(log, " "), t[4], t[5])
local x1, x2 = 1, 2, v(8), v(9)
print(#log, x1, x2)
global_a, global_b = 1, 2
global_a, global_b = global_b, global_a
print(global_a, global_b)
