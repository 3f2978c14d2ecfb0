-- F6.2 F11.1 F11.2 F11.3 F11.6 F15.5: calls of C functions with every scalar type
local ffi = require("ffi")
ffi.cdef[[
char width_char(char); signed char width_schar(signed char); unsigned char width_uchar(unsigned char);
int8_t width_i8(int8_t); uint8_t width_u8(uint8_t); int16_t width_i16(int16_t); uint16_t width_u16(uint16_t);
int32_t width_i32(int32_t); uint32_t width_u32(uint32_t); int64_t width_i64(int64_t); uint64_t width_u64(uint64_t);
long width_long(long); unsigned long width_ulong(unsigned long); size_t width_size(size_t);
ptrdiff_t width_ptrdiff(ptrdiff_t); bool width_bool(bool); float width_float(float); double width_double(double);
void *width_pointer(void *); void width_void(void);
int64_t width_widen_i8(int8_t); int64_t width_widen_u8(uint8_t); int64_t width_widen_i16(int16_t);
int64_t width_widen_u16(uint16_t); int64_t width_widen_i32(int32_t); int64_t width_widen_u32(uint32_t);
int64_t width_ten_integers(int8_t, uint8_t, int16_t, uint16_t, int32_t, uint32_t, int64_t, uint64_t, int8_t, uint16_t);
double width_ten_doubles(double, float, double, float, double, float, double, float, double, float);
double width_mixed(int8_t a, double b, int64_t c, float d, uint8_t e, double f, void *g, double h, uint16_t i,
  double j, int32_t k, double l, int64_t m, double n, uint32_t o, double p, int8_t q, double r);
int not_in_the_library(int); int renamed(int) __asm__("width_i32"); extern int missing_variable;
]]
local L = ffi.load("widths")
for _, name in ipairs { "char", "schar", "uchar", "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "long", "ulong",
  "size", "ptrdiff", "float", "double" } do
  local f, out = L["width_" .. name], { name }
  for _, v in ipairs { 0, 1, -1, 127, 3.99, -3.99 } do
    if v >= 0 or not name:find("^u[6l]") and name ~= "size" then out[#out + 1] = tostring(f(v)) end
  end
  print(table.concat(out, " "))
end
print(L.width_char(200), L.width_u8(256), L.width_u8(511), L.width_i8(128), L.width_u16(65536 + 5), L.width_i16(40000),
  L.width_u32(4294967295), L.width_i64(2^53), L.width_u64(-1LL), L.width_u64(18446744073709551615ULL),
  L.width_i64(-9223372036854775807LL), L.width_i32(5LL), L.width_float(0.1), L.width_double(0.1),
  L.width_double(1e300), L.width_float(1e300), L.width_double(5LL))
print(L.width_bool(true), L.width_bool(false), L.width_bool(5), L.width_bool(0), L.width_bool(0.5),
  type(L.width_bool(true)), L.width_i32(true), L.width_double(true))
print(L.width_pointer(nil), L.width_pointer(nil) == nil, L.width_pointer(ffi.cast("void *", 4096)),
  select("#", L.width_void()), L.width_void())
local arr = ffi.new("int[2]")
print(L.width_pointer(arr) == arr, ffi.cast("int *", L.width_pointer(arr)) == arr, type(L.width_pointer(arr)))
print(L.width_widen_i8(-1), L.width_widen_u8(-1), L.width_widen_i16(-1), L.width_widen_u16(-1), L.width_widen_i32(-1),
  L.width_widen_u32(4294967295), L.width_widen_i8(200), L.width_widen_u8(255), L.width_widen_i32(-2147483648))
print(L.width_ten_integers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
  L.width_ten_integers(-1, 255, -1, 65535, -1, 4294967295, -1, 0, -1, 0),
  L.width_ten_doubles(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
  L.width_mixed(1, 0.5, 2, 0.25, 3, 1.5, ffi.cast("void *", 4), 2.5, 5, 3.5, -6, 4.5, 7LL, 5.5, 8, 6.5, -9, 7.5))
print(L.renamed(7), L.width_i32(ffi.new("int", 9)), L.width_i32(ffi.new("uint8_t", 200)),
  L.width_i32(ffi.new("double", 2.9)), L.width_double(ffi.new("float", 0.5)), L.width_i64(ffi.new("int", -3)))
print((tostring(L.width_i32):gsub("0x%x+", "ADDR")), ffi.typeof(L.width_i32), L.width_i32 == L.width_i32, type(L),
  (tostring(L):gsub("0x%x+", "ADDR")))
local function try(f) print(pcall(f)) end
try(function() L.width_i32() end)
try(function() L.width_i32(1, 2) end)
try(function() L.width_void(1) end)
try(function() L.width_i32("x") end)
try(function() L.width_i32(nil) end)
try(function() L.width_i32({}) end)
try(function() L.width_i32(print) end)
try(function() L.width_i32(arr) end)
try(function() L.width_pointer("text") end)
try(function() L.width_pointer(5) end)
try(function() L.width_pointer(true) end)
try(function() L.width_pointer(ffi.new("const int[1]")) end)
try(function() return L.width_i32("tail") end)
try(function() local f = L.width_i32 f("x") end)
try(function() local t = { fn = L.width_i32 } t.fn("x") end)
try(function() L.width_ten_integers(1, 2, 3, 4, "five", 6, 7, 8, 9, 10) end)
try(function() L.width_double("1.5") end)
try(function() L.width_bool(nil) end)
try(function() return L.not_in_the_library end)
try(function() L.undeclared(1) end)
try(function() L.width_i32 = 5 end)
try(function() return L.missing_variable end)
try(function() return L[1] end)
try(function() L.width_bool("x") end)
print(pcall(L.width_i32, "x")) print(pcall(L.width_i32)) print(pcall(L.width_i32, 5))
-- function values: passed around, in tables, in closures, at one call site with many functions
local fs = { L.width_i8, L.width_u8, L.width_i16, L.width_u16, L.width_i32, L.width_float }
local out = {}
for i, f in ipairs(fs) do out[i] = tostring(f(-1.5 + i * 100)) end
print(table.concat(out, " "))
local function apply(f, ...) return f(...) end
print(apply(L.width_i32, 5), apply(math.abs, -5), apply(L.width_double, 0.5),
  apply(L.width_ten_doubles, unpack({ 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 })))
local sum = 0
for i = 1, 1000 do sum = sum + L.width_i32(i) + L.width_double(0.5) end
print(sum)
local big = 0LL
for i = 1, 1000 do big = big + L.width_i64(i) end
print(big)
local fp = ffi.cast("int (*)(int)", L.width_i32)
print(fp(42), ffi.typeof(fp), fp == L.width_i32, fp ~= nil)
local fpp = ffi.new("int (*[2])(int)", { fp, L.width_i32 })
print(fpp[0](1), fpp[1](2))
local retyped = ffi.cast("int (*)(uint8_t)", L.width_widen_u8)
print(retyped(300))
print(pcall(ffi.cast("void (*)(void)", L.width_void)))
ffi.cdef[[
int abs(int); double sqrt(double); size_t strlen(const char *); int toupper(int); double pow(double, double);
int atoi(const char *); char *strchr(const char *, int); int strcmp(const char *, const char *);
void *memcpy(void *, const void *, size_t); long strtol(const char *, char **, int);
]]
local C = ffi.C
print(C.abs(-7), C.sqrt(2), C.strlen("hello"), tonumber(C.strlen("a\0b")), string.char(C.toupper(97)), C.pow(2, 0.5),
  C.atoi("42abc"), ffi.string(C.strchr("key=value", 61)), C.strchr("x", 61) == nil, C.strcmp("a", "b") < 0,
  C.strlen(ffi.new("char[4]", "ab")))
local text = "123xyz"
local stop = ffi.new "char *[1]"
print(C.strtol(text, stop, 10), ffi.string(stop[0]), stop[0] - ffi.cast("const char *", text))
local b1, b2 = ffi.new("char[6]", "hello"), ffi.new "char[6]"
C.memcpy(b2, b1, 6)
print(ffi.string(b2))
try(function() C.strlen(5) end)
try(function() C.strlen(nil, 1) end)
try(function() C.memcpy("x", b1, 1) end)
