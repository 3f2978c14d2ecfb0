-- F16.1 F16.2 F16.3 F16.4 F16.5 F17.1 F17.2 F17.3 F17.4 F17.5 F17.6 F17.7: the text of cdata, and cdata in Lua's own library
local ffi = require("ffi")
ffi.cdef "enum e0 { Z0 = 6, Z2 = -2147483647 }; struct P { int x; };"
local new, cast = ffi.new, ffi.cast
local function fails(row, f, ...) print(row, (select(2, pcall(f, ...)))) end

print("F16.1", -5LL, 5ULL, new("long", -1), new("size_t", 2 ^ 63), bit.bnot(0LL), -0x7fffffffffffffffLL - 1, 0xffffffffffffffffULL, new("enum e0", 6), new("enum e0", "Z2"), new("const int64_t", 3))
print("F16.2", 1i, new("complex", 1, -2), new("complex", 0, -0.5), new("complex", 1 / 0, -1 / 0), new("complex", 1, 1 / 0), new("complex float", 0.1, 1e20), new("complex", -0.0, 0), new("complex", 1e-5, 123456789012345))
print("F16.3", ffi.typeof("int"), ffi.typeof("struct P"), ffi.typeof("int (*)(int)"), ffi.typeof("const int *const *"))
print("F16.4", new("int *"), cast("int *", 16), cast("void *", 0x123456789abc), cast("int (*)(int)", 0), cast("const char *", 0xfffffff), cast("struct P *", 0xffffffff), cast("void *", -1), cast("void *", 0x100000000))
local kinds = {}
for _, text in ipairs {"int", "bool", "double", "struct P", "int[2]", "int[?]"} do kinds[#kinds + 1] = tostring(text == "int[?]" and new(text, 1) or new(text)):gsub(": 0x%x+", ": AT") end
print("F16.4", table.concat(kinds, " "), (tostring(new("struct P[1]")[0]):gsub("0x%x+", "AT")), (tostring(new("int &", new("int[1]"))):gsub("0x%x+", "AT")))
local p = new("struct P")
print("F16.4", tostring(p):match("0x%x+") == tostring(cast("struct P *", p)):match("0x%x+"), tostring(new("struct P &", p)):match("0x%x+") == tostring(p):match("0x%x+"))
for _, text in ipairs {
  "bool", "float", "double", "long double", "char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned", "long", "unsigned long long", "void", "enum e0", "int8_t", "uint8_t", "size_t", "va_list",
  "int (*)()", "int (*)(int, char *)", "int [3]", "int [?]", "int []", "int (*)[4]", "char *[2]", "char *const", "int *__ptr32", "complex", "complex float", "float __attribute__((vector_size(16)))", "const volatile int",
  "int (&)[3]", "const int *const *", "volatile char *volatile", "int (*(*)[2])(void)", "int *(*)(int)", "const struct P", "const enum e0 *", "const complex", "const int[2][3]", "int (**)[2]", "_Bool *", "wchar_t", "int *&",
} do print("F16.5", text, ffi.typeof(text)) end

print("F17.1", tonumber(5LL), tonumber(0xffffffffffffffffULL), tonumber(new("enum e0", 6)), tonumber(new("bool", 1)), tonumber(1i), tonumber(new("float", 0.5)), tonumber(new("int *")), tonumber(p), tonumber(new("int[1]")), tonumber(ffi.typeof("int")), tonumber(5LL, 10))
fails("F17.1", tonumber, 5LL, 16) fails("F17.1", tonumber, p, 16) fails("F17.1", tonumber, "10", 16LL)
print("F17.2", ("%d %i %u %x %X %o"):format(-1LL, 5ULL, 0xffffffffffffffffULL, -1LL, 255ULL, 8LL), ("%d"):format(0xffffffffffffffffULL), ("%20d|%-20d|%+d|%020x|%#x|%.5d"):format(5LL, 5LL, 5LL, 255LL, 255LL, 5LL), ("%s %s"):format(5LL, 1i), ("%5s|%.2s"):format(5LL, 12345LL), ("%q"):format(5LL))
for _, format in ipairs {"%d", "%x", "%c", "%g", "%f", "%e", "%a", "%u", "%i", "%o"} do fails("F17.2", string.format, format, format == "%g" and 5LL or new("int", 5)) fails("F17.2", string.format, format, p) end
fails("F17.3", math.abs, 5LL) fails("F17.3", math.floor, p) fails("F17.3", ("x").rep, "x", 3LL) fails("F17.3", ("abc").sub, "abc", 2LL) fails("F17.3", table.concat, {1LL}) fails("F17.3", table.concat, {"a", p}, ",") fails("F17.3", select, 1LL, 2)
fails("F17.3", function() for i = 1LL, 2 do end end) fails("F17.3", string.char, 65LL) fails("F17.3", math.max, 1, 5LL) fails("F17.3", ("x").len, 5LL) fails("F17.3", os.date, 5LL) fails("F17.3", table.insert, {}, 1LL, 2) fails("F17.3", unpack, {}, 1LL)
print("F17.4", bit.band(1LL, 3), bit.band(3, 1LL), bit.bor(1, 2, 4ULL), bit.bxor(-1LL, 1), bit.band(0xffffffffffffffffULL, -1LL), bit.tobit(0x1ffffffffLL), bit.bswap(1LL), bit.bnot(1ULL), bit.lshift(1LL, 65), bit.rshift(-1LL, 4), bit.arshift(-16LL, 2), bit.rol(1LL, -1))
print("F17.4", bit.tohex(255LL), bit.tohex(255LL, 4), bit.tohex(-1LL, -8), bit.tohex(255ULL, 20), bit.tohex(10LL, 0), bit.tohex(255, 4LL), bit.band(new("int", -1), 255), bit.band(new("double", 2.9), 7), bit.lshift(new("uint8_t", 200), 1), bit.bor(new("enum e0", 6), 1), bit.band(new("bool", 1), 3))
print("F17.5", bit.band(1LL, 3), bit.lshift(1, 40LL), bit.bor(0ULL, 0xffffffff), bit.rshift(-1LL, 60), bit.tohex(255LL), bit.ror(1LL, 1), bit.band(1i, 1))
fails("F17.4", bit.band, p, 1) fails("F17.4", bit.bor, 1LL, new("int *")) fails("F17.4", bit.tobit, "x") fails("F17.4", bit.lshift, 1LL) fails("F17.4", bit.band, 1LL, {}) fails("F17.4", bit.tohex, new("int[2]")) fails("F17.4", bit.band, 1ULL, "x") fails("F17.4", bit.band, 1LL, nil)
print("F17.6", type(5LL), type(p), type(ffi.typeof("int")), select("#", assert(0LL, "message")), new("int *") and "true", not 0LL, type(ffi.C))
fails("F17.6", next, p) fails("F17.6", setmetatable, p, {}) fails("F17.6", rawget, p, "x") fails("F17.6", rawset, p, "x", 1) fails("F17.6", function() return #p end) fails("F17.6", pairs, p) fails("F17.6", table.concat, p) fails("F17.6", unpack, p) fails("F17.6", ("x").format, p)
fails("F17.7", io.write, 1LL) fails("F17.7", io.write, "", p) fails("F17.7", error, 1LL) fails("F17.7", loadstring, 1LL) fails("F17.7", require, 1LL)
print("F17.7", pcall(print, 1LL, 2ULL, 1i))
