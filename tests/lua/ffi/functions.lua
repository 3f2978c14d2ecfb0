-- F5.1-F5.20 F14.1: the functions of the ffi module
local ffi = require("ffi")
local names = {} for k in pairs(ffi) do names[#names + 1] = k end table.sort(names) print(table.concat(names, " "))
print(ffi == require "ffi", package.loaded.ffi == ffi, rawget(_G, "ffi"), ffi.os, ffi.arch,  type(ffi.C))
ffi.cdef[[
struct P { int x, y; }; struct Q { char c; struct P p; }; typedef struct P P; typedef struct { int n; int a[?]; } vls;
struct incomplete;
]]
-- typeof
local T = ffi.typeof
print(type(T "int"), rawequal(T "int", T "int"), T "int" == T "int", T "int" == T "const int", T "int" == T "unsigned",
  T "P" == T "struct P", T "int" == "int", T "int" == nil, T(T "int") == T "int", T(ffi.new "P") == T "P",
  T "int *" ~= T "int")
print(type(tonumber(T "int")), tonumber(T "int") == tonumber(T "int"), ({ [T "int"] = 1 })[T "int"])
print(pcall(T))
print(pcall(T, nil))
print(pcall(T, 5))
print(pcall(T, {}))
print(pcall(T, T "int", 1))
print(pcall(T, "bogus"))
print(pcall(function() return (T("nope")) end))
print(pcall(T, print))
-- new and calling a type
print(ffi.new("int", 5), ffi.new("double", 1.5) ~= nil, type(ffi.new("int")), tonumber(ffi.new("int", 5)),
  ffi.new("P", 1, 2).y, T "P"(3, 4).x, T "int"(7), ffi.new(T "P", { 5, 6 }).x, ffi.new(ffi.new "P", 9).x)
for _, bad in ipairs { "void", "int[]", "struct incomplete", "int(int)", "int[?]" } do print(bad,
  pcall(ffi.new, bad)) end
print(pcall(ffi.new, "int[?]", -1))
print(pcall(ffi.new, "int[?]", "x"))
print(pcall(ffi.new, "int[?]", 1e10))
print(pcall(ffi.new, "vls"))
print(ffi.sizeof(ffi.new("vls", 3)), ffi.sizeof(ffi.new("int[?]", 0)), ffi.sizeof(T "vls"(2)))
print(pcall(ffi.new))
print(pcall(ffi.new, 5))
print(pcall(ffi.new, "P", 1, 2, 3))
print(pcall(ffi.new, "int", 1, 2))
print(pcall(ffi.new, "int", {}))
-- cast
local function n(...) local out = { ... } for i = 1, #out do out[i] = tonumber(out[i]) end return unpack(out) end
print(n(ffi.cast("int", 3.9), ffi.cast("uint8_t", 300), ffi.cast("int8_t", 200), ffi.cast("char", 65),
  ffi.cast("bool", 5), ffi.cast("double", 1.5), ffi.cast("float", 0.1)))
print(ffi.cast("int", 3.9), ffi.cast("void *", 0), ffi.cast("int *", 16), ffi.cast("int64_t", 2^40),
  ffi.cast("uint64_t", 5LL), ffi.cast("enum { CX = 3 }", 3))
local p = ffi.new "P"
local pp = ffi.cast("P *", p)
print(rawequal(ffi.cast("P *", pp), pp), rawequal(ffi.cast("struct P *", pp), pp),
  rawequal(ffi.cast("const P *", pp), pp), ffi.cast("P &", p).x)
for _, bad in ipairs { "P", "int[3]", "complex", "void", "int(int)", "int[?]" } do print(bad,
  pcall(ffi.cast, bad, 1)) end
print(pcall(ffi.cast, "int *", {}))
print(pcall(ffi.cast, "int", "x"))
print(pcall(ffi.cast, "int", nil))
print(pcall(ffi.cast, "int"))
print(pcall(ffi.cast, "float", ffi.cast("void *", 1)))
print(ffi.cast("intptr_t", ffi.cast("void *", 4096)), ffi.cast("uint32_t", ffi.cast("void *", -1)),
  ffi.cast("void *", -1), ffi.cast("int *", ffi.cast("int", -1)), ffi.cast("int *", ffi.cast("uint32_t", -1)),
  ffi.cast("void *", 1.7), ffi.cast("void *", 2^40))
print(ffi.cast("void *", nil), ffi.cast("int *", nil) == nil, ffi.cast("const char *", "text") ~= nil,
  ffi.string(ffi.cast("char *", "text")))
-- sizeof, alignof, offsetof
print(ffi.sizeof "int", ffi.sizeof(T "P"), ffi.sizeof(p), ffi.sizeof(pp), ffi.sizeof "P &", ffi.sizeof "void",
  ffi.sizeof "int(int)", ffi.sizeof "struct incomplete", ffi.sizeof "int[]", ffi.sizeof("int[?]", 3), ffi.sizeof(5LL),
  ffi.sizeof("vls", 4))
print(ffi.alignof "char", ffi.alignof "double", ffi.alignof(p), ffi.alignof "struct Q", ffi.alignof "void",
  ffi.offsetof("P", "y"), ffi.offsetof("struct Q", "p"), ffi.offsetof(ffi.new "struct Q", "c"),
  select("#", ffi.offsetof("P", "z")))
print(pcall(ffi.sizeof))
print(pcall(ffi.sizeof, 5))
print(pcall(ffi.alignof, {}))
print(pcall(ffi.offsetof, "P"))
print(pcall(ffi.offsetof, "P", {}))
print(pcall(ffi.sizeof, "bogus"))
-- istype
for _, case in ipairs { { "P", p }, { "P", pp }, { "P *", pp }, { "P *", p }, { "const P", p }, { "struct Q", p },
  { "int", 1 }, { "int", ffi.new "int" }, { "const int", ffi.new "int" }, { "unsigned", ffi.new "int" },
  { "int64_t", 1LL }, { "long", 1LL }, { "uint64_t", 1ULL }, { "uint64_t", 1LL }, { "char", ffi.new "int8_t" },
  { "void *", ffi.new "int *" }, { "int *", ffi.new "const int *" }, { "int *", ffi.new "int[3]" },
  { "int[3]", ffi.new "int[3]" }, { "int[4]", ffi.new "int[3]" }, { "int[?]", ffi.new("int[?]", 3) },
  { "int", T "int" }, { "P", T "P" }, { "int", "x" }, { "int", {} }, { "int", nil }, { "double", ffi.new "float" },
  { "complex", 1i } } do io.write(tostring(ffi.istype(case[1], case[2])), " ") end
print()
print(pcall(ffi.istype, "int")) print(pcall(ffi.istype)) print(pcall(ffi.istype, 5, 5))
-- string
local buf = ffi.new("char[8]", "hello")
print(ffi.string(buf), ffi.string(buf, 3), #ffi.string(buf, 8), ffi.string(buf, 0) == "", ffi.string("lua string"),
  ffi.string("lua string", 3), ffi.string(ffi.cast("uint8_t *", buf)), ffi.string(buf + 1),
  ffi.string(ffi.cast("void *", buf), 2), #ffi.string(ffi.new("int[2]", 1, 2), 8))
print(ffi.string(nil, 0) == "", pcall(ffi.string, buf, -1))
print(pcall(ffi.string))
print(pcall(ffi.string, 5))
print(pcall(ffi.string, {}))
print(pcall(ffi.string, ffi.new "int[2]"))
print(pcall(ffi.string, ffi.cast("void *", buf)))
print(pcall(ffi.string, buf, "x"))
-- copy and fill
local a, b = ffi.new("int[4]", 1, 2, 3, 4), ffi.new "int[4]"
ffi.copy(b, a, 16)
print(b[0], b[3])
ffi.copy(b + 1, a, 4)
print(b[0], b[1], b[2])
ffi.copy(buf, "xyz")
print(ffi.string(buf), buf[3], buf[4])
ffi.copy(buf, "abcdef", 2)
print(ffi.string(buf))
ffi.copy(p, ffi.new("P", 7, 8), ffi.sizeof "P")
print(p.x, p.y, select("#", ffi.copy(a, b, 0)))
ffi.fill(a, 16)
print(a[0], a[3])
ffi.fill(a, 4, 255)
print(a[0], a[1])
ffi.fill(a, 8, 1)
print(a[0], a[1], a[2])
ffi.fill(a, 4, nil)
print(a[0])
ffi.fill(buf, 8, 256 + 65)
print(ffi.string(buf, 8))
print(pcall(ffi.copy, "abc", "d", 1))
print(pcall(ffi.copy, a, b))
print(pcall(ffi.copy, a))
print(pcall(ffi.copy, ffi.new "const int[2]", a, 4))
print(pcall(ffi.copy, 5, a, 4))
print(pcall(ffi.copy, a, 5, 4))
print(pcall(ffi.copy, a, b, "x"))
print(pcall(ffi.fill, a))
print(pcall(ffi.fill, "s", 1))
print(pcall(ffi.fill, 5, 1))
print(pcall(ffi.fill, nil, 0))
-- errno and abi
ffi.errno(0)
print(type(ffi.errno()), ffi.errno(5), ffi.errno(), ffi.errno(0), ffi.errno())
print(pcall(ffi.errno, nil))
print(pcall(ffi.errno, "x"))
print(pcall(ffi.errno, {}))
ffi.errno(3.9)
print(ffi.errno(0))
for _, param in ipairs { "64bit", "32bit", "le", "be", "fpu", "softfp", "hardfp", "eabi", "win", "uwp", "gc64",
  "nonsense" } do io.write(param, "=", tostring(ffi.abi(param)), " ") end
print()
print(pcall(ffi.abi))
print(pcall(ffi.abi, {}))
-- gc and metatype arguments

print(pcall(ffi.gc, ffi.new "int", print))
print(pcall(ffi.gc, 5, print))
print(pcall(ffi.gc, p))
print(pcall(ffi.gc))
print(ffi.gc(p, nil) == p, rawequal(ffi.gc(p, nil), p))
print(pcall(ffi.gc, 1LL, print))
print(pcall(ffi.metatype, "int", {}))
print(pcall(ffi.metatype, "P"))
print(pcall(ffi.metatype, "P", 5))
print(pcall(ffi.metatype, "P *", {}))
print(pcall(ffi.metatype, "int[2]", {}))
print(ffi.metatype("P", {}) == T "P", pcall(ffi.metatype, "P", {}))
