-- F5.1 F5.2 F5.3 F5.4 F5.6 F5.7 F5.8 F5.9 F5.10 F5.11 F5.12 F5.13 F5.14 F5.15 F5.16 F5.17 F5.18 F5.20 F18.1: every function of the ffi with usual and odd arguments
local ffi = require("ffi")
local function show(row, ...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))) end
  print(row, table.concat(texts, " "))
end
local function try(row, f, ...)
  local results = {pcall(f, ...)}
  show(row, select("#", pcall(f, ...)) - 1, unpack(results, 2, 4))
end
ffi.cdef "struct P { int x; double d; int b:3; int c:5; }; struct incomplete; struct line { int n; int items[?]; }; union U { int i; double d; };"
local T = ffi.typeof
local names = {}
for name, value in pairs(ffi) do names[#names + 1] = name .. ":" .. type(value) end
table.sort(names)
print("F5", table.concat(names, " "))
print("F5", package.loaded.ffi == ffi, rawget(_G, "ffi"))

try("F5.1", ffi.cdef, "typedef int own_int;") try("F5.1", ffi.cdef) try("F5.1", ffi.cdef, {}) try("F5.1", ffi.cdef, nil) try("F5.1", ffi.cdef, "struct $ { $ x; };", "named", T("int")) try("F5.1", ffi.cdef, T("int"))
show("F5.1", ffi.sizeof("struct named"), ffi.sizeof("own_int"))
show("F5.2", T("int"), rawequal(T("int"), T("int")), T("int") == T("int"), T(T("int")), T(ffi.new("int[3]")), T("$ *", T("int")), T("int[$]", 4), T(5LL))
try("F5.2", T) try("F5.2", T, 5) try("F5.2", T, {}) try("F5.2", T, nil) try("F5.2", T, "int[$]") try("F5.2", T, "int", 5) try("F5.2", T, T("int"), 5) try("F5.2", T, "$", true) try("F5.2", T, "nothing")
show("F5.3", tonumber(ffi.new("int", 5)), ffi.new(T("int[2]"), 1, 2)[1], ffi.new("int[?]", 2, 7)[1], ffi.new(ffi.new("int[2]"), 3)[1])
for _, text in ipairs {"void", "int[]", "struct incomplete", "int(int)", "const void", "int[?]", "struct line", "enum nothing", "nonsense", "int[-1]", "int["} do try("F5.3", ffi.new, text) end
try("F5.3", ffi.new) try("F5.3", ffi.new, 5) try("F5.3", ffi.new, "int[?]", -1) try("F5.3", ffi.new, "int[?]", 0x7fffffff) try("F5.3", ffi.new, "int", 1, 2)
local pointer = ffi.new("int *")
show("F5.4", rawequal(ffi.cast("int *", pointer), pointer), rawequal(ffi.cast("const int *", pointer), pointer), ffi.cast("int *", 16), tonumber(ffi.cast("uint8_t", 300)), ffi.cast("bool", 5) == 1)
for _, text in ipairs {"struct P", "int[2]", "complex", "float __attribute__((vector_size(16)))", "void", "int(int)", "int[]", "union U"} do try("F5.4", ffi.cast, text, 1) end
try("F5.4", ffi.cast) try("F5.4", ffi.cast, "int") try("F5.4", ffi.cast, "int *", {}) try("F5.4", ffi.cast, "bool", pointer) try("F5.4", ffi.cast, "double", pointer) try("F5.4", ffi.cast, "int *", ffi.new("double", 1)) try("F5.4", ffi.cast, "int *", true)
local object = ffi.new("struct P")
show("F5.6", rawequal(ffi.gc(object, print), object), rawequal(ffi.gc(object, nil), object), ffi.gc(pointer, nil), rawequal(ffi.gc(ffi.new("struct P &", object), nil), nil))
try("F5.6", ffi.gc) try("F5.6", ffi.gc, object) try("F5.6", ffi.gc, 5, nil) try("F5.6", ffi.gc, 5LL, nil) try("F5.6", ffi.gc, 1i, nil) try("F5.6", ffi.gc, T("int"), nil) try("F5.6", ffi.gc, ffi.new("bool"), nil) try("F5.6", ffi.gc, "int", nil)
for _, text in ipairs {"int", "struct P", "void", "int[]", "struct incomplete", "int(int)", "int *", "int &", "struct P &", "union U", "complex", "int[3]", "const char[2]"} do show("F5.7", text, ffi.sizeof(text), ffi.alignof(text)) end
show("F5.7", ffi.sizeof("int[?]", 3), ffi.sizeof("struct line", 3), ffi.sizeof(ffi.new("int[?]", 5)), ffi.sizeof(ffi.new("struct line", 5)), ffi.sizeof("int[?]", -1), ffi.sizeof("int[?]", 0x40000000), ffi.sizeof(5LL), ffi.sizeof(T("short")))
try("F5.7", ffi.sizeof) try("F5.7", ffi.sizeof, 5) try("F5.7", ffi.sizeof, "int[?]") try("F5.7", ffi.sizeof, "int[?]", "3") try("F5.7", ffi.sizeof, nil) try("F5.7", ffi.sizeof, "nothing")
try("F5.8", ffi.alignof) try("F5.8", ffi.alignof, 5) show("F5.8", ffi.alignof("void"), ffi.alignof("int[]"), ffi.alignof("int(int)"), ffi.alignof(object), ffi.alignof("struct incomplete"))
try("F5.9", ffi.offsetof, "struct P", "d") try("F5.9", ffi.offsetof, "struct P", "b") try("F5.9", ffi.offsetof, "struct P", "c") try("F5.9", ffi.offsetof, "struct P", "nope") try("F5.9", ffi.offsetof, "struct P *", "x")
try("F5.9", ffi.offsetof, "int", "x") try("F5.9", ffi.offsetof, "struct incomplete", "x") try("F5.9", ffi.offsetof, "struct P &", "d") try("F5.9", ffi.offsetof, object, "d") try("F5.9", ffi.offsetof, "struct P", 1) try("F5.9", ffi.offsetof, "struct P") try("F5.9", ffi.offsetof, "struct P", {})
local checks = {{"int", 1}, {"int", ffi.new("int")}, {"int", ffi.new("const int")}, {"int", ffi.new("unsigned")}, {"char", ffi.new("int8_t")}, {"long", 5LL}, {"struct P", object}, {"struct P", ffi.new("struct P *")}, {"struct P", ffi.new("const struct P *")},
  {"struct P *", object}, {"struct P", ffi.new("struct P &", object)}, {"void *", ffi.new("int *")}, {"int *", ffi.new("const int *")}, {"int *", ffi.new("int[3]")}, {"int[3]", ffi.new("int[3]")}, {"int[2]", ffi.new("int[3]")}, {"const int[3]", ffi.new("int[3]")},
  {"int", T("int")}, {"const int", T("int")}, {"int *", ffi.new("unsigned *")}, {"int **", ffi.new("const int **")}, {"union U", object}, {"int", "x"}, {"int", nil}, {"complex", 1i}, {"int (*)(int)", ffi.new("void (*)(void)")}}
for _, check in ipairs(checks) do show("F5.10", check[1], ffi.istype(check[1], check[2])) end
try("F5.10", ffi.istype, "int") try("F5.10", ffi.istype) try("F5.10", ffi.istype, 5, 5)
ffi.errno(0)
show("F5.11", ffi.errno(5), ffi.errno(1.9), ffi.errno(3LL), ffi.errno(true), ffi.errno()) try("F5.11", ffi.errno, nil) try("F5.11", ffi.errno, "1") try("F5.11", ffi.errno, {})
local bytes = ffi.new("char[8]", "ab\0cd")
show("F5.12", ffi.string(bytes), #ffi.string(bytes, 5), ffi.string("text"), ffi.string("text", 2), #ffi.string(nil, 0), ffi.string(bytes, nil), ffi.string(ffi.new("uint8_t[2]", 65), 1), #ffi.string(ffi.new("int[2]"), 8), ffi.string(bytes + 3, 1.9))
try("F5.12", ffi.string) try("F5.12", ffi.string, 5) try("F5.12", ffi.string, ffi.new("int[2]")) try("F5.12", ffi.string, bytes, -1) try("F5.12", ffi.string, bytes, "2") try("F5.12", ffi.string, {}, 1)
ffi.copy(bytes, "xyz") ffi.copy(bytes + 4, "12345", 2) ffi.copy(bytes + 6, ffi.new("char[2]", "!"), 2)
show("F5.13", ffi.string(bytes, 8):gsub("%z", "0")) try("F5.13", ffi.copy, bytes, bytes, 0)
try("F5.13", ffi.copy) try("F5.13", ffi.copy, bytes) try("F5.13", ffi.copy, bytes, bytes) try("F5.13", ffi.copy, "abc", "d", 1) try("F5.13", ffi.copy, ffi.new("const char[2]"), "d") try("F5.13", ffi.copy, bytes, 5, 1) try("F5.13", ffi.copy, bytes, "x", nil) try("F5.13", ffi.copy, bytes, "x", {}) try("F5.13", ffi.copy, 5LL, "x")
ffi.fill(bytes, 3, 65) ffi.fill(bytes + 3, 2, 0x142) ffi.fill(bytes + 5, 1) ffi.fill(bytes + 6, 1, nil)
show("F5.14", ffi.string(bytes, 8):gsub("%z", "0")) try("F5.14", ffi.fill) try("F5.14", ffi.fill, bytes) try("F5.14", ffi.fill, "abc", 1) try("F5.14", ffi.fill, bytes, "1") try("F5.14", ffi.fill, bytes, 1, "x") try("F5.14", ffi.fill, ffi.new("const char[2]"), 1)
for _, name in ipairs {"64bit", "32bit", "le", "be", "fpu", "softfp", "hardfp", "eabi", "win", "uwp", "gc64", "nothing", ""} do io.write(name, " ", tostring(ffi.abi(name)), " ") end
print() try("F5.15", ffi.abi) try("F5.15", ffi.abi, 5) try("F5.15", ffi.abi, {})
show("F5.16", ffi.os == jit.os, ffi.arch == jit.arch, type(ffi.os), type(ffi.C)) show("F5.17", tostring(ffi.C):match("^userdata"), ffi.C == ffi.C)
try("F5.18", ffi.load) try("F5.18", ffi.load, {})
show("F5.20", type(T("int")), T("int") == T("const int"), T("int") == T("unsigned"), T("int") == T("signed int"), tonumber(T("int")), T("int") == 9, ({[T("int")] = 1})[T("int")])
print("F18.1", pcall(ffi.new, "int", {})) print("F18.1", pcall(function() local x = ffi.new("int", {}) end)) print("F18.1", pcall(ffi.typeof, "nothing")) print("F18.1", pcall(function() local x = ffi.typeof("nothing") end)) print("F18.1", pcall(function() return ffi.sizeof() end))
