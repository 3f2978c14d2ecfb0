-- F1.30 F1.33 F1.34 F1.38 F1.40 F1.44 F1.46: symbols, members, name spaces, limits, __declspec and redirected symbols
local ffi = require("ffi")
local C = ffi.C
local function try(...)
  for _, text in ipairs { ... } do
    print(#text < 200 and (text:gsub("\n", "\\n")) or #text .. " characters", pcall(ffi.cdef, text))
  end
end
-- variables and functions
try("extern int e1, *e2;", "int e3;", "static int e4(int);", "static int e5;", "static const int e6 = 5;", "static int const e7 = 6, e8 = 7;",
  "static const int e9;", "const int e10 = 1;", "int e11 = 1;", "extern const int e12;", "static const int e13[2] = 1;", "static const int *e14 = 1;",
  "static const float e15 = 1;", "static int e16 = 1;", "int e17(int) = 1;", "static const int e18 = 1.5;", "static const int e19 = sizeof(int) * 2;",
  "static const unsigned char e20 = 511, e21 = -1; static const short e22 = 0x18000;")
print(C.e6, C.e7, C.e8, C.e19, C.e20, C.e21, C.e22, pcall(function() return C.e5 end))
-- limits
local function nested(n) return "int " .. ("("):rep(n) .. "*" .. (")"):rep(n) end
for _, n in ipairs { 1, 10, 18, 19, 20, 30 } do print(n, (pcall(ffi.typeof, nested(n)))) end
for _, n in ipairs { 1, 10, 18, 19, 20, 30 } do print(n, (pcall(ffi.typeof, "int[" .. ("("):rep(n) .. "1" .. (")"):rep(n) .. "]"))) end
for _, n in ipairs { 10, 90, 98, 99, 100, 200 } do print(n, (pcall(ffi.typeof, "int " .. ("*"):rep(n)))) end
print(pcall(ffi.typeof, nested(25)))
-- self-reference, completion, anonymous and named members
try("struct self { struct self *next; int value; };", "struct itself { struct itself me; };", "struct open;", "struct open *open_p(struct open *);",
  "struct open { int a; struct open *b; };", "union u1 { struct open a; union u1 *b; } ; struct u2 { union u1 x, y[2]; };", "struct empty {};",
  "struct outer { struct inner { int deep; } in; struct inner *other; };")
print(ffi.sizeof("struct self"), ffi.sizeof("struct open"), ffi.sizeof("struct u2"), ffi.sizeof("struct empty"), ffi.sizeof("struct inner"),
  pcall(ffi.sizeof, "struct itself"))
-- declarators of members
ffi.cdef [[
struct members { int a, *b, c[3], (*d)(int), *e[2], (*f)[4]; unsigned g : 3, : 2, h : 4; int &r; const char *const s; struct members *m, **mm; };
]]
for _, field in ipairs { "a", "b", "c", "d", "e", "f", "g", "h", "r", "s", "m", "mm" } do io.write(field, ":") print(ffi.offsetof("struct members", field)) end
print(ffi.sizeof("struct members"))
local target = ffi.new("int[1]", 42)
local holder = ffi.new("struct { int &r; int *p; }", { p = target })
print(ffi.sizeof(holder), ffi.offsetof(holder, "p"))
try("struct { int; } m1;", "struct { int a b; } m2;", "struct { int a, ; } m3;", "struct { a; } m4;", "struct { int *; } m5;", "struct { int a : 33; } m6;",
  "struct { int a = 1; } m7;", "struct { int a() { } } m8;", "struct { int (a); } m9;", "union { int a; float b } m10;")
-- tags are apart from other names
try("struct same { int a; }; typedef double same; int same2; struct same2 { char c; };", "union same { int b; };", "enum same { SAME };", "enum same *x;",
  "enum tagged { same3 }; struct same3 { short s; };", "typedef struct same same4; typedef union same4 { int x; } same5;")
print(ffi.sizeof("struct same"), ffi.sizeof("same"), ffi.sizeof("struct same2"), ffi.sizeof("struct same3"), ffi.sizeof("union same4"), ffi.sizeof("same4"))
-- Microsoft's keywords
try("__declspec(dllimport) int ms1(void);", "__declspec(align(16) noreturn) struct ms2 { int a; };", "__declspec(align(32)) typedef int ms3;",
  "__declspec() int ms4;", "__declspec(unknown(1, 2)) int ms5;", "int __cdecl ms6(int); int __stdcall ms7(int), (__fastcall *ms8)(int); int __thiscall ms9(void);",
  "typedef int (__stdcall *ms10)(int);", "__extension__ struct ms11 { __extension__ int a; };", "typedef int *__ptr32 ms12, *__ptr64 ms13;")
print(ffi.alignof("struct ms2"), ffi.sizeof("struct ms2"), ffi.alignof("ms3"), ffi.sizeof("ms12"), ffi.sizeof("ms13"))
-- other symbols
ffi.cdef [[ int absolute(int) __asm__("a" "bs"); int absolute2(int) asm("abs"); extern int absolute3(int) __asm("abs") __attribute__((const)); ]]
print(C.absolute(-4), C.absolute2(-5), C.absolute3(-6))
try("int bad1(int) asm(5);", "int bad2(int) asm;", "int bad3(int) asm(\"a\";", "int good1(int) asm();")
print(pcall(function() return C.nosuch end))
