-- F8: initialisers of scalars, arrays, structs, unions and nested aggregates
local ffi = require("ffi")
ffi.cdef[[
struct A1 { char c; int i; double d; }; struct A2 { int x; struct A1 a; int arr[3]; };
union N { int i; float f; double d; };
struct T1 { int a; struct { int b, c; }; int d; }; struct T2 { int a; union { int b; float c; }; int d; };
struct T3 { int a; union { int b; short c; } u; int d; };
struct B1 { unsigned a : 3, : 2, b : 3; int c; }; struct S1 { char name[8]; const char *text; int n; };
struct VL { int n; double d[?]; }; struct F1 { const int k; int v; }; struct P1 { int *p; struct A1 *q; };
enum E { EA, EB = 5 }; struct E1 { enum E e; bool b; };
]]
local function arr(a, n)
  local out = {} for i = 0, n - 1 do out[i + 1] = tostring(a[i]) end return table.concat(out, ",")
end
local function ints(...) return arr(ffi.new(...), 4) end
print(ints("int[4]"), ints("int[4]", 7), ints("int[4]", 1, 2), ints("int[4]", 1, 2, 3, 4), ints("int[4]", {}),
  ints("int[4]", { 5 }), ints("int[4]", { 5, 6 }), ints("int[4]", { [0] = 1, 2, 3 }), ints("int[4]", { 1, nil, 3 }),
  ints("int[4]", { [0] = 9 }), ints("int[4]", { x = 1 }), ints("int[4]", ffi.new("int[4]", 4, 3, 2, 1)))
print(ints("int[?]", 4), ints("int[?]", 4, 7), ints("int[?]", 4, 1, 2), ints("int[?]", 4, { 1, 2, 3, 4 }),
  ints("int[?]", 4, { [0] = 1, 2, 3, 4 }), arr(ffi.typeof "int[?]"(3, 1, 2), 3), arr(ffi.new("double[3]", 1.5), 3),
  arr(ffi.new("bool[3]", true), 3), arr(ffi.new("uint8_t[3]", 300, -1), 3))
for _, case in ipairs { { "int[2]", 1, 2, 3 }, { "int[2]", { 1, 2, 3 } }, { "int", 1, 2 }, { "int", { 1 } },
  { "struct A1", 1, 2, 3, 4 }, { "union N", 1, 2 }, { "int[2]", "ab" }, { "int[2]", nil }, { "int[2]", print },
  { "complex", 1, 2, 3 }, { "int *", 1 }, { "struct A1", "x" }, { "struct A1", 1, "x" }, { "char[2]", 1, 2, 3 },
  { "int[2][2]", 1 }, { "int[2]", { 1, "x" } }, { "struct A2", { 1, 2 } }, { "struct P1", 5 },
  { "struct A1", ffi.new "struct A2" } } do print(case[1], pcall(ffi.new, unpack(case))) end
print(pcall(function() return (ffi.new("int[2]", 1, 2, 3)) end))
-- strings into byte arrays
print(ffi.string(ffi.new("char[8]", "abc")), ffi.sizeof(ffi.new("char[?]", 4, "abc")),
  ffi.string(ffi.new("char[4]", "hello"), 4), ffi.string(ffi.new("uint8_t[6]", "x\0y"), 3) == "x\0y",
  ffi.string(ffi.new("char[3]", 65, 66), 3) == "AB\0", ffi.string(ffi.new("char[3]", { 72, 105 })))
-- structs
local function a1(s) return s.c .. "/" .. s.i .. "/" .. s.d end
print(a1(ffi.new "struct A1"), a1(ffi.new("struct A1", 1)), a1(ffi.new("struct A1", 1, 2, 3.5)),
  a1(ffi.new("struct A1", {})), a1(ffi.new("struct A1", { 1, 2, 3.5 })), a1(ffi.new("struct A1", { [0] = 1, 2, 3.5 })),
  a1(ffi.new("struct A1", { i = 5, zz = 1 })), a1(ffi.new("struct A1", { c = 1, d = 2 })),
  a1(ffi.new("struct A1", ffi.new("struct A1", 7, 8, 9))), a1(ffi.new("struct A1", { 1, 2, 3, 4, 5 })),
  a1(ffi.new("struct A1", { 1, d = 5 })))
local s = ffi.new("struct A2", 1, { 2, 3, 4 }, { 5, 6, 7 })
print(s.x, a1(s.a), arr(s.arr, 3))
s = ffi.new("struct A2", { a = { d = 9 }, arr = { 8 } })
print(s.x, a1(s.a), arr(s.arr, 3))
s = ffi.new("struct A2", 1, ffi.new("struct A1", 4, 5, 6))
print(s.x, a1(s.a), arr(s.arr, 3))
local t = ffi.new("struct T1", 1, 2, 3, 4)
print(t.a, t.b, t.c, t.d)
t = ffi.new("struct T1", { a = 1, b = 2, c = 3, d = 4 })
print(t.a, t.b, t.c, t.d)
t = ffi.new("struct T2", 1, 2, 3)
print(t.a, t.b, t.d)
t = ffi.new("struct T3", 1, { 2 }, 3)
print(t.a, t.u.b, t.d)
t = ffi.new("struct T3", { a = 1, u = { c = 5 }, d = 3 })
print(t.a, t.u.b, t.d)
local u = ffi.new("union N", 1)
print(u.i)
u = ffi.new("union N", { f = 1.5 })
print(u.f)
u = ffi.new("union N", { 7 })
print(u.i)
u = ffi.new("union N", { d = 2.5 })
print(u.d, u.i)
local b = ffi.new("struct B1", 7, 3, 9) print(b.a, b.b, b.c) b = ffi.new("struct B1", { b = 5 }) print(b.a, b.b, b.c)
local keep = "kept text"
local n = ffi.new("struct S1", "name", keep, 3)
print(ffi.string(n.name), ffi.string(n.text), n.n)
n = ffi.new("struct S1", { n = 1, text = keep })
print(ffi.string(n.name) == "", ffi.string(n.text), n.n)
local vl = ffi.new("struct VL", 3)
print(vl.n, arr(vl.d, 3))
vl = ffi.new("struct VL", 3, 3, { 1, 2, 3 })
print(vl.n, arr(vl.d, 3))
local f = ffi.new("struct F1", 42, 1)
print(f.k, f.v, pcall(function() f.k = 1 end))
local e = ffi.new("struct E1", "EB", true)
print(e.e, e.b)
e = ffi.new("struct E1", { e = "EA", b = false })
print(e.e, e.b)
print(ffi.new("complex", 1), ffi.new("complex", 1, 2), ffi.new("complex", { 3, 4 }), ffi.new("complex", 5i),
  ffi.new "complex", ffi.new("complex float", 0.5, 0.25))
local z = ffi.new("complex[2]", { 1i, { 2, 3 } })
print(z[0], z[1])
-- arrays of aggregates
local m = ffi.new("int[2][2]", { { 1, 2 }, { 3, 4 } })
print(m[0][0], m[0][1], m[1][0], m[1][1])
m = ffi.new("int[2][2]", { { 1 } })
print(m[0][0], m[0][1], m[1][0], m[1][1])
local sa = ffi.new("struct A1[2]", { { 1, 2, 3 }, { i = 9 } })
print(a1(sa[0]), a1(sa[1]))
sa = ffi.new("struct A1[2]", { 1, 2, 3 }, { 4, 5, 6 })
print(a1(sa[0]), a1(sa[1]))
local ca = ffi.new("char[2][4]", { "ab", "cd" })
print(ffi.string(ca[0]), ffi.string(ca[1]))
local x1, x2 = ffi.new "int[1]", ffi.new "int[1]"
local pa = ffi.new("int *[2]", { x1, x2 })
print(pa[0] == x1, pa[1] == x2)
-- assignment of tables and strings follows the same rules
s.arr = { 3, 4 }
print(arr(s.arr, 3))
s.a = { 1, 2 }
print(a1(s.a))
s.a = { d = 7 }
print(a1(s.a))
s.a = ffi.new("struct A1", 1, 1, 1)
print(a1(s.a))
sa[0] = { 9 }
print(a1(sa[0]))
m[0] = { 5, 6 }
print(m[0][0], m[0][1])
m[1] = { 7 }
print(m[1][0], m[1][1])
ca[0] = "xyz"
print(ffi.string(ca[0]))
print(pcall(function() s.arr = { 1, 2, 3, 4 } end))
print(pcall(function() s.arr = 5 end))
print(pcall(function() sa[0] = ffi.new "struct A2" end))
print(pcall(function() s.a = { 1, "x" } end))
print(#tostring(ffi.new("int *[?]", 2, { x1 })[0]) > 0, ffi.new("int64_t[2]", 1, 2LL)[1],
  ffi.new("uint64_t[1]", { 2^53 })[0], ffi.new("struct { int x; struct { int a, b; } y; }", 1, { 2, 3 }).y.b,
  ffi.new("struct { int x; }", { x = 5 }).x, tonumber(ffi.new("enum E", "EB")))
