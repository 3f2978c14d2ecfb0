-- F11.4: variadic C functions and the types their arguments get
local ffi = require("ffi")
ffi.cdef[[
int varargs_sum_ints(int count, ...); double varargs_sum_doubles(int count, ...);
int varargs_show(char *buffer, size_t size, const char *kinds, ...);
int snprintf(char *, size_t, const char *, ...); int sscanf(const char *, const char *, ...); enum V { V0, V5 = 5 };
]]
local L, C = ffi.load("varargs"), ffi.C
local buf = ffi.new "char[256]"
local function show(kinds, ...) return ffi.string(buf, L.varargs_show(buf, 256, kinds, ...)) end
local function int(n) return ffi.new("int", n) end
print(L.varargs_sum_ints(0), L.varargs_sum_ints(3, int(1), int(2), int(3)),
  L.varargs_sum_ints(8, int(1), int(2), int(3), int(4), int(5), int(6), int(7), int(8)), L.varargs_sum_doubles(0),
  L.varargs_sum_doubles(2, 1.5, 2), L.varargs_sum_doubles(10, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
print(show("i", int(-5)), show("d", 5), show("d", 1.5), show("s", "text"), show("l", -5LL),
  show("u", 18446744073709551615ULL), show("p", nil), show("p", buf), show("i", true), show("i", false),
  show("d", ffi.new("float", 0.25)), show("d", ffi.new("double", 2.5)))
print(show("idsl", int(1), 2.5, "three", 4LL), show("dddddddddd", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
  show("iiiiiiiiii", int(1), int(2), int(3), int(4), int(5), int(6), int(7), int(8), int(9), int(10)),
  show("sisdsl", "a", int(1), "b", 2, "c", 3LL))
print(show("i", ffi.new("int8_t", -1)), show("i", ffi.new("uint8_t", 255)), show("i", ffi.new("int16_t", -300)),
  show("i", ffi.new("enum V", "V5")), show("s", ffi.new("char[6]", "array")), show("p", ffi.new "struct { int x; }"),
  show("p", L.varargs_sum_ints), show("i", ffi.new("bool", true)), show("l", ffi.new("long", 7)))
local function format(...) local n = C.snprintf(buf, 256, ...) return ffi.string(buf), n end
print(format("%d %s %.2f %c", int(42), "str", math.pi, int(65)))
print(format("%lld %llu %x", -1LL, 2ULL ^ 63, int(255)))
print(format("%5.1f|%-5s|%05d", 2.25, "ab", int(42)))
print(format("%%"))
print(format("%s", ("x"):rep(300)))
print(format("%g %g %g %g %g %g %g %g %g", 1, 2, 3, 4, 5, 6, 7, 8, 9))
local i, d, s = ffi.new "int[1]", ffi.new "double[1]", ffi.new "char[16]"
print(C.sscanf("17 2.5 word", "%d %lf %15s", i, d, s), i[0], d[0], ffi.string(s))
local function try(f) print(pcall(f)) end
try(function() L.varargs_sum_ints() end)
try(function() L.varargs_sum_ints("x") end)
try(function() L.varargs_sum_ints(1, {}) end)
try(function() L.varargs_sum_ints(1, print) end)
try(function() show("i", int(1), {}) end)
for n = 1, 3 do
  local args = {} for k = 1, n do args[k] = int(k) end io.write(L.varargs_sum_ints(n, unpack(args)), " ")
end
for n = 1, 3 do io.write(L.varargs_sum_doubles(n, unpack({ 0.5, 0.25, 0.125 }, 1, n)), " ") end
print()
local function any(...) return (ffi.string(buf, L.varargs_show(buf, 256, ...))) end
print(any("i", int(1)), any("d", 2), any("s", "s"), any("l", 3LL), any("dd", 1, 2), any("ss", "a", "b"),
  any("i", int(4)))
