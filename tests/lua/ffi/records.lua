-- F1.34 F1.35 F1.36 F1.37 F1.38 F1.40 F3.4: structs and unions: incomplete, nested, transparent and with constants inside
local ffi = require("ffi")
local C = ffi.C
local function try(text) print(text, pcall(ffi.cdef, text)) end
local function attempt(f, ...) print(pcall(f, ...)) end

-- incomplete types are completed later, in any cdef
ffi.cdef "struct later; typedef struct later *later_p; struct holder { later_p p; struct later *q; };"
print(ffi.sizeof("struct later"), ffi.sizeof("struct holder"), ffi.typeof("later_p"))
attempt(ffi.new, "struct later")
attempt(ffi.typeof, "struct later[2]")
attempt(function() return ffi.new("later_p").x end)
attempt(function() return ffi.new("later_p")[0] end)
attempt(function() return ffi.new("later_p") + 1 end)
local early = ffi.new("struct holder")
ffi.cdef "struct later { int x; struct later *next; };"
print(ffi.sizeof("struct later"), ffi.offsetof("struct later", "next"))
local node = ffi.new("struct later", 5)
early.p, early.q = node, node
print(early.p.x, early.q[0].x, (early.q + 1) - early.p, ffi.istype("struct later *", early.p))
try "struct later { int y; };"
try "union later { int y; };"
try "enum later { LATER };"
try "struct itself { struct itself inner; };"
try "struct mutual_a { struct mutual_b { struct mutual_a *a; } b; };"
print(ffi.sizeof("struct mutual_a"), ffi.sizeof("struct mutual_b"))

-- tags are one name space, apart from other names
ffi.cdef "typedef int tagged; struct tagged { tagged tagged; }; int atoi(const char *); struct atoi { int atoi; };"
print(ffi.sizeof("tagged"), ffi.sizeof("struct tagged"), ffi.new("struct tagged", 3).tagged, ffi.new("struct atoi", 4).atoi, C.atoi("12"))

-- unnamed structs and unions are transparent, to any depth, also with a tag
ffi.cdef[[
struct vector { union { struct { float x, y, z; }; float at[3]; struct { struct { float u; }; float v; }; }; int tail; };
struct tagged_inner { char c; struct visible { int a, b; }; union { int c1; char c2; } named; };
struct many { struct { int a; struct { int b; union { int c; short d; }; }; }; int e; };
]]
local v = ffi.new("struct vector", { 1, 2, 3 })
print(v.x, v.y, v.z, v.at[0], v.at[2], v.u, v.v, v.tail, ffi.sizeof(v))
v.at[1] = 7
print(v.y, v.v, ffi.offsetof("struct vector", "z"), ffi.offsetof("struct vector", "v"), ffi.offsetof("struct vector", "tail"))
print(ffi.offsetof("struct tagged_inner", "b"), ffi.offsetof("struct tagged_inner", "named"), ffi.sizeof("struct visible"))
attempt(function() return ffi.new("struct tagged_inner").c1 end)
local m = ffi.new("struct many", 1, 2, 3, 4)
print(m.a, m.b, m.c, m.d, m.e)
local named = ffi.new("struct many", { e = 5, c = 6, a = 7 })
print(named.a, named.b, named.c, named.d, named.e)
attempt(function() return m.nothing end)
attempt(function() m.nothing = 1 end)

-- constants inside, and which are seen outside
ffi.cdef[[
struct constants { enum { INNER = 7, OTHER }; static const int K = 3; static const uint8_t SMALL = 300; int field; };
struct deep { struct { enum { DEEP = 9 }; static const int DK = 4; }; enum named_inside { NI = 2 } e; };
]]
local T = ffi.typeof("struct constants")
local object = T(1)
print(T.INNER, T.OTHER, T.K, T.SMALL, object.INNER, object.K, ffi.cast("struct constants *", object).K, C.INNER, C.NI, ffi.sizeof(T))
attempt(function() return C.K end)
attempt(function() object.K = 1 end)
attempt(function() return T.field end)
attempt(function() return ffi.offsetof(T, "K") end)
print(ffi.typeof("struct deep").DEEP, ffi.typeof("struct deep").DK, C.DEEP, ffi.new("struct deep").e == "NI", ffi.sizeof("struct deep"))

-- members of all kinds
ffi.cdef[[
struct kinds { int a, *b, c[2], (*d)(int), (*e[2])(void); const char *const f; int :0; struct { int g; } h[2]; double *__restrict i; };
struct ref { int &r; struct later &s; };
union empty_union {}; struct empty {}; struct with_empty { struct empty a; int b; union empty_union c; };
struct zero { int a[0]; char b; }; struct flexible { short n; int items[]; };
]]
print(ffi.sizeof("struct kinds"), ffi.offsetof("struct kinds", "e"), ffi.offsetof("struct kinds", "f"), ffi.offsetof("struct kinds", "i"))
local kinds = ffi.new("struct kinds", { a = 1, c = { 2, 3 }, h = { { 4 }, { 5 } }, d = C.atoi and nil })
print(kinds.a, kinds.c[1], kinds.h[1].g, kinds.b, kinds.d, kinds.e[0] == nil, kinds.f == nil)
attempt(function() kinds.f = "x" end)
local number = ffi.new("int[1]", 5)
local ref = ffi.new("struct ref", number, node)
print(ref.r, ref.s.x, ffi.sizeof("struct ref"))
ref.r = 8
print(number[0], ref.r)
print(ffi.sizeof("struct empty"), ffi.sizeof("union empty_union"), ffi.sizeof("struct with_empty"), ffi.offsetof("struct with_empty", "b"))
print(ffi.sizeof("struct zero"), ffi.offsetof("struct zero", "b"), ffi.sizeof("struct flexible"), ffi.offsetof("struct flexible", "items"))

try "struct bad1 { int a[]; int b; };"
try "struct bad2 { int a[?]; int b; };"
try "union bad3 { int a[]; int b; };"
try "struct bad4 { int f(void); };"
try "struct bad5 { int; };"
try "struct bad6 { void v; };"
try "struct bad7 { typedef int x; };"
try "struct bad8 { extern int x; };"
try "struct bad9 { int a : 3.5; };"
try "struct bad10 { int a = 3; };"
try "struct bad11 { struct unknown_here s; };"
try "struct twice { int a; double a; char b; };"
print(ffi.sizeof("struct twice"), ffi.offsetof("struct twice", "a"), ffi.new("struct twice", 1, 2).a)

-- every object is aligned to 8 bytes at least
local function address(cdata) return tonumber(ffi.cast("uintptr_t", ffi.cast("void *", cdata))) end
for _, type in ipairs { "struct zero", "char[3]", "char[100]", "struct flexible", "short[77]" } do print(type, address(ffi.new(type)) % 8) end
