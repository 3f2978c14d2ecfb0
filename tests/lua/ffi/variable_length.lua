-- F3.8 F1.35 F3.1: structs that end in an array of variable length
local ffi = require("ffi")
ffi.cdef[[
struct vl_double { int n; double d[?]; };
struct vl_char { int n; char c[?]; };
struct vl_nested { char a; struct { short s; } inner; int16_t rest[?]; };
struct vl_fields { char a[3]; struct vl_item { char x; int y; } items[?]; };
struct vl_aligned { char c; char data[?] __attribute__((aligned(16))); };
struct vl_packed { char c; double d[?]; } __attribute__((packed));
struct flexible { int n; double d[]; };
]]
for _, name in ipairs { "vl_double", "vl_char", "vl_nested", "vl_fields", "vl_aligned", "vl_packed" } do
  local type = "struct " .. name
  print(name, ffi.alignof(type), ffi.sizeof(type, 0), ffi.sizeof(type, 1), ffi.sizeof(type, 4), ffi.sizeof(type, 7), pcall(ffi.sizeof, type))
end
print(ffi.offsetof("struct vl_double", "d"), ffi.offsetof("struct vl_char", "c"), ffi.offsetof("struct vl_aligned", "data"), ffi.offsetof("struct vl_packed", "d"))
local d = ffi.new("struct vl_double", 3, 7, { 1, 2, 3 })
print(ffi.sizeof(d), d.n, d.d[0], d.d[2])
d.d[2] = 2.5
print(d.d[2], pcall(function() return d.e end))
local c = ffi.new("struct vl_char", 5, { 5, "abcd" })
print(ffi.sizeof(c), ffi.string(c.c), c.n)
local f = ffi.new("struct vl_fields", 2)
f.items[1].y = 9
print(ffi.sizeof(f), f.items[1].y, f.items[0].x, ffi.sizeof(f.items[1]))
print(pcall(ffi.new, "struct vl_double"))
print(pcall(ffi.new, "struct vl_double", -1))
print(pcall(ffi.new, "struct vl_double", 2^28))
print(ffi.sizeof("struct vl_double", -1), ffi.sizeof("struct vl_double", 2^27), ffi.sizeof("struct vl_double", 2^29))
print(ffi.sizeof("struct flexible"), ffi.sizeof(ffi.new("struct flexible")), ffi.offsetof("struct flexible", "d"))
print(ffi.sizeof("int[?]", 3), ffi.sizeof(ffi.new("int[?]", 3)), ffi.sizeof("int[?][3]", 2), ffi.sizeof(ffi.typeof("char[?]"), 9))
for _, text in ipairs { "struct { struct vl_double v; int x; }", "struct vl_double[2]", "struct { int a[?]; int b; }", "union { int a[?]; int b; }",
  "struct { struct flexible f; int x; }", "struct flexible[2]", "union { int b; int a[]; }", "int[3][?]" } do
  print(text, pcall(ffi.typeof, text))
end
