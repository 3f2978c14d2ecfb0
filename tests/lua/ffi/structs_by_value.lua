-- F6.3 F11.5 F11.8: structs passed and returned by value, in every class of the calling convention
local ffi = require("ffi")
ffi.cdef[[
struct s_char { char a; }; struct s_chars3 { char a, b, c; }; struct s_int { int a; }; struct s_int2 { int a, b; };
struct s_short_int { short a; int b; }; struct s_int3 { int a, b, c; }; struct s_long2 { int64_t a, b; };
struct s_bytes16 { uint8_t b[16]; }; struct s_float { float a; }; struct s_float2 { float a, b; };
struct s_double { double a; }; struct s_float3 { float a, b, c; }; struct s_float4 { float a, b, c, d; };
struct s_double2 { double a, b; }; struct s_float_double { float a; double b; };
struct s_double_int { double a; int b; }; struct s_int_double { int a; double b; };
struct s_int_float { int a; float b; }; struct s_float_int_double { float a; int b; double c; };
struct s_pointer_float { const char *a; float b; }; struct s_long3 { int64_t a, b, c; };
struct s_double3 { double a, b, c; }; struct s_big { int a[10]; double b; };
struct s_nested { struct s_float2 a; struct s_short_int b; }; union u_int_float { int i; float f; };
struct s_union { union u_int_float a; int b; double c; };
struct s_char make_s_char(char a); int sum_s_char(struct s_char s);
struct s_chars3 make_s_chars3(char a, char b, char c); int sum_s_chars3(struct s_chars3 s);
struct s_int make_s_int(int a); int sum_s_int(struct s_int s); struct s_int2 make_s_int2(int a, int b);
int sum_s_int2(struct s_int2 s); struct s_short_int make_s_short_int(short a, int b);
int sum_s_short_int(struct s_short_int s); struct s_int3 make_s_int3(int a, int b, int c);
int sum_s_int3(struct s_int3 s); struct s_long2 make_s_long2(int64_t a, int64_t b);
int64_t sum_s_long2(struct s_long2 s); struct s_bytes16 make_s_bytes16(uint8_t first);
int sum_s_bytes16(struct s_bytes16 s);
struct s_float make_s_float(float a); double sum_s_float(struct s_float s);
struct s_float2 make_s_float2(float a, float b); double sum_s_float2(struct s_float2 s);
struct s_double make_s_double(double a); double sum_s_double(struct s_double s);
struct s_float3 make_s_float3(float a, float b, float c); double sum_s_float3(struct s_float3 s);
struct s_float4 make_s_float4(float a, float b, float c, float d); double sum_s_float4(struct s_float4 s);
struct s_double2 make_s_double2(double a, double b); double sum_s_double2(struct s_double2 s);
struct s_float_double make_s_float_double(float a, double b); double sum_s_float_double(struct s_float_double s);
struct s_double_int make_s_double_int(double a, int b); double sum_s_double_int(struct s_double_int s);
struct s_int_double make_s_int_double(int a, double b); double sum_s_int_double(struct s_int_double s);
struct s_int_float make_s_int_float(int a, float b); double sum_s_int_float(struct s_int_float s);
struct s_float_int_double make_s_float_int_double(float a, int b, double c);
double sum_s_float_int_double(struct s_float_int_double s);
struct s_pointer_float make_s_pointer_float(const char *a, float b);
double sum_s_pointer_float(struct s_pointer_float s);
struct s_long3 make_s_long3(int64_t a, int64_t b, int64_t c); int64_t sum_s_long3(struct s_long3 s);
struct s_double3 make_s_double3(double a, double b, double c); double sum_s_double3(struct s_double3 s);
struct s_big make_s_big(int first, double b); double sum_s_big(struct s_big s);
struct s_nested make_s_nested(float a, float b, short c, int d); double sum_s_nested(struct s_nested s);
union u_int_float make_u_int_float(float f); double sum_u_int_float(union u_int_float u);
struct s_union make_s_union(int a, int b, double c); double sum_s_union(struct s_union s);
double sum_spilled(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, struct s_long2 f, int64_t g,
  struct s_double_int h, struct s_long3 i);
void scale_s_double3(struct s_double3 *s, double factor);
struct point { double x, y; }; struct point points_at(struct point *const *points, int index);
struct point points_centre(struct point *const *points, int count);
struct point points_add(struct point a, struct point b); double points_distance(struct point a, struct point b);
void points_move(struct point *p, double dx, double dy);
]]
local L, P = ffi.load("structs"), ffi.load("points")
for _, case in ipairs { { "char", -5 }, { "chars3", 1, 2, 3 }, { "int", -7 }, { "int2", 1, -2 }, { "short_int", -1, 2 },
  { "int3", 1, 2, 3 }, { "long2", 1, -2 }, { "float", 1.5 }, { "float2", 0.5, 2 }, { "double", 2.5 },
  { "float3", 0.5, 1, 2 }, { "float4", 0.5, 1, 2, 4 }, { "double2", 0.5, 2 }, { "float_double", 0.5, 2.25 },
  { "double_int", 0.5, 3 }, { "int_double", 3, 0.5 }, { "int_float", 3, 0.5 }, { "float_int_double", 0.5, 2, 0.25 },
  { "long3", 1, 2, 3 }, { "double3", 0.5, 1, 2 } } do
  local name = case[1] local s = L["make_s_" .. name](unpack(case, 2))
  local fields = {} for i, f in ipairs { "a", "b", "c", "d" } do if i < #case then fields[i] = tostring(s[f]) end end
  print(name, ffi.typeof(s), table.concat(fields, " "), L["sum_s_" .. name](s),
    L["sum_s_" .. name]({ unpack(case, 2) }))
end
local b = L.make_s_bytes16(10)
print(b.b[0], b.b[15], L.sum_s_bytes16(b))
local pf = L.make_s_pointer_float("abc", 0.5)
print(ffi.string(pf.a), pf.b, L.sum_s_pointer_float(pf))
local big = L.make_s_big(5, 0.5)
print(big.a[0], big.a[9], big.b, L.sum_s_big(big))
local n = L.make_s_nested(0.5, 1, 2, 3)
print(n.a.a, n.a.b, n.b.a, n.b.b, L.sum_s_nested(n))
local u = L.make_u_int_float(1.5)
print(u.f, u.i, L.sum_u_int_float(u))
local su = L.make_s_union(1, 2, 3)
print(su.a.i, su.b, su.c, L.sum_s_union(su))
print(L.sum_spilled(1, 2, 3, 4, 5, { 6, 7 }, 8, { 9, 10 }, { 11, 12, 13 }))
local d3 = L.make_s_double3(1, 2, 3)
L.scale_s_double3(d3, 10)
print(d3.a, d3.b, d3.c)
print(pcall(L.scale_s_double3, { 1 }, 2))
-- results are fresh objects, arguments are copies
local r1, r2 = L.make_s_int2(1, 2), L.make_s_int2(1, 2)
r1.a = 9
print(r1.a, r2.a, r1 == r2, ffi.sizeof(r1))
local held = {}
for i = 1, 50 do held[i] = L.make_s_long3(i, i, i) end
local sum = 0LL
for i = 1, 50 do sum = sum + L.sum_s_long3(held[i]) end
print(sum)
local p, q = ffi.new("struct point", 3, 4), ffi.new "struct point"
print(P.points_distance(p, q), P.points_distance({ 1, 1 }, { x = 4, y = 5 }), P.points_add(p, { 1 }).x,
  P.points_add(P.points_add(p, p), p).y)
P.points_move(p, 1, -1)
print(p.x, p.y)
local arr = ffi.new("struct point *[3]", { p, q, p })
print(P.points_at(arr, 0).x, P.points_at(arr, 1).x, P.points_centre(arr, 3).x, P.points_centre(arr, 0).y)
local copy = P.points_at(arr, 2)
copy.x = 100
print(p.x, copy.x)
P.points_move(arr[0], 5, 5)
print(p.x)
local ref = ffi.new("struct point[2]", { { 1, 2 }, { 3, 4 } })
print(P.points_distance(ref[0], ref[1]) > 2.8, P.points_add(ref[1], ref[1]).y)
P.points_move(ref + 1, 1, 1)
print(ref[1].x)
P.points_move(ref, 1, 1)
print(ref[0].x)
local total = 0 for i = 1, 1000 do total = total + P.points_add({ i, 0 }, p).x end print(total)
local function try(f) print(pcall(f)) end
try(function() L.sum_s_int2(5) end)
try(function() L.sum_s_int2("x") end)
try(function() L.sum_s_int2(nil) end)
try(function() L.sum_s_int2(L.make_s_int(1)) end)
try(function() L.sum_s_int2({ 1, "x" }) end)
try(function() L.sum_s_int2() end)
try(function() P.points_move({ 1, 2 }, 1, 1) end)
try(function() P.points_move(r1, 1, 1) end)
print(L.sum_s_int2({}), L.sum_s_int2({ b = 3 }), L.sum_s_int2({ 1, 2, 3 }))
