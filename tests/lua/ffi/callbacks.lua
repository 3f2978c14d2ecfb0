-- F7 F12.1-F12.5 F12.7 F12.10 F12.11: C functions that call Lua functions
local ffi = require("ffi")
ffi.cdef[[
enum callback_colour { CALLBACK_RED, CALLBACK_GREEN = 5, CALLBACK_BLUE };
struct callback_item { int key; double weight; }; struct callback_table { const char *name; int (*apply)(int, int); };
int8_t callback_i8(int8_t (*f)(int8_t), int8_t v); uint8_t callback_u8(uint8_t (*f)(uint8_t), uint8_t v);
int16_t callback_i16(int16_t (*f)(int16_t), int16_t v); uint16_t callback_u16(uint16_t (*f)(uint16_t), uint16_t v);
int callback_int(int (*f)(int), int v); uint32_t callback_u32(uint32_t (*f)(uint32_t), uint32_t v);
int64_t callback_i64(int64_t (*f)(int64_t), int64_t v); uint64_t callback_u64(uint64_t (*f)(uint64_t), uint64_t v);
bool callback_bool(bool (*f)(bool), bool v); char callback_char(char (*f)(char), char v);
float callback_float(float (*f)(float), float v); double callback_double(double (*f)(double), double v);
void *callback_pointer(void *(*f)(void *), void *v);
enum callback_colour callback_enum(enum callback_colour (*f)(enum callback_colour), enum callback_colour v);
void callback_void(void (*f)(void)); const char *callback_text(const char *(*f)(const char *), const char *v);
void callback_every_kind(void (*f)(int8_t, float, uint16_t, double, int64_t, void *, bool, uint64_t), void *pointer);
double callback_many(double (*f)(int, double, int, double, int, double, int, double, int, double, int, double, int,
  double));
int64_t callback_repeat(int (*f)(int), int count);
struct callback_item *callback_find(struct callback_item *items, size_t count,
  bool (*matches)(const struct callback_item *, void *), void *data);
typedef int (*int_function)(int); int_function callback_keep(int_function f); int callback_call_kept(int v);
int_function callback_variable; int callback_call_variable(int v);
int callback_apply(const struct callback_table *table, int a, int b); int callback_twice(int v);
int_function callback_get_twice(void);
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
]]
local L = ffi.load("callbacks")
local function echo(v) io.write(type(v), " ", tostring(v), " -> ") return v end
print(L.callback_i8(echo, -5))
print(L.callback_u8(echo, 200))
print(L.callback_i16(echo, -300))
print(L.callback_u16(echo, 65535))
print(L.callback_int(echo, -70000))
print(L.callback_u32(echo, 4294967295))
print(L.callback_i64(echo, -5))
print(L.callback_u64(echo, 18446744073709551615ULL))
print(L.callback_bool(echo, true))
print(L.callback_char(echo, 200))
print(L.callback_float(echo, 0.5))
print(L.callback_double(echo, 0.1))
print(L.callback_pointer(echo, ffi.cast("void *", 4096)))
print(L.callback_pointer(echo, nil))
print(L.callback_enum(echo, "CALLBACK_GREEN"))
print(L.callback_void(function() io.write("in void -> ") end), select("#", L.callback_void(function() return 1, 2 end)),
  ffi.string(L.callback_text(function(s) return s + 1 end, "text")), L.callback_i8(function(x) return 255 end, 0),
  L.callback_u8(function() return -1 end, 0), L.callback_int(function() return 3.99 end, 0),
  L.callback_double(function() return 5LL end, 0), L.callback_int(function() return true end, 0),
  L.callback_bool(function() return 2 end, true), L.callback_i64(function() return 2^40 end, 0),
  L.callback_enum(function() return "CALLBACK_BLUE" end, 0), L.callback_int(function() return 1, 2, 3 end, 0))
L.callback_every_kind(function(...) print(select("#", ...), ...) end, nil)
print(L.callback_many(function(a, b, c, d, e, f, g, h, i, j, k, l, m, n)
  return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l + 13 * m + 14 * n
end))
print(L.callback_many(function(...) return select("#", ...) end))
print(L.callback_repeat(function(i) return i end, 100), L.callback_repeat(function() return 2 end, 10),
  L.callback_repeat(math.floor, 5), L.callback_repeat(function() end, 0))
local items = ffi.new("struct callback_item[5]")
for i = 0, 4 do items[i] = { i * 10, i / 2 } end
local limit = ffi.new("int[1]", 25)
local found = L.callback_find(items, 5, function(item, data) return item.key > ffi.cast("int *", data)[0] end, limit)
print(found.key, found.weight, found - items)
print(L.callback_find(items, 5, function(item) return item.weight > 100 end, nil) == nil)
-- callbacks that are kept, set and freed
local cb = ffi.cast("int_function", function(x) return x + 1 end)
print(ffi.typeof(cb), cb(5), L.callback_int(cb, 6), cb ~= nil, type(cb))
cb:set(function(x) return x * 10 end)
print(cb(5), L.callback_int(cb, 6))
print(L.callback_keep(cb) == nil, L.callback_call_kept(3), L.callback_keep(nil) == cb, L.callback_call_kept(3))
cb:free()
print(pcall(cb.free, cb))
print(pcall(function() cb:set(print) end))
print(pcall(function() return cb.foo end))
print(pcall(function() cb.free = 1 end))
local c1, c2 = ffi.cast("int_function", math.abs), ffi.cast("int_function", math.abs)
print(c1 == c2, c1(-5), c2(-6))
c1:free()
print(c2(-7))
c2:free()
local again = ffi.cast("int_function", function() return 99 end)
print(again(0))
again:free()
print(pcall(function() ffi.new("int_function"):free() end))
print(pcall(function() L.callback_get_twice():free() end))
print(L.callback_get_twice()(21), L.callback_int(L.callback_get_twice(), 4), L.callback_int(L.callback_twice, 5),
  L.callback_get_twice() == L.callback_twice)
L.callback_variable = function(x) return x + 100 end
print(L.callback_call_variable(1), L.callback_variable(2))
L.callback_variable = L.callback_twice
print(L.callback_call_variable(4))
local table = ffi.new("struct callback_table", { "sum", function(a, b) return a + b end })
print(L.callback_apply(table, 3, 4), table.apply(5, 6))
table.apply:set(function(a, b) return a * b end)
print(L.callback_apply(table, 3, 4))
table.apply:free()
local fresh = ffi.new("int (*)(int)", function(x) return -x end)
print(fresh(5))
fresh:free()
local many = {}
for i = 1, 20 do many[i] = ffi.cast("int_function", function(x) return x * i end) end
local sum = 0
for i = 1, 20 do sum = sum + many[i](2) many[i]:free() end
print(sum)
-- errors pass through the C function to its caller
print(pcall(function() L.callback_int(function() error("boom") end, 1) end))
print(pcall(function()
  L.callback_int(function() error({ code = 5 }) end, 1)
end) == false, select(2, pcall(L.callback_int, function() error({ code = 5 }) end, 1)).code)
print(pcall(function() L.callback_repeat(function(i) if i == 3 then error("at three", 0) end return i end, 10) end))
print(pcall(L.callback_int, function() end, 1))
print(pcall(L.callback_int, function() return "x" end, 1))
print(pcall(L.callback_int, function() return {} end, 1))
print(pcall(L.callback_int, function() local x = nil + 1 end, 1))
print(L.callback_int(function(x) local ok, e = pcall(error, "inside", 0) return ok and 0 or #e end, 1))
print("still working", L.callback_int(function(x) return x end, 8))
-- nesting: callbacks call C, which calls back
print(L.callback_int(function(x)
  return L.callback_int(function(y) return L.callback_int(function(z) return z * 2 end, y + 1) end, x + 1)
end, 1))
local function deep(n) if n == 0 then return 0 end return L.callback_int(function(v) return v + deep(n - 1) end, n) end
print(deep(10))
print(pcall(function()
  L.callback_int(function() return L.callback_int(function() error("innermost", 0) end, 1) end, 1)
end))
print(L.callback_int(function(x)
  local ok, e = pcall(L.callback_int, function() error("caught on the way", 0) end, 1) return #e
end, 1))
local numbers = ffi.new("int[6]", 5, 3, 9, 1, 7, 2)
ffi.C.qsort(numbers, 6, 4, function(a, b) return ffi.cast("const int *", a)[0] - ffi.cast("const int *", b)[0] end)
for i = 0, 5 do io.write(numbers[i], " ") end
print()
local count = 0
ffi.C.qsort(numbers, 6, 4, function(a, b)
  count = count + 1 a, b = ffi.cast("int *", a), ffi.cast("int *", b) return a[0] > b[0] and -1 or 1
end)
print(numbers[0], numbers[5], count > 4)
-- what cannot become a callback
for _, t in ipairs { "int (*)(int, ...)", "long double (*)(int)" } do print(t, pcall(ffi.cast, t, print)) end
print(pcall(ffi.cast, "int_function", 5) and "numbers are addresses")
print(pcall(ffi.cast, "int_function", {}))
print(pcall(ffi.new, "int_function", "x"))
print(pcall(ffi.cast, "void *", print))
print(pcall(function() L.callback_int(5, 1) end))
print(pcall(function() L.callback_int("f", 1) end))
print(pcall(function() L.callback_int(cb) end))
local calls = 0
local counter = ffi.cast("int_function", function(x) calls = calls + 1 return x end)
for i = 1, 2000 do counter(i) end
print(calls, L.callback_repeat(counter, 2000), calls)
counter:free()
