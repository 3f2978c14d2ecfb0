-- F7.1 F7.2 F7.3 F7.4 F6.1 F6.2 F6.3 F6.4: what converts to what, by assignment and by cast, with every pair's result or error; what is read back
local ffi = require("ffi")
ffi.cdef [[
enum color { RED, GREEN = 5, BLUE = -2 };
enum wide { BIG = 0xffffffff };
struct point { int x, y; };
struct twin { int x, y; };
struct holder { struct point *p; int *i; const int *ci; void *v; char c[4]; struct point in; enum color e; int &r; };
int abs(int);
]]
local new, cast = ffi.new, ffi.cast
local function show(row, ...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))) end
  print(row, table.concat(texts, " "))
end
local function fails(row, ...) show(row, select(2, pcall(...))) end
local ints, point = new("int[3]", 1, 2, 3), new("struct point", 3, 4)

-- Every value to every type: a number, an address that is that of an object, or the error.
local types = {
  "bool", "int8_t", "uint8_t", "int", "uint32_t", "int64_t", "uint64_t", "float", "double", "complex", "enum color", "int *", "const int *", "unsigned *", "char *", "const char *",
  "void *", "const void *", "int **", "const int **", "struct point *", "const struct point *", "struct twin *", "int (*)[3]", "int (*)(int)", "float *", "enum color *", "int *const", "volatile int *",
}
local values = {
  {"1", 1}, {"2.9", 2.9}, {"true", true}, {"nil", nil}, {"string", "GREEN"}, {"table", {}}, {"int8", new("int8_t", -1)}, {"uint8", new("uint8_t", 255)}, {"int64", 300LL}, {"uint64", 7ULL},
  {"double", new("double", 3.5)}, {"bool", new("bool", 1)}, {"enum", new("enum color", 5)}, {"complex", new("complex", 6, 7)}, {"NULL", new("void *")}, {"int *", cast("int *", 64)},
  {"const int *", cast("const int *", 64)}, {"int **", cast("int **", 64)}, {"char *", cast("char *", 64)}, {"struct point *", cast("struct point *", 64)}, {"enum wide *", cast("enum wide *", 64)},
  {"int[3]", ints}, {"const int[2]", new("const int[2]")}, {"struct point", point}, {"const struct point", new("const struct point")}, {"function", ffi.C.abs}, {"coroutine", coroutine.create(print)},
  {"int &", new("int &", ints)}, {"struct point &", new("struct point &", point)}, {"vector", new("int __attribute__((vector_size(16)))")},
}
local function outcome(make, type, value)
  local ok, result = pcall(make, type, value)
  if not ok then return result end
  local number = tonumber(result)
  if number then return number end
  local address = cast("uintptr_t", result)
  return address > 0xffffffffULL and address < 0x800000000000ULL and "address" or address
end
for _, type in ipairs(types) do
  for _, value in ipairs(values) do
    local isAddress = value[1] == "string" and not type:find("[*]")
    show("F7.1", type, "<-", value[1], outcome(new, type, value[2]), "cast", isAddress and "-" or not type:find("[*]") and (value[1]:find("%[") or value[1] == "function") and "-" or outcome(cast, type, value[2]))
  end
end

local holder = new("struct holder")
holder.p, holder.v, holder.i = point, point, ints
show("F7.2", holder.p == point, holder.v == point, holder.i == ints, holder.p.y)
fails("F7.2", function() holder.i = new("int") end) fails("F7.2", function() holder.i = point end) fails("F7.2", function() holder.ci = 5 end) fails("F7.2", function() holder.p = new("struct twin") end)
local reference = new("int &", ints)
show("F7.3", tonumber(reference), reference + 1, ffi.typeof(reference), new("struct point &", point).y, new("struct { int &r; }", ints).r)
fails("F7.3", new, "int &", 5) fails("F7.3", new, "int &", new("int")) fails("F7.3", new, "struct point &", new("struct twin")) fails("F7.3", new, "int &", {}) fails("F7.3", new, "int &", new("const int[1]"))
for _, value in ipairs {"x", {}, true, print, coroutine.create(print), newproxy(), io.stdout, point, ints, new("int *"), 1i, ffi.typeof("int"), ffi.C.abs} do
  fails("F7.4", new, "struct twin", value)
  fails("F7.4", new, "int *", value == print and 1 or value)
  fails("F7.4", function() return ffi.C.abs(value == true and "y" or type(value) == "cdata" and tostring(value):find("ctype") and {} or value) end)
end
fails("F7.4", new, "int", nil) fails("F7.4", function() holder.e = "WHITE" end) fails("F7.4", function() holder.c = 5 end) fails("F7.4", ffi.copy, "abc", "d", 1) fails("F7.4", function() ints[0] = "1" end)

print("F7", tonumber(cast("int", 3.7)), tonumber(cast("uint8_t", 300)), tonumber(cast("int8_t", 200)), tonumber(cast("int16_t", -32769)), cast("uint64_t", 2 ^ 63), cast("int64_t", -2 ^ 63), tonumber(cast("uint32_t", 2 ^ 32 - 1)))
print("F7", cast("int *", cast("int", -1)), cast("int *", cast("uint32_t", -1LL)), cast("void *", 1.7), cast("uint32_t", cast("void *", -1)) == 0xffffffff, tonumber(cast("float", 0.1)), tonumber(new("float", 16777217)))
print("F7", tonumber(new("bool", 0 / 0)), tonumber(new("bool", -0.0)), tonumber(new("bool", 0.1)), tonumber(new("int", new("complex", 9.5, 1))), new("complex float", 0.5), new("complex", new("complex float", 1, 2)), new("complex", 5LL))

print("F6.1", type(new("int")), type(cast("int", 5)), type(new("double", 1)), type(new("bool", true)), type(ints[0]), tostring(new("int64_t[1]", 5)[0]))
print("F6.4", new("struct { int a:3; unsigned b:3; bool c:1; }", -1, 7, true).a, new("struct { unsigned b:32; }", 0xffffffff).b, new("struct { bool c:1; }", 1).c)
local all = new("struct { int8_t a; uint8_t b; int16_t c; uint16_t d; int e; unsigned f; int64_t g; uint64_t h; float i; double j; bool k; enum color l; complex m; int *n; int o[2]; struct point p; char q; const int64_t r; }",
  -1, 255, -1, 65535, -1, 4294967295, -1LL, -1LL, 0.5, 0.1, 2, "GREEN", 1i, nil, {1, 2}, {3, 4}, 65, 9)
for letter in ("abcdefghijklmnopqr"):gmatch(".") do
  local value = all[letter]
  print("F6", letter, type(value), type(value) == "cdata" and tostring(ffi.typeof(value)) or value, tonumber(value))
end

-- Function pointers convert if the functions have as many parameters; their types do not matter.
local functions = {"void (*)(void)", "int (*)(int)", "double (*)(char)", "int (*)(int, int)", "int (*)(int, ...)", "int (*)()"}
for _, wanted in ipairs(functions) do
  local results = {}
  for i, given in ipairs(functions) do results[i] = tostring((pcall(new, wanted, cast(given, 64)))) .. " " .. tostring(ffi.istype(wanted, cast(given, 64))) end
  print("F7.1", wanted, table.concat(results, ", "))
end
fails("F7.1", new, "void (*)(void)", ffi.C.abs) fails("F7.1", function() new("int (*[1])(int, int)")[0] = cast("int (*)(int)", 64) end)
