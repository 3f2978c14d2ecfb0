-- F1.60 F1.61 F1.62: type parameters
local ffi = require("ffi")
local T = ffi.typeof
print(T("$ *", T "int"), T("$", 1LL), T("int[$]", 4), T("int[$][$]", 4, 5), T("$[$]", T "double", 3),
  T("const $ *", T "int"), T("$ (*)($)", T "int", T "double"),
  T("struct { $ a; $ b[$]; }", T "int", T "char", 3) ~= nil,
  ffi.sizeof(T("struct { $ a; $ b[$]; }", T "int", T "char", 3)), T("$", ffi.new "int[3]"),
  T("unsigned char[$ + 1]", 7), T("$ &", T "int"))
ffi.cdef("struct $ { int $; };", "dynamic", "field")
print(ffi.new("struct dynamic", 5).field)
ffi.cdef("typedef $ alias1; typedef $ *alias2; enum { $ = $ };", T "int[3]", T "struct dynamic", "FROM_PARAMETER", 42)
print(T "alias1", T "alias2", ffi.C.FROM_PARAMETER)
ffi.cdef("int $(int) __asm__(\"abs\");", "absolute")
print(ffi.C.absolute(-3))
local function pair(ct) return T("struct { $ first, second; }", ct) end
local ip, dp = pair(T "int"), pair(T "double")
print(ip(1.5, 2.5).first, dp(1.5, 2.5).first, ffi.sizeof(ip), ffi.sizeof(dp), ip == dp, pair(T "int") == ip)
local anon = T "struct { int q; }"
print(T("$", anon) == anon, T("$ *", anon) == T("$ *", anon), ffi.new(T("$[2]", anon), { { 1 }, { 2 } })[1].q)
local function try(...) print(pcall(...)) end
try(T, "$")
try(T, "int", 1)
try(T, "$ $", T "int")
try(T, "int[$]", "x")
try(T, "$", "int")
try(T, "$ *", "int")
try(T, "$", {})
try(T, "$", print)
try(T, "$", true)
try(T, "$", nil)
try(T, "$x", 1)
try(T, "int[$]")
try(T, "int[$]", -1)
try(T, T "int", 1)
try(ffi.new, "int[$]", 3)
try(ffi.sizeof, "$", 1)
try(ffi.cdef, "int $;")
try(ffi.cdef, "int $;", 5)
try(ffi.cdef, "int x;", 5)
try(ffi.cdef, "$ x;", T "int", T "int")
try(T, "int[$]", 1.9)
try(T, "$[2]", T "void")
