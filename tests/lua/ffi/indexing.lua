-- F9: reading and writing elements, fields and constants, and what cannot be indexed
local ffi = require("ffi")
ffi.cdef[[
struct Q { int a; struct { short x, y; } s; int arr[2]; const int k; }; struct I; typedef struct Q Q;
struct anon { int a; union { int b; float c; }; struct { int d; }; };
]]
local q = ffi.new("Q", { 1, { 2, 3 }, { 4, 5 }, 6 }) local p, pp = ffi.cast("Q *", q), nil
pp = ffi.new("Q *[1]", p)
print(q.a, q.s.x, q.arr[1], q.k, p.a, p.s.y, p.arr[0], p[0].a, pp[0].a, pp[0][0].arr[1])
p.a = 10
p[0].s.x = 20
pp[0].arr[0] = 40
q.s = { 7, 8 }
print(q.a, q.s.x, q.s.y, q.arr[0])
local a = ffi.new("int[4]", { 10, 11, 12, 13 })
print(a[0], a[3], a[1.9], a[1LL], a[2ULL], a[ffi.new("int", 3)], a[ffi.new("enum { X1 = 2 }", 2)], (a + 2)[-1],
  (a + 3)[-3])
a[1] = 5
a[2.7] = 6
a[3LL] = 7
print(a[1], a[2], a[3])
local an = ffi.new("struct anon", { a = 1, b = 2, d = 3 })
an.c = 1
print(an.a, an.b, an.d)
an.d = 9
print(an.d, ffi.cast("struct anon *", an).d)
local function try(f) print(pcall(f)) end
try(function() return q.nope end)
try(function() q.nope = 1 end)
try(function() return p.nope end)
try(function() return pp.a end)
try(function() return q[0] end)
try(function() return q[1LL] end)
try(function() return q[true] end)
try(function() return q[{}] end)
try(function() return q[nil] end)
try(function() return q[q] end)
try(function() q[0] = 1 end)
try(function() return a.x end)
try(function() return a[{}] end)
try(function() return a["0"] end)
try(function() return a[true] end)
try(function() return a[q] end)
try(function() return a[ffi.new "int *"] end)
try(function() return a[1.5i] end)
try(function() return ffi.new("int").x end)
try(function() return ffi.new("int")[0] end)
try(function() return (5LL).x end)
try(function() return (5LL)[0] end)
try(function() ffi.new("int")[0] = 1 end)
try(function() return ffi.typeof("int").x end)
try(function() return ffi.typeof("int")[1] end)
try(function() return ffi.typeof("Q").a end)
try(function() return ffi.typeof("Q").nope end)
try(function() ffi.typeof("Q").a = 1 end)
try(function() return ffi.cast("void *", a)[0] end)
try(function() return ffi.cast("struct I *", a)[0] end)
try(function() return ffi.cast("struct I *", a).x end)
try(function() return ffi.new("int (*)(int)").x end)
try(function() return ffi.new("int (*)(int)")[0] end)
try(function() return ffi.C.nosuch end)
-- constness
try(function() q.k = 1 end)
try(function() p.k = 1 end)
local cq = ffi.cast("const Q *", q)
print(cq.a, cq.arr[1])
try(function() cq.a = 1 end)
try(function() cq.arr[0] = 1 end)
try(function() cq.s.x = 1 end)
local ca = ffi.new("const int[2]", 1, 2)
print(ca[1])
try(function() ca[0] = 5 end)
local cs = ffi.new("const Q", { 5 })
print(cs.a)
try(function() cs.a = 5 end)
try(function() ffi.cast("const char *", "abc")[0] = 65 end)
print(ffi.cast("const char *", "abc")[1])
local cp = ffi.new("int *const[1]", a)
print(cp[0][0])
cp[0][0] = 99
print(a[0])
try(function() cp[0] = a end)
-- complex numbers and vectors are read only
local z = ffi.new("complex", 1, 2)
print(z.re, z.im, z[0], z[1], z[2], z[3])
try(function() z.re = 5 end)
try(function() z[0] = 5 end)
try(function() return z.x end)
local v = ffi.new("float __attribute__((vector_size(16)))", 1, 2, 3, 4)
print(v[0], v[3], ffi.sizeof(v))
try(function() v[0] = 1 end)
try(function() return v.x end)
-- references of all kinds into one object
local r = q.arr
r[0] = 77
local s = q.s
s.x = 78
print(q.arr[0], q.s.x)
q.arr = { 1, 2 }
print(r[0], r[1])
local m = ffi.new("int[2][3][4]")
m[1][2][3] = 5
local row = m[1][2]
row[0] = 6
print(m[1][2][0], row[3], ffi.typeof(m[1]), ffi.typeof(row))
local bytes = ffi.cast("uint8_t *", a)
a[0] = 0x01020304
print(bytes[0], bytes[1], bytes[2], bytes[3])
bytes[0] = 0xff
print(a[0])
-- loops over elements, changing keys and types at one place in the program
local function get(t, k) return t[k] end
print(get(a, 0), get({ [0] = "table" }, 0), get(q, "a"), get({ a = "field" }, "a"), get(p, "a"),
  get("x", "len") == string.len, get(a, 1), get(bytes, 1), get(z, "re"), get(m[1][2], 3))
local sum = 0
for i = 0, 3 do sum = sum + get(a, i) end
print(sum > 0)
local big = ffi.new("double[1000]")
for i = 0, 999 do big[i] = i / 2 end
sum = 0
for i = 0, 999 do sum = sum + big[i] end
print(sum)
local function put(t, k, w) t[k] = w end
put(a, 0, 1)
put(q, "a", 2)
local tt = {}
put(tt, "a", 3)
put(tt, 0, 4)
put(big, 5, 0.25)
put(bytes, 4, 300)
print(a[0], q.a, tt.a, tt[0], big[5], bytes[4])
