-- F3.1 F3.2 F3.3 F3.4 F3.9 F1.35 F1.36 F1.41 F1.42 F1.43 F1.47: sizes, alignments and offsets
local ffi = require("ffi")
local count = 0
local function layout(body, ...)
  count = count + 1
  local name = "struct layout" .. count
  local ok, e = pcall(ffi.cdef, name .. " " .. body .. ";")
  if not ok then print(body, e) return end
  local out = { body, "size " .. tostring(ffi.sizeof(name, 0)), "align " .. ffi.alignof(name) }
  for _, field in ipairs { ... } do out[#out + 1] = field .. "@" .. tostring((ffi.offsetof(name, field))) end
  print(table.concat(out, "  "))
end
layout("{ char c; int i; short s; }", "c", "i", "s")
layout("{ char c; double d; }", "d")
layout("{ short a; char b; int c; }", "a", "b", "c")
layout("{ char a, b, c; }", "a", "b", "c")
layout("{ int64_t a; char b; }", "b")
layout("{ char a; void *p; char b; }", "p", "b")
layout("{ float f; double d; float g; }", "d", "g")
layout("{ long double l; char c; }", "c")
layout("{ complex c; char d; }", "d")
layout("{ char a; complex float c; }", "c")
layout("{ bool b; enum { LA } e; }", "e")
layout("{}")
layout("{ int a[3]; char b[5]; short c; }", "a", "b", "c")
layout("{ struct { char a; int b; } s; char c; }", "s", "c")
layout("{ union { char a; double b; } u; char c; }", "u", "c")
layout("{ char a[0]; int b; }", "a", "b")
layout("{ int n; double d[]; }", "n", "d")
layout("{ int n; char d[?]; }", "n", "d")
layout("{ char c; struct { int x; struct { char y; double z; }; }; int w; }", "x", "y", "z", "w")
layout("{ char c; union { int i; struct { short lo, hi; }; }; }", "i", "lo", "hi")
layout("{ char c; int i; } __attribute__((packed))", "i")
layout("{ char c; double d; short s; int i; } __attribute__((__packed__))", "d", "s", "i")
layout("{ char c; int i __attribute__((packed)); char d; }", "i", "d")
layout("{ char c; } __attribute__((aligned(32)))")
layout("{ char c; } __attribute__((aligned))")
layout("{ char c __attribute__((aligned(8))); char d; }", "c", "d")
layout("{ char c; int i __attribute__((aligned(16))); char d; }", "i", "d")
layout("{ char c; int i __attribute__((aligned(2))); }", "i")
layout("{ char c; short i __attribute__((aligned(4))); } __attribute__((packed))", "i")
layout("{ char c; struct { char a; int b; } s; } __attribute__((packed))", "s")
layout("{ char a; int b __attribute__((aligned(8), packed)); }", "b")
ffi.cdef[[
#pragma pack(push, 2)
struct packed2 { char c; double d; int i; };
#pragma pack(1)
struct packed1 { char c; double d; int i; };
#pragma pack(pop)
struct unpacked { char c; double d; int i; };
#pragma pack(4)
struct packed4 { char c; double d; int i; };
#pragma pack()
struct natural { char c; double d; int i; };
struct __attribute__((packed)) before { char c; int i; };
typedef struct { char c; } __attribute__((aligned(4))) aligned_typedef;
typedef int aligned_int __attribute__((aligned(16))); struct uses_aligned { char c; aligned_int i; };
typedef float v4 __attribute__((vector_size(16))); typedef float v2 __attribute__((mode(V2SF)));
typedef int di __attribute__((mode(DI))); typedef unsigned qi __attribute__((mode(__QI__)));
typedef double v2d __attribute__((vector_size(16)));
union u1 { char c[5]; int i; double d; }; union u2 { char c[3]; }; union u3 { struct { char a; short b; } s; int i; };
union u4 {};
struct selfref { struct selfref *next; int v; }; struct outer { struct inner { int a, b; } i; struct inner j[2]; };
]]
for _, t in ipairs { "struct packed2", "struct packed1", "struct unpacked", "struct packed4", "struct natural",
  "struct before", "aligned_typedef", "aligned_int", "struct uses_aligned", "v4", "v2", "di", "qi", "v2d", "union u1",
  "union u2", "union u3", "union u4", "struct selfref", "struct outer", "struct inner",
  "int __attribute__((aligned(64)))", "double[3]", "complex", "complex float", "long double", "void *", "int (*)(int)",
  "wchar_t", "va_list", "char[7]", "int[0]", "int[]", "void", "int(int)" } do
  print(t, tostring(ffi.sizeof(t)), ffi.alignof(t))
end
print(ffi.offsetof("struct packed2", "d"), ffi.offsetof("struct packed1", "i"), ffi.offsetof("struct unpacked", "i"),
  ffi.offsetof("struct outer", "j"), ffi.offsetof("union u1", "d"), ffi.offsetof("struct uses_aligned", "i"))
print(ffi.offsetof("struct outer", "nope"), select("#", ffi.offsetof("struct outer", "nope")),
  select("#", ffi.offsetof("int", "x")), select("#", ffi.offsetof("struct outer *", "i")),
  pcall(ffi.offsetof, "struct outer"))
print(ffi.sizeof("struct layout18", 10), pcall(ffi.sizeof, "struct layout18"), ffi.sizeof("int[?]", 5),
  pcall(ffi.sizeof, "int[?]"), ffi.sizeof("int[?]", -1), ffi.sizeof("int[?]", 1e10), ffi.sizeof(ffi.new("int[?]", 7)),
  ffi.sizeof(ffi.new("struct layout18", 3)))
layout("{ int a[]; int b; }")
layout("{ char d[?]; int b; }")
layout("{ struct layout18 s; }")
layout("{ void v; }")
layout("{ struct incomplete s; }")
layout("{ int f(int); }")
layout("{ int; }")
layout("{ int a; bogus b; }")
layout("{ int &r; int b; }", "b")
