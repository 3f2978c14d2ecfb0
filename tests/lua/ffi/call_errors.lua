-- F11.1 F11.2 F11.3 F11.5 F11.10 F18.1 X15 X16: how calls fail: names, numbers and positions in messages, wrong counts, what cannot be called
local ffi = require("ffi")
ffi.cdef[[
int width_i32(int32_t); void width_void(void); double width_double(double); void *width_pointer(void *);
int64_t width_ten_integers(int8_t, uint8_t, int16_t, uint16_t, int32_t, uint32_t, int64_t, uint64_t, int8_t, uint16_t);
int varargs_sum_ints(int count, ...); double varargs_sum_doubles(int count, ...); size_t strlen(const char *);
typedef int (*int_function)(int); int_function callback_get_twice(void); int callback_twice(int);
struct methods { int n; int_function f; }; struct Q { int x; }; enum E { EA };
long double wide(long double) asm("width_double"); long double wide_result(void) asm("width_void");
void wide_argument(int, long double) asm("width_void"); long double complex wide_complex(void) asm("width_void");
typedef float float16 __attribute__((vector_size(16))); float16 vector_result(void) asm("width_void");
int unprototyped() asm("width_i32"); int knr(int a, char b[], int f(int)) asm("width_i32");
]]
local W, V, C = ffi.load("widths"), ffi.load("varargs"), ffi.load("callbacks")
local f, void, ten = W.width_i32, W.width_void, W.width_ten_integers
local function line(g, ...) print(pcall(g, ...)) end

-- the name: of a local, a global, a field, a method, an upvalue; none in a tail call or from C
global = f
local t = { f = f, nested = { f = f }, [1] = f }
line(function() f("x") end)
line(function() local g = f g("x") end)
line(function() global("x") end)
line(function() t.f("x") end)
line(function() t.nested.f("x") end)
line(function() t[1]("x") end)
line(function() t["f"]("x") end)
line(function() local k = "f" t[k]("x") end)
line(function() W.width_i32("x") end)
line(function() W["width_i32"]("x") end)
line(function() (f)("x") end)
line(function() (function() return f end)()("x") end)
line(function() return f("x") end)
line(function() return W.width_i32("x") end)
line(function() return t.f("x") end)
line(function() return (f("x")) end)
line(function() local r = f("x") return r end)
line(function() return f("x"), 1 end)
line(function() return 1, f("x") end)
line(function() return { f("x") } end)
line(function() if f("x") then end end)
line(function() for i = f("x"), 2 do end end)
line(function() t[f("x")] = 1 end)
line(function() return f("x") + 1 end)
line(function() return not f("x") end)
line(function() print(f("x")) end)
line(f, "x") line(t.f, "x") line(W.width_i32, {})
line(xpcall, f, print) print(xpcall(f, function(m) return "<" .. m .. ">" end, "x"))
line(coroutine.wrap, f)
line(coroutine.create, f)
line(table.foreach, { 1 }, f) line(string.gsub, "x", "x", f) line(table.sort, { 1, 2 }, f)
line(function() for x in f, "x" do end end)
line(function() for x in f do end end)
line(setmetatable({}, { __call = f }))
line(function() return setmetatable({}, { __index = f }).x end)
line(function() setmetatable({}, { __newindex = f }).x = 1 end)
line(function() return setmetatable({}, { __add = f }) + 1 end)
line(function() return tostring(setmetatable({}, { __tostring = f })) end)
-- methods: the object is argument 0
line(function() t:f() end)
line(function() t:f("x") end)
line(function() return t:f() end)
t.two = ten
line(function() t:two(1) end)
ffi.metatype("struct methods", { __index = { m = f, s = W.width_pointer, l = ffi.C.strlen, ten = ten } })
local object = ffi.new("struct methods", { 5 })
line(function() object:m() end)
line(function() object:m(1) end)
line(function() return object:m() end)
line(function() object:l() end)
line(function() object:ten(1, 2, 3, 4, 5, 6, 7, 8, "x") end)
line(function() object.m("x") end)
line(function() object:s(1) end)
print(object:s() == ffi.cast("void *", object))
line(function() object.f(1, 2) end)
object.f = C.callback_get_twice()
line(function() object.f("x") end)
line(function() object:f() end)
line(function() return object.f("x") end)
-- positions
line(function()
  local x = 1

  f(
    "x"
  )
end)
line(function()
  return 1 +
    f("x") +
    2
end)

-- counts
for _, g in ipairs { f, void, ten, W.width_double, W.width_pointer } do
  line(function() g() end) line(function() g(1, 2) end) line(function() g("x") end) line(function() g(nil) end)
  line(function() g({}, {}) end) line(function() return g() end) line(g) line(g, 1, 2)
end
line(function() ten(1, 2, 3, 4, 5, 6, 7, 8, 9) end) line(function() ten(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) end)
line(function() ten(1, 2, 3, 4, "x") end) line(function() ten(1, 2, 3, 4, 5, 6, 7, 8, 9, "x", 11) end)
line(function() ten(unpack({}, 1, 10)) end)
line(function() V.varargs_sum_ints() end) line(function() V.varargs_sum_ints("x") end) line(function() V.varargs_sum_ints(nil, 1) end)
line(function() V.varargs_sum_ints({}, {}) end) line(function() V.varargs_sum_ints(1, {}) end) line(function() V.varargs_sum_ints(2, 1, print) end)
line(function() V.varargs_sum_ints(1, coroutine.create(print)) end) line(function() return V.varargs_sum_ints(1, {}) end)
line(V.varargs_sum_ints, 1, {}) line(V.varargs_sum_ints)
line(function() W.unprototyped() end) line(function() W.unprototyped(1) end)
print(W.knr(1, ffi.new("char[2]"), nil), pcall(W.knr, 1, "x", nil))
print(pcall(W.knr, 1, ffi.new("char[2]"), 5))

-- what cannot be called
for _, v in ipairs { 1LL, 1ULL, 1i, ffi.new("int"), ffi.new("int[2]"), ffi.new("struct Q"), ffi.new("enum E"), ffi.cast("int *", 1),
    ffi.cast("void *", 1), ffi.new("int_function[1]"), ffi.new("int_function *"), ffi.new("bool"), ffi.new("double") } do
  line(function() v() end) line(function() v(1) end) line(function() return v() end) line(v) line(v, 1)
  line(function() local r = v() end) line(function() t.v = v t.v() end) line(function() t.v = v t:v() end)
end
line(W) line(function() W() end) line(ffi.C)

-- types that are not passed
line(function() W.wide(1) end) line(function() return W.wide(1) end) line(function() W.wide() end) line(function() W.wide("x") end)
line(W.wide, 1) line(function() W.wide_result(1) end) line(function() W.wide_argument(1, 2) end) line(function() W.wide_argument(1) end)
line(function() ffi.cast("void (*)(int, ...)", W.width_void)(1, ffi.new("long double", 1)) end)
