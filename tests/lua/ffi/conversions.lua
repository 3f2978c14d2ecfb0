-- F7: conversions from Lua to C and from C to C
local ffi = require("ffi")
ffi.cdef[[
enum E { EA, EB = 5 }; struct S1 { int a; }; struct S2 { int a; };
struct holder { int i; int *ip; const int *cip; void *vp; const void *cvp; char *s; const char *cs; struct S1 *sp;
  bool b; float f; double d; uint8_t u8; int8_t i8; int64_t i64; uint64_t u64; enum E e; char text[6]; int arr[3];
  struct S1 st; int **ipp; int (*fn)(int); complex z; unsigned *up; uint8_t *bp; };
]]
local h = ffi.new "struct holder"
local function get(f) local v = h[f] return (tostring(v):gsub("0x%x+", "ADDR")) end
local function set(f, v, what)
  local ok, e = pcall(function() h[f] = v end)
  print(f, what or tostring(v), ok and get(f) or "ERROR " .. (e:gsub("^.-:%d+: ", "")):gsub("0x%x+", "ADDR"))
end
for _, v in ipairs { 0, 1, -1, 3.99, -3.99, 127, 128, 255, 256, 300, 2147483647, -2147483648 } do
  set("i", v) set("u8", v) set("i8", v) set("i64", v) set("f", v)
end
set("i64", 2^40)
set("i64", -2^62)
set("u64", 2^40)
set("u64", 2^63)
set("f", 0.1)
set("f", 1e40)
set("d", 0.1)
set("i64", 9007199254740993LL)
set("u64", -1LL)
set("i64", 0xffffffffffffffffULL)
set("i", 2^31 - 1)
set("i", 4294967296LL)
set("u8", -1LL)
set("d", 1LL)
set("d", 2^53 + 1)
set("d", 9007199254740993LL)
set("f", 16777217LL)
set("f", 18446744073709551615ULL)
set("d", 18446744073709551615ULL)
set("i", 1i, "1i")
set("d", ffi.new("complex", 2.5, 7), "complex")
for _, f in ipairs { "i", "b", "f", "u8", "i64", "ip", "e", "text", "st", "fn" } do
  set(f, true)
  set(f, false)
  set(f, nil)
  set(f, "x")
  set(f, {}, "{}")
  set(f, print, "print")
end
set("b", 5)
set("b", 0)
set("b", 0.5)
set("b", 0 / 0, "nan")
set("b", 2LL)
set("b", ffi.new "int", "int 0")
set("e", "EA")
set("e", "EB")
set("e", "EC")
set("e", 77)
set("e", ffi.new("enum E", 5), "enum 5")
set("i", ffi.new("enum E", 5), "enum 5")
-- pointers
local int, cint, arr, carr, s1, s2 = ffi.new "int", ffi.new "const int", ffi.new("int[3]", 1, 2, 3),
  ffi.new("const int[3]"), ffi.new("struct S1", 1), ffi.new("struct S2", 2)
for _, f in ipairs { "ip", "cip", "vp", "cvp", "s", "cs", "sp", "up", "bp", "ipp" } do
  set(f, arr, "int[3]")
  set(f, carr, "const int[3]")
  set(f, ffi.new "int *", "int *")
  set(f, ffi.new "const int *", "const int *")
  set(f, ffi.new "void *", "void *")
  set(f, ffi.new "const void *", "const void *")
  set(f, "text")
  set(f, s1, "S1")
  set(f, s2, "S2")
  set(f, ffi.new "struct S1 *", "S1 *")
  set(f, int, "int box")
  set(f, 16)
  set(f, 16LL)
  set(f, ffi.new "unsigned[1]", "unsigned[1]")
  set(f, ffi.new "char[2]", "char[2]")
  set(f, ffi.new "uint8_t *", "uint8_t *")
  set(f, ffi.new "float *", "float *")
  set(f, ffi.new "int *[1]", "int *[1]")
  set(f, ffi.new "const int *[1]", "const int *[1]")
  set(f, ffi.new "int (*)(int)", "fn")
  set(f, ffi.new "enum E[1]", "enum[1]")
  set(f, ffi.new "bool[1]", "bool[1]")
  set(f, ffi.new "long[1]", "long[1]")
end
set("fn", ffi.new "int (*)(int)", "same fn")
set("fn", ffi.new "void (*)(char)", "other fn")
set("fn", ffi.new "void *", "void *")
set("fn", arr, "int[3]")
set("i", arr, "int[3]")
set("i", ffi.new "int *", "int *")
set("i", s1, "S1")
set("d", ffi.new "void *", "void *")
set("b", ffi.new "void *", "void *")
set("i64", ffi.new "void *", "void *")
-- aggregates
set("text", "hello")
set("text", "hello world")
set("text", "")
print(h.text[0])
h.text = "ab"
print(h.text[0], h.text[1], h.text[2], h.text[5])
h.text = "abcdefgh"
print(ffi.string(h.text, 6))
set("text", { 1, 2 }, "{1,2}")
print(h.text[0], h.text[1], h.text[2])
set("arr", { 7, 8, 9 }, "{7,8,9}")
print(h.arr[0], h.arr[2])
set("arr", { 5 }, "{5}")
print(h.arr[0], h.arr[2])
set("arr", { 1, 2, 3, 4 }, "{1,2,3,4}")
set("arr", arr, "int[3]")
print(h.arr[0], h.arr[2])
set("arr", ffi.new "int[2]", "int[2]")
set("arr", carr, "const int[3]")
set("arr", ffi.new "unsigned[3]", "unsigned[3]")
set("arr", 5)
set("arr", "x")
set("st", { 4 }, "{4}")
print(h.st.a)
set("st", { a = 6 }, "{a=6}")
print(h.st.a)
set("st", s1, "S1")
print(h.st.a)
set("st", s2, "S2")
set("st", 5)
set("st", ffi.cast("struct S1 *", s1), "S1 *")
set("z", 1.5)
print(h.z)
set("z", 2i)
print(h.z)
set("z", { 1, 2 }, "{1,2}")
set("z", "x")
-- casts do more
local function n(...) local out = { ... } for i = 1, #out do out[i] = tonumber(out[i]) end return unpack(out) end
print(n(ffi.cast("int8_t", 200), ffi.cast("uint8_t", -1), ffi.cast("uint16_t", 65537), ffi.cast("int64_t", -1),
  ffi.cast("float", 0.1), ffi.cast("bool", 2), ffi.cast("int", true), ffi.cast("int", ffi.new("bool", true)),
  ffi.cast("uint32_t", -1LL), ffi.cast("int32_t", 0xffffffffffULL), ffi.cast("enum E", 5), ffi.cast("enum E", "EB")))
print(ffi.cast("int64_t", -1), ffi.cast("uint64_t", -1LL), ffi.cast("enum E", "EB"),
  ffi.cast("int64_t", ffi.new("uint8_t", 200)), ffi.cast("int64_t", ffi.new("int8_t", 200)))
print(pcall(ffi.cast, "bool", ffi.cast("void *", 1)))
print(pcall(ffi.cast, "int", {}))
print(pcall(ffi.cast, "int *", true))
print(ffi.cast("uintptr_t", ffi.cast("char *", 4096) + 10),
  ffi.cast("char *", arr) == ffi.cast("char *", ffi.cast("void *", arr)),
  ffi.cast("intptr_t", arr) == ffi.cast("intptr_t", arr), ffi.cast("int *", carr) ~= nil,
  ffi.cast("struct S2 *", s1).a, ffi.cast("int (*)(int)", ffi.cast("void *", 8)) ~= nil)
