-- F3.5 F3.6 F3.7 F5.9: bit-fields: layout, reading and writing
local ffi = require("ffi")
ffi.cdef[[
struct b1 { int a : 3; unsigned b : 5; int c : 24; int d : 8; };
struct b2 { char a : 3; int b : 20; short c : 9; int : 0; int d : 1; bool e : 1; int f : 32; };
struct b3 { unsigned a : 1, b : 2, c : 3, : 2, d : 8; };
struct b4 { uint8_t a : 4; uint8_t b : 4; uint8_t c : 4; uint8_t d : 5; };
struct b5 { int x; unsigned lo : 16; unsigned hi : 16; char c; };
struct b6 { bool f : 1; int s : 1; unsigned u : 1; };
struct b7 { unsigned a : 31; unsigned b : 2; };
struct b8 { short a : 10; int b : 10; };
union b9 { unsigned all; struct { unsigned low : 4, mid : 8, high : 20; }; };
]]
local function where(t, ...)
  local out = { t, ffi.sizeof(t) }
  for _, f in ipairs { ... } do out[#out + 1] = f .. "=" .. table.concat({ ffi.offsetof(t, f) }, ",") end
  print(table.concat(out, " "))
end
where("struct b1", "a", "b", "c", "d")
where("struct b2", "a", "b", "c", "d", "e", "f")
where("struct b3", "a", "b", "c", "d")
where("struct b4", "a", "b", "c", "d")
where("struct b5", "lo", "hi", "c")
where("struct b6", "f", "s", "u")
where("struct b7", "a", "b")
where("struct b8", "a", "b")
where("union b9", "low", "mid", "high")
local s = ffi.new("struct b1")
s.a = 3
s.b = 33
s.c = -5
s.d = 127
print(s.a, s.b, s.c, s.d)
s.a = 4
print(s.a)
s.a = -1
s.b = -1
print(s.a, s.b, s.c)
s.c = 2^23
print(s.c, s.b)
local t = ffi.new("struct b2", 1, 2, 3)
print(t.a, t.b, t.c, t.d, t.e, t.f)
t.e = true
t.d = 1
t.f = -7
print(t.e, t.d, t.f)
t.e = false
print(t.e, type(t.e))
t.e = 5
print(t.e)
local u = ffi.new("struct b6", { f = true, s = 1, u = 1 }) print(u.f, u.s, u.u)
local w = ffi.new("union b9")
w.all = 0xABCDE123
print(w.low, w.mid, w.high)
w.mid = 0xff
print(bit.tohex(w.all))
w.low = 0
w.high = 1
print(bit.tohex(w.all))
local v = ffi.new("struct b3", { 1, 3, 7, 255 }) print(v.a, v.b, v.c, v.d) v.b = 5 print(v.a, v.b, v.c, v.d)
local b = ffi.new("struct b4", 15, 15, 15, 31)
print(b.a, b.b, b.c, b.d)
local bytes = ffi.cast("uint8_t *", b)
print(bytes[0], bytes[1], bytes[2])
local function try(text) print(text, pcall(ffi.cdef, text)) end
try "struct q2 { int a : 33; };"
try "struct q3 { int a : 0; };"
try "struct q4 { bool a : 2; };"
try "struct q5 { float a : 3; };"
try "struct q6 { int a : -1; };"
try "struct q7 { int *a : 3; };"
try "struct q9 { int a : 3 };"
try "int a : 3;"
try "struct q10 { char a : 9; };"
