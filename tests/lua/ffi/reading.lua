-- F6: what Lua gets when it reads C values
local ffi = require("ffi")
ffi.cdef[[
enum E { EA, EB = 5 };
struct inner { int a, b; };
struct all { int8_t i8; uint8_t u8; int16_t i16; uint16_t u16; int32_t i32; uint32_t u32; int64_t i64; uint64_t u64;
  float f; double d; bool b; char c; long l; unsigned long ul; size_t sz; enum E e; complex z; void *p; const char *s;
  int (*fn)(int); int arr[3]; struct inner in; struct inner *ip; const int ci; volatile int vi; int &ref; };
]]
local s = ffi.new("struct all")
local function show(name)
  local v = s[name] print(name, type(v), type(v) == "cdata" and tostring(ffi.typeof(v)) or tostring(v))
end
for _, n in ipairs { "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f", "d", "b", "c", "l", "ul", "sz", "e",
  "z", "p", "s", "fn", "arr", "in", "ip", "ci", "vi" } do show(n) end
s.i8 = -1
s.u8 = 255
s.i16 = -32768
s.u16 = 65535
s.i32 = -2147483648
s.u32 = 4294967295
s.i64 = -9223372036854775807LL
s.u64 = 18446744073709551615ULL
s.f = 0.1
s.d = 0.1
s.b = true
s.c = 200
s.e = 5
s.l = -5
s.ul = 5
print(s.i8, s.u8, s.i16, s.u16, s.i32, s.u32, s.i64, s.u64, s.f, s.d, s.b, s.c, s.e, s.l, s.ul, s.sz)
print(type(s.u32), s.u32 + 1, s.i8 - 1, s.f == 0.1, s.b == true, s.c + 0)
print(s.p == nil, s.p, s.p and "truthy", s.s == nil, s.fn == nil, s.ip == nil, not s.p)
-- aggregates are read as references into the same memory
local arr, inner = s.arr, s["in"]
arr[1] = 42
inner.b = 43
print(s.arr[1], s["in"].b, ffi.typeof(arr), ffi.typeof(inner), ffi.sizeof(arr), ffi.sizeof(inner))
s.arr[2] = 9
print(arr[2])
local grid = ffi.new("int[2][3]", { { 1, 2, 3 }, { 4, 5, 6 } })
local row = grid[1]
row[0] = 40
print(grid[1][0], ffi.typeof(row), grid[0][2], ffi.sizeof(row), ffi.sizeof(grid))
local structs = ffi.new("struct inner[2]")
local second = structs[1]
second.a = 7
print(structs[1].a, ffi.typeof(second))
structs[0] = second
print(structs[0].a)
second.a = 8
print(structs[0].a, structs[1].a)
-- numbers are values
local n = s.i32 s.i32 = 5 print(n, s.i32) local big = s.i64 s.i64 = 1 print(big, s.i64)
-- scalars made by ffi.new stay boxed
local box = ffi.new("int", 5)
print(type(box), box, tonumber(box), box + 1, box == 5)
print(ffi.new("bool", true), ffi.new("double", 0.5), ffi.new("char", 65), tonumber(ffi.new("float", 1.5)),
  tonumber(ffi.new("char", 200)), tonumber(ffi.new("double", 0.1)), tonumber(ffi.new("bool", true)),
  tonumber(ffi.new("uint8_t", 300)), ffi.cast("int", 7))
-- any nonzero byte is true
local bytes = ffi.new("uint8_t[3]", 0, 1, 255)
local bools = ffi.cast("bool *", bytes)
print(bools[0], bools[1], bools[2], ffi.new("bool[3]", true, false, 5)[2])
-- pointers
local p = ffi.new("int[3]", 10, 20, 30)
local q = ffi.cast("int *", p)
print(q[0], q[2], (q + 1)[0], (q + 1)[-1], q[1LL], q[1.9], ffi.cast("int8_t *", p)[0], ffi.typeof(q + 1),
  ffi.typeof(p + 1))
local pp = ffi.new("int *[1]", q)
print(pp[0][1], ffi.typeof(pp[0]))
s.ip = ffi.new("struct inner", 3, 4) print(s.ip.a, s.ip.b, s.ip[0].b, ffi.typeof(s.ip[0]))
local cs = ffi.new("const char *[2]", { "abc", nil }) print(ffi.string(cs[0]), cs[1] == nil)
local z = ffi.new("complex", 1, -2)
print(z, z.re, z.im, z[0], z[1], ffi.new("complex float", 0.5, 2), 3i, ffi.new("complex[1]")[0])
local l = ffi.new("long double[1]") print(pcall(function() return l[0] end))
print(ffi.new("uint64_t[1]", 2^63)[0], ffi.new("int64_t[1]", -2^63)[0], ffi.new("uint64_t[1]", 1e15)[0],
  ffi.new("int64_t[2]", 1, 2LL)[1])
print(ffi.new("const uint64_t[1]", 5)[0], ffi.typeof(ffi.new("const uint64_t[1]", 5)[0]),
  ffi.typeof(ffi.new("enum E[1]")[0]))
local u = ffi.new("union { uint32_t w; float f; uint8_t b[4]; int64_t q; }")
u.f = 1
print(u.w, u.b[3], u.q)
u.w = 0x40490fdb
print(u.f)
u.q = -1
print(u.w, u.b[0])
