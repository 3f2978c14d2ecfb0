-- F1.5 N2: a failed cdef leaves no trace, also where LuaJIT leaves a tag unusable and of what LuaJIT does not have
local ffi = require("ffi")
local function try(text) print((text:gsub("\n", " / ")), pcall(ffi.cdef, text)) end
local function known(...)
  for _, text in ipairs { ... } do print("", text, pcall(ffi.sizeof, text)) end
end
ffi.cdef "struct half; typedef struct half *half_p; enum later_enum; typedef int kept; struct whole { kept a; };\n#define KEPT 3"

-- everything that the call declared is unknown again
try "struct ok1 { int a; }; typedef int okt; enum oke { OKC = 3 }; union oku { int b; }; extern int okv; int okf(int); bogus x;"
known("struct ok1", "okt", "enum oke", "union oku", "char[OKC]")
print(pcall(function() return ffi.C.OKC end))
print(pcall(function() return ffi.C.okv end))

-- an incomplete type that was completed is incomplete again, and may be completed then
try "struct half { int a; enum { HALF = 2 } e; }; bogus x;"
try "struct half { int a; struct half { int b; } c; };"
try "struct half { int a : 40; };"
known("struct half", "char[HALF]")
print(ffi.sizeof("half_p"), pcall(function() return ffi.new("half_p").a end))
try "struct half { double d; };"
known("struct half")
try "enum later_enum { LATER_1, LATER_2 = 1 / 0 };"
known("enum later_enum", "char[LATER_1 + 1]")
try "enum later_enum { LATER_1, LATER_2 };"
known("enum later_enum", "char[LATER_2]")

-- macros, too
try "#define GONE 4\n#define GONE_TEXT \"text\"\nint gone[GONE];\n#undef KEPT\nbogus x;"
known("char[GONE]", "char[KEPT]")
print(pcall(function() return ffi.C.GONE_TEXT end))
try "#ifdef GONE\n#error still there\n#endif\n#ifndef KEPT\n#error gone\n#endif\n"
try "#define GONE 5\nint fifth[GONE];"
known("char[GONE]")

-- a packing ends with its cdef, failed or not
try "#pragma pack(1)\nbogus x;"
ffi.cdef "struct unpacked { char c; int i; };"
known("struct unpacked")

-- what names given as parameters hid is there again
print(pcall(ffi.cdef, "typedef char $; struct $ { char c; }; bogus x;", "kept", "whole"))
known("kept", "struct whole")
ffi.cdef("typedef char $; struct $ { char c; };", "kept", "whole")
known("kept", "struct whole")

-- a type name that fails declares nothing either
print(pcall(ffi.typeof, "struct { enum { INSIDE = 1 } e; bogus b; }"), pcall(ffi.sizeof, "char[INSIDE]"))

-- the numbers of unnamed types are those that they would be otherwise
local function number() return tonumber(tostring(ffi.typeof("struct {}")):match("%d+")) end
local before = number()
for _ = 1, 10 do pcall(ffi.cdef, "struct { int a; } *x, *y; typedef struct { struct { int a; } b; } z; bogus x;") end
print(number() - before)
