-- F8.1 F8.2 F8.3 F8.4 F8.5 F8.6 F8.7 F8.8 F8.9 F8.10 F8.11 F8.12 F8.13: every rule of initializers, with its errors
local ffi = require("ffi")
ffi.cdef [[
struct A1 { char c; int i; };
struct A2 { int i; char c; };
union N { int i; float f; };
struct nested { int x; struct { int a, b; } y; };
struct transparent { int a; struct { int b, c; }; union { int d; int e; }; int f; };
struct bits { int a:4; int :4; int b:8; };
struct line { int n; int items[?]; };
struct fixed { const int c; int v; };
struct outer { int a[2]; struct A1 s; char name[4]; };
]]

local function show(row, ...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))) end
  print(row, table.concat(texts, " "))
end
local function new(...) return ffi.new(...) end
local function fails(row, ...) show(row, select(2, pcall(new, ...))) end
local function list(object, count)
  local values = {}
  for i = 0, count - 1 do values[i + 1] = tostring(object[i]) end
  return table.concat(values, ",")
end

show("F8.1", tonumber(new("int")), list(new("int[3]"), 3), list(new("int[?]", 4), 4), new("struct line", 2).items[1], new("struct A1").i, new("int *"))
show("F8.2", tonumber(new("int", 5)), tonumber(new("bool", 0.5)), tonumber(new("double", true)))
fails("F8.2", "int", 1, 2) fails("F8.2", "int", {1}) fails("F8.2", "int *", nil, nil) fails("F8.2", "double", "1")
show("F8.3", list(new("int[4]", 7), 4), list(new("int[4]", 7, 8), 4), list(new("int[?]", 3, 7), 3), list(new("int[?]", 3, 7, 8), 3))
fails("F8.3", "int[2]", 1, 2, 3) fails("F8.3", "int[?]", 2, 1, 2, 3)
show("F8.4", list(new("int[3]", {[0] = 1, 2}), 3), list(new("int[3]", {1, 2}), 3), list(new("int[4]", {1}), 4), list(new("int[4]", {}), 4))
show("F8.4", list(new("int[4]", {1, nil, 3}), 4), new("int[?]", 4, {1})[0], list(new("int[?]", 2, {5, 6}), 2), list(new("int[4]", {[0] = 9}), 4))
fails("F8.4", "int[2]", {1, 2, 3})
show("F8.5", ffi.string(new("char[4]", "hello"), 4), ffi.string(new("char[8]", "hi")), ffi.string(new("uint8_t[?]", 6, "hello")), list(new("char[3]", "ab"), 3))
fails("F8.5", "int[2]", "ab") fails("F8.5", "char", "a")
local t = new("struct transparent", 1, 2, 3, 4, 5)
show("F8.6", t.a, t.b, t.c, t.d, t.f, new("struct bits", 1, 2).a, new("struct bits", 1, 2).b, new("union N", 5).i, new("struct A1", 1).i)
fails("F8.6", "struct A1", 1, 2, 3) fails("F8.6", "union N", 1, 2) fails("F8.6", "struct transparent", 1, 2, 3, 4, 5, 6)
t = new("struct transparent", {a = 1, c = 3, d = 4, f = 6, other = 7})
show("F8.7", t.a, t.b, t.c, t.d, t.f, new("struct A1", {[0] = 1, 2}).i, new("struct A1", {1, 2}).i, new("struct A1", {i = 5, zz = 1}).i, new("struct A1", {}).i)
show("F8.7", new("struct A1", {1, 2, 3}).i, new("struct A1", {i = 2, [1] = 7}).c, new("struct A1", {i = 2, [1] = 7}).i, new("union N", {f = 1, i = 3}).i, new("union N", {f = 0.5}).f)
show("F8.8", new("struct nested", 1, {2, 3}).y.b, new("struct nested", {1, {a = 4}}).y.a, new("struct outer", {1, 2}, {c = 3}, "abc").s.c)
show("F8.8", list(new("struct outer", {4}, {}, "ab").a, 2), list(new("int[2][2]", {{1}})[1], 2), list(new("int[2][2]", {{1, 2}, {3}})[1], 2))
local inner = new("struct A1", 8, 9)
show("F8.8", new("struct outer", {}, inner, "").s.i, new("struct A1[2]", inner)[1].i, list(new("int[2][3]", new("int[3]", 1, 2, 3))[1], 3))
fails("F8.8", "struct nested", 1, 2) fails("F8.8", "int[2][2]", 1) fails("F8.8", "struct outer", 1) fails("F8.8", "struct outer", {}, 5)
show("F8.9", new("struct A1", inner).i, new("struct A1", new("const struct A1", 1, 2)).i, list(new("int[2]", new("int[2]", 1, 2)), 2))
fails("F8.9", "struct A1", new("struct A2")) fails("F8.9", "int[2]", new("int[3]")) fails("F8.9", "int[2]", new("unsigned[2]"))
show("F8.10", new("complex", 1), new("complex", 1, 2), new("complex", {3, 4}), new("complex", {5}), new("complex float", 1.5, -2), new("complex", new("complex float", 1, 2)))
fails("F8.10", "complex", 1, 2, 3) fails("F8.10", "complex", {1, 2, 3}) fails("F8.10", "complex", "x") fails("F8.10", "complex", true)
local float4 = "float __attribute__((vector_size(16)))"
show("F8.10", list(new(float4, 1.5), 4), list(new(float4, 1, 2), 4), list(new(float4, {1, 2, 3, 4}), 4), list(new(float4, {6}), 4))
fails("F8.10", float4, 1, 2, 3, 4, 5) fails("F8.10", float4, "x")
show("F8.11", list(ffi.typeof("int[?]")(4, 1, 2), 4), list(new("int[?]", 2LL, 1, 2), 2), ffi.sizeof(new("int[?]", 3)), ffi.sizeof(new("struct line", 3)))
local line = new("struct line", 3, 7, {1, 2, 3})
show("F8.11", line.n, list(line.items, 3), new("struct line", 1, {5, {6}}).items[0], new("struct line", 2, {n = 4, items = {5, 6}}).items[1])
fails("F8.11", "int[?]") fails("F8.11", "int[?]", -1) fails("F8.11", "int[?]", {}) fails("F8.11", "int[?]", "2") fails("F8.11", "struct line") fails("F8.11", "struct line", 1, line)
show("F8.12", new("struct fixed", 1, 2).c, new("const int[2]", 3, 4)[1], new("const struct A1", 1, 2).i, tonumber(new("const int", 5)))
local outer = new("struct outer")
outer.a = {3, 4} outer.s = {i = 5} outer.name = "xyz"
show("F8.13", list(outer.a, 2), outer.s.i, outer.s.c, ffi.string(outer.name))
outer.a = {6} outer.s = {} outer.name = {65, 66}
show("F8.13", list(outer.a, 2), outer.s.i, ffi.string(outer.name))
local array = new("struct A1[2]") array[1] = {3, 4} array[0] = {i = 9}
show("F8.13", array[1].c, array[1].i, array[0].c, array[0].i)
show("F8.13", pcall(function() outer.a = {1, 2, 3} end))
show("F8.13", pcall(function() outer.a = 1 end))
show("F8.13", pcall(function() outer.s = 1 end))
