-- F18 F18.1: the wording of every error that the ffi raises
local ffi = require("ffi")
ffi.cdef [[
struct P { int x; }; struct incomplete; enum E { E1, E2 };
int abs(int); int no_such_function(void); extern int no_such_variable; double pow(double, double);
struct big { double d[8]; }; int (*variable_function)(int);
]]
local new, cast, T = ffi.new, ffi.cast, ffi.typeof
local p, ints = new("struct P"), new("int[2]")
local function fails(f, ...) print((select(2, pcall(f, ...)))) end
local function declares(text) fails(ffi.cdef, text) end

fails(cast, "struct P", 1) fails(ffi.metatype, "int", {})
fails(new, "void") fails(function() return cast("void *", ints)[0] end) fails(new, "struct incomplete")
fails(T, "nothing")
fails(T, "struct undeclared") fails(T, "enum undeclared *")
declares("struct P { int y; };") declares("enum E { E3 };") declares("typedef int t1; typedef double t1;")
fails(T, "$ $", "int") fails(T, "$") fails(T, T("int"), 5) fails(T, "int", 1)
fails(new, "int", 1, 2) fails(new, "int[2]", 1, 2, 3) fails(new, "struct P", 1, 2)
fails(new, "int", {}) fails(new, "int *", 1LL) fails(function() p.x = "1" end)
fails(function() return #p end) fails(function() return #1LL end)
fails(function() return p .. "x" end) fails(function() return 1LL .. {} end)
fails(function() return p + 1 end) fails(function() return -ints end) fails(function() return 1LL + "1" end) fails(function() return true * 1LL end)
fails(function() return p < 1 end) fails(function() return 1LL <= nil end) fails(function() return {} < ints end)
fails(function() local r = p() end) fails(function() local r = cast("int *", 0)() end) fails(function() local r = (1LL)() end)
fails(function() local r = ffi.C.abs() end) fails(function() local r = ffi.C.abs(1, 2) end) fails(function() local r = ffi.C.pow(1) end)
fails(function() return p.nothing end) fails(function() return T("int").nothing end) fails(function() p.nothing = 1 end)
fails(function() return p[1] end) fails(function() return p[true] end) fails(function() return (1LL)[1] end) fails(function() return T("int")[1] end) fails(function() return ints[p] end)
fails(pairs, p) fails(ipairs, 1LL)
fails(function() new("const int[1]")[0] = 1 end) fails(function() ffi.C.abs = 1 end) fails(function() new("complex").re = 1 end)
fails(function() return ffi.C.undeclared_name end) fails(function() ffi.C.undeclared_name = 1 end)
fails(function() cast("int (*)(int)", 64):free() end) fails(function() cast("int (*)(int)", 64):set(print) end)
fails(cast, "int (*)(int, ...)", print) fails(cast, "int *", print)
declares("int a[1.5];") declares("int a[0x];") declares("int a[08];") declares("enum { A = 'ab };")
declares("int;") declares("struct { int; };") declares("int 5;") declares("int x") declares("int f(int x") declares("char *s = \"abc;")
declares("int a[") declares("int a[1 +];") declares("@") declares("int x; }") declares("struct {") declares("int f(,);") declares("enum { , };") declares("int x:3;") declares("struct { int x:33; };")
fails(T, "int x") fails(T, "int;") fails(T, "") fails(T, "int (") fails(T, "int [") fails(T, "int [2") fails(T, "struct {}x")
fails(T, "int", {}) fails(T, "$", {}) fails(T, "$", nil) fails(ffi.cdef, "typedef $ t2;", true) fails(T, 5) fails(T) fails(new, nil) fails(ffi.sizeof, {}) fails(ffi.istype, 1, 1)
print(pcall(new, "int", {})) print(pcall(function() local x = new("int", {}) end)) print(pcall(function() ints.x = 1 end)) print(pcall(string.format, "%d", p))
