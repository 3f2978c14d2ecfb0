-- F6.2 F6.3 F7 F11.4 F11.5 F11.6: the limits of every type both ways, enums, references, complex numbers, structs from tables, promotion in place of dots
local ffi = require("ffi")
ffi.cdef[[
int8_t width_i8(int8_t); uint8_t width_u8(uint8_t); int16_t width_i16(int16_t); uint16_t width_u16(uint16_t);
int32_t width_i32(int32_t); uint32_t width_u32(uint32_t); int64_t width_i64(int64_t); uint64_t width_u64(uint64_t);
bool width_bool(bool); char width_char(char); float width_float(float); double width_double(double);
void *width_pointer(void *); const void *const_pointer(const void *) asm("width_pointer");
const int *volatile_result(const int *) asm("width_pointer"); const bool const_bool(const bool) asm("width_bool");
int &reference(int &) asm("width_pointer"); const double &const_reference(const double &) asm("width_pointer");
enum kind_level { KIND_LOW = -1, KIND_MIDDLE, KIND_HIGH }; enum kind_flags { KIND_READ = 1, KIND_WRITE = 2, KIND_TOP = 0x80000000u };
enum kind_level kind_next(enum kind_level); int kind_level_to_int(enum kind_level);
enum kind_flags kind_both(enum kind_flags, enum kind_flags); bool kind_not(bool); int kind_bool_to_int(bool);
double complex kind_complex_add(double complex, double complex); double complex kind_complex_conjugate(double complex);
float complex kind_complex_float_multiply(float complex, float complex); double kind_complex_real(double complex);
struct s_int2 { int a, b; }; struct s_float2 { float a, b; }; struct s_short_int { short a; int b; };
struct s_nested { struct s_float2 a; struct s_short_int b; }; union u_int_float { int i; float f; };
struct s_union { union u_int_float a; int b; double c; }; struct s_big { int a[10]; double b; }; struct s_bytes16 { uint8_t b[16]; };
struct s_chars3 { char a, b, c; }; struct s_pointer_float { const char *a; float b; };
int sum_s_int2(struct s_int2); double sum_s_nested(struct s_nested); double sum_s_union(struct s_union); double sum_u_int_float(union u_int_float);
double sum_s_big(struct s_big); int sum_s_bytes16(struct s_bytes16); int sum_s_chars3(struct s_chars3); double sum_s_pointer_float(struct s_pointer_float);
struct s_nested make_s_nested(float, float, short, int); struct s_big make_s_big(int, double); struct s_int2 make_s_int2(int, int);
int varargs_show(char *buffer, size_t size, const char *kinds, ...); int (*pick(int (*)(int)))(int) asm("width_pointer");
]]
local W, K, S, V = ffi.load("widths"), ffi.load("kinds"), ffi.load("structs"), ffi.load("varargs")

-- the limits of integers, from numbers and from 64-bit integers
for _, e in ipairs { { "i8", -128, 127 }, { "u8", 0, 255 }, { "i16", -32768, 32767 }, { "u16", 0, 65535 },
    { "i32", -2147483648, 2147483647 }, { "u32", 0, 4294967295 }, { "char", -128, 127 } } do
  local f = W["width_" .. e[1]]
  print(e[1], f(e[2]), f(e[3]), f(e[2] + 0.5), f(e[3] - 0.5), f(e[3] + 0LL), f(e[2] + 0LL), f(e[3] + 1LL), f(e[2] - 1LL), f(0x1234567890abcdefLL),
    f(true), f(false), f(ffi.new("uint8_t", 255)), f(ffi.new("int16_t", -2)), f(ffi.new("bool", true)), f(-0.0), f(0.99), type(f(e[3])))
end
print(W.width_i64(-9223372036854775807LL - 1), W.width_i64(9223372036854775807LL), W.width_i64(2 ^ 53), W.width_i64(-2 ^ 63), W.width_i64(18446744073709551615ULL),
  W.width_u64(18446744073709551615ULL), W.width_u64(2 ^ 63), W.width_u64(2 ^ 53 + 2), W.width_u64(-1LL), W.width_i64(1e15), W.width_u64(true), W.width_i64(-1.5))
print(ffi.typeof(W.width_i64(1)), ffi.typeof(W.width_u64(1)))
print(W.width_bool(0), W.width_bool(-0.0), W.width_bool(0.1), W.width_bool(-1), W.width_bool(0LL), W.width_bool(256), W.width_bool(2 ^ 40), W.width_bool(1e-320),
  W.width_bool(ffi.new("int", 256)), W.width_bool(0 / 0), W.const_bool(true), K.kind_not(5), K.kind_not(0), K.kind_bool_to_int(7), K.kind_bool_to_int(256))
print(W.width_float(0.1), W.width_float(1 / 3), W.width_float(1e39), W.width_float(-1e39), W.width_float(1e-46), W.width_float(2 ^ 24 + 1), W.width_float(-0.0), 1 / W.width_float(-0.0),
  W.width_float(0 / 0) ~= W.width_float(0 / 0), W.width_float(5LL), W.width_float(18446744073709551615ULL), W.width_float(true))
print(W.width_double(0.1), W.width_double(2 ^ 1023), W.width_double(5e-324), 1 / W.width_double(-0.0), W.width_double(1 / 0), W.width_double(-1 / 0), W.width_double(9007199254740993LL),
  W.width_double(18446744073709551615ULL), W.width_double(ffi.new("float", 0.1)), W.width_double(4i), W.width_double(true))

-- pointers and references
local ints = ffi.new("int[2]", 7, 8)
print(W.width_pointer(ints) == ints, W.const_pointer("text") ~= nil, ffi.typeof(W.const_pointer(nil)), W.volatile_result(ints)[1], ffi.typeof(W.volatile_result(ints)))
print(W.reference(ints), W.reference(ints + 1), ffi.typeof(W.reference(ints)), W.reference(ffi.new("int[1]", 5)))
print(W.const_reference(ffi.new("double[1]", 2.5)), pcall(W.reference, 5), pcall(W.reference, nil))
print(pcall(W.reference, ffi.new("const int[1]")), pcall(W.reference, ffi.new("unsigned[1]", 3)))
print(ffi.string(ffi.cast("const char *", W.const_pointer("a string"))), ffi.typeof(W.pick(nil)), W.pick(nil) == nil)

-- enums
print(K.kind_next("KIND_LOW"), K.kind_next("KIND_MIDDLE"), K.kind_next(0), K.kind_next(41), K.kind_next(-1LL), K.kind_next(true), K.kind_next(ffi.new("enum kind_level", 0)),
  K.kind_next(ffi.new("enum kind_flags", 2)), ffi.typeof(K.kind_next(0)))
print(K.kind_next("KIND_LOW") == "KIND_MIDDLE", K.kind_next(0) == 1, tonumber(K.kind_next(0)), K.kind_level_to_int("KIND_LOW"), K.kind_level_to_int(-7))
print(K.kind_both("KIND_READ", "KIND_TOP"), tonumber(K.kind_both("KIND_READ", "KIND_TOP")), K.kind_both(1, "KIND_WRITE"), pcall(K.kind_next, "KIND_READ"))
print(pcall(K.kind_next, ""), pcall(K.kind_next, "kind_low"), pcall(K.kind_next, 0 / 1), pcall(K.kind_next, nil), pcall(K.kind_next, {}))

-- complex numbers
local c = ffi.new("complex", 1, 2)
print(K.kind_complex_add(c, c), K.kind_complex_add(1, 2i), K.kind_complex_add(c, 1LL), K.kind_complex_conjugate(c), K.kind_complex_conjugate(5), K.kind_complex_real(c), K.kind_complex_real(7),
  K.kind_complex_float_multiply(c, 2i), K.kind_complex_float_multiply(ffi.new("complex float", 1, 1), c), ffi.typeof(K.kind_complex_add(c, c)), ffi.typeof(K.kind_complex_float_multiply(c, c)))
print(K.kind_complex_real({ 3, 4 }), pcall(K.kind_complex_real, { 1, 2, 3 }), pcall(K.kind_complex_real, "x"), pcall(K.kind_complex_real, nil), pcall(K.kind_complex_real, true), K.kind_complex_real({}))

-- structs: from tables of every form, from objects, pointers and references
print(S.sum_s_int2({ 1, 2 }), S.sum_s_int2({ a = 3, b = 4 }), S.sum_s_int2({}), S.sum_s_int2({ 5 }), S.sum_s_int2({ b = 6 }), S.sum_s_int2(ffi.new("struct s_int2", 7, 8)),
  S.sum_s_int2(ffi.new("struct s_int2[2]", { { 1, 1 }, { 2, 2 } })[1]), S.sum_s_int2({ true, false }), S.sum_s_int2({ [0] = 9, 10 }), S.sum_s_int2({ 1.9, -1.9 }))
print(S.sum_s_nested({ { 1, 2 }, { 3, 4 } }), pcall(S.sum_s_nested, { 1, 2, 3, 4 }), S.sum_s_nested({ b = { b = 1 } }), S.sum_s_nested({ { b = 1 } }), S.sum_s_nested({ ffi.new("struct s_float2", 1, 1), { 1, 1 } }))
print(S.sum_s_union({ { 1 }, 2, 3 }), S.sum_s_union({ { i = 1 }, 2, 3 }), S.sum_s_union({ b = 1 }), S.sum_u_int_float({ f = 2.5 }), S.sum_u_int_float({ 0 }), S.sum_u_int_float(ffi.new("union u_int_float", { f = 1.5 })))
print(S.sum_s_big({ { 1, 2, 3 }, 0.5 }), S.sum_s_big({ { 1 }, 0.5 }), S.sum_s_big({ b = 2.5 }), S.sum_s_big({ { [0] = 1, 2 } }), S.sum_s_big(S.make_s_big(1, 0.5)))
print(S.sum_s_bytes16({ { 1, 2 } }), S.sum_s_bytes16({ "ab" }), S.sum_s_bytes16({ b = "abc" }), S.sum_s_chars3({ 1, 2, 3 }), S.sum_s_pointer_float({ "A", 0.5 }))
for _, v in ipairs { { 1, 2, 3 }, { {} }, { "x" }, { print }, { c = 1 }, { a = "x" }, "text", 5, true, print, ffi.new("struct s_float2"), ffi.new("int[2]"), ffi.new("struct s_int2 *"), 1LL, ints } do
  print(type(v), pcall(S.sum_s_int2, v))
end
print(pcall(S.sum_s_int2, nil), pcall(function() S.sum_s_int2({ {} }) end), pcall(function() S.sum_s_nested({ { {} } }) end))
local p = ffi.new("struct s_int2", 1, 2)
print(pcall(S.sum_s_int2, ffi.cast("struct s_int2 *", p)), pcall(S.sum_s_int2, ffi.cast("struct s_int2 &", p)), pcall(S.sum_s_int2, ffi.new("const struct s_int2", p)))
local n = S.make_s_nested(1, 2, 3, 4)
local a, b = S.make_s_int2(1, 2), S.make_s_int2(1, 2)
a.a = 10
print(n.a.b, n.b.a, a.a, b.a, ffi.sizeof(n), ffi.typeof(n), ffi.typeof(a), S.sum_s_nested(n))

-- in place of dots
local buffer = ffi.new("char[256]")
local function show(kinds, ...) return (ffi.string(buffer, V.varargs_show(buffer, 256, kinds, ...)):gsub(" $", "")) end
for _, e in ipairs { { "d", 1 }, { "d", -0.5 }, { "d", 2 ^ 40 }, { "d", ffi.new("float", 0.25) }, { "d", ffi.new("double", 7) }, { "i", true }, { "i", false }, { "i", ffi.new("bool", true) },
    { "i", ffi.new("int8_t", -128) }, { "i", ffi.new("uint8_t", 255) }, { "i", ffi.new("int16_t", -32768) }, { "i", ffi.new("uint16_t", 65535) }, { "i", ffi.new("int", -1) }, { "i", ffi.new("char", -1) },
    { "i", ffi.new("unsigned", 7) }, { "l", ffi.new("int64_t", -1) }, { "u", ffi.new("uint64_t", -1LL) }, { "l", ffi.new("long", -5) }, { "l", -9223372036854775807LL }, { "u", 18446744073709551615ULL },
    { "i", ffi.new("enum kind_level", "KIND_HIGH") }, { "i", ffi.new("enum kind_level", "KIND_LOW") }, { "s", "text" }, { "s", "" }, { "s", ffi.new("char[5]", "array") }, { "s", ffi.cast("char *", buffer + 200) },
    { "p", nil }, { "p", ints }, { "p", ffi.new("void *") }, { "p", n }, { "p", ffi.cast("struct s_nested &", n) }, { "p", W.width_i8 }, { "p", ffi.cast("int (*)(int)", nil) }, { "p", newproxy() }, { "p", io.stdout },
    { "p", "text" }, { "p", ffi.new("struct s_int2[2]") }, { "p", ffi.new("union u_int_float") } } do
  print(e[1], type(e[2]), show(e[1], e[2]))
end
for _, v in ipairs { {}, print, function() end, coroutine.create(print) } do print(type(v), pcall(V.varargs_show, buffer, 256, "p", v)) end
print(pcall(show, "p", nil, {}), pcall(V.varargs_show, buffer, 256, 5), pcall(V.varargs_show, buffer, 256), pcall(V.varargs_show, {}, 256, "x"))
local int = ffi.typeof("int")
print(show("idsliuds", int(1), 2.5, "three", 4LL, int(5), 6ULL, 7, "eight"))
print(show("dididididididididi", 1, int(2), 3, int(4), 5, int(6), 7, int(8), 9, int(10), 11, int(12), 13, int(14), 15, int(16), 17, int(18)))
print(show(("d"):rep(20), unpack({ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20 })))
print(show(("s"):rep(10), "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"))
