-- Source text of random C types and cdata. What LuaJIT leaves to the processor stays out: numbers beyond the range of a
-- signed integer of up to 32 bits or of int64_t, negative numbers as uint64_t, accesses outside of objects.
local cvalues = {}

local function range(low, high)
  return function(r) return tostring(r:integer(low, high)) end
end

local function choice(...)
  local list = {...}
  return function(r) return r:pick(list) end
end

local small = range(-9, 130)
local int32 = choice("0", "-1", "1.9", "-1.9", "127", "128", "-128", "-129", "255", "256", "300", "32767", "32768", "65535", "65536", "-32769", "2147483647", "-2147483648", "0.5", "-0.5", "1e9")
local uint32 = choice("0", "-1", "1.9", "255", "65536", "2147483648", "4294967295", "4294967296", "4294967297.5", "-2147483649", "2^40+3", "1e15")
local int64 = choice("0", "-1", "1.9", "-1.9", "2^31", "-2^31", "2^32", "2^53", "-2^53", "2^62", "-2^63", "1e18", "4294967295")
local uint64 = choice("0", "1", "1.9", "255", "2^31", "2^32", "2^53", "2^63", "1.5*2^63", "1e19", "4294967295")
local real = choice("0", "-1", "0.1", "-0.5", "1e10", "1e300", "-1e300", "1e-300", "1/0", "-1/0", "16777217", "3.4e38", "123456789", "2^53")

-- Numbers that each scalar type converts in a way that C or LuaJIT's documentation defines.
local numbers = {
  ["bool"] = real, ["char"] = int32, ["int8_t"] = int32, ["uint8_t"] = int32, ["int16_t"] = int32, ["uint16_t"] = int32, ["int"] = int32,
  ["uint32_t"] = uint32, ["int64_t"] = int64, ["uint64_t"] = uint64, ["float"] = real, ["double"] = real,
  ["complex"] = real, ["complex float"] = real, ["enum small"] = int32, ["enum wide"] = uint32, ["const int"] = int32, ["volatile uint64_t"] = uint64,
  ["long"] = int64, ["unsigned char"] = int32, ["const double"] = real,
}

cvalues.scalars = {}
for name in pairs(numbers) do cvalues.scalars[#cvalues.scalars + 1] = name end
table.sort(cvalues.scalars)

cvalues.integers = {"char", "int8_t", "uint8_t", "int16_t", "uint16_t", "int", "uint32_t", "int64_t", "uint64_t", "long", "bool", "enum small", "enum wide"}

cvalues.pointers = {
  "void *", "const void *", "int *", "const int *", "unsigned int *", "char *", "const char *", "uint8_t *", "const uint8_t *", "int **",
  "const int **", "int *const *", "void **", "struct point *", "const struct point *", "struct other *", "union either *", "struct opaque *",
  "int (*)[3]", "int (*)(int)", "void (*)(void)", "int (*)(int, int)", "double (*)(double)", "double *", "float *", "bool *", "enum small *", "enum wide *", "int64_t *",
  "uint64_t *", "short *", "int *const", "volatile int *", "struct meta *", "struct mixed *", "complex *", "int[3]", "struct point **",
}

cvalues.aggregates = {
  "struct point", "struct other", "struct mixed", "struct bits", "struct fixed", "struct nested", "union either", "struct constants",
  "struct meta", "struct silent", "int[3]", "uint8_t[4]", "char[4]", "const int[2]", "int[2][2]", "struct point[2]", "float[2]", "double[2]",
  "int64_t[2]", "int *[2]", "const char *[2]", "bool[2]", "enum small[2]", "const struct point", "union either[2]", "char[2][3]", "complex[2]",
  "float __attribute__((vector_size(16)))", "int __attribute__((vector_size(16)))",
}

local odd = {"void", "int[]", "struct opaque", "int(int)", "const void", "enum nothing"}

local kinds = {cvalues.scalars, cvalues.scalars, cvalues.scalars, cvalues.pointers, cvalues.pointers, cvalues.aggregates, cvalues.aggregates, odd}

function cvalues.type(r) return r:pick(r:pick(kinds)) end

function cvalues.quoted(r, list) return '"' .. r:pick(list) .. '"' end

-- A number that is safe for the type, or for any.
function cvalues.number(r, type)
  local numeric = numbers[type]
  return numeric and r:chance(60) and numeric(r) or r:chance(50) and tostring(r:integer(0, 130)) or r:pick {"0", "1", "1.9", "0.5", "100.25"}
end

-- A scalar in a box. Floating-point values suit every integer type.
function cvalues.box(r)
  local type = r:pick(cvalues.scalars)
  local numeric = numbers[type]
  local value = (numeric == real and type ~= "bool") and r:pick {"0", "1", "2.5", "100.75"} or numeric(r)
  return ('ffi.new("%s", %s)'):format(type, value)
end

local literals = {"0LL", "1LL", "-1LL", "5LL", "0ULL", "1ULL", "0xffffffffffffffffULL", "0x8000000000000000LL", "0x7fffffffffffffffLL", "300LL", "4294967296LL", "2i", "0i", "1.5i"}

function cvalues.literal(r) return r:pick(literals) end

-- No shorter than the arrays of the types above: LuaJIT leaves what is behind the end of a string in a new one to chance.
local texts = {'"SMALL_A"', '"SMALL_B"', '"WIDE_A"', '"WIDE_B"', '"NOTHING"', '"abc"', '"hello"', '"1234"', '"a\\0b"'}

function cvalues.text(r) return r:pick(texts) end

local others = {"nil", "true", "false", "{}", "{1}", "{1, 2}", "{x = 1}", "print", "io.stdout", "newproxy()", "coroutine.create(print)"}

function cvalues.other(r) return r:pick(others) end

function cvalues.pointer(r)
  return r:pick {
    function() return ("ffi.new(%s)"):format(cvalues.quoted(r, cvalues.pointers)) end,
    function() return ("ffi.cast(%s, %s)"):format(cvalues.quoted(r, cvalues.pointers), r:pick {"0", "16", "64", "4096", "2.7", "-1", "nil", "ints", "point", "2^40", "8LL", "16ULL"}) end,
    function() return ("ffi.cast(%s, ints)"):format(cvalues.quoted(r, cvalues.pointers)) end,
    function() return r:pick {"ints + 1", "points + 1", "mixed.p", "mixed.v", "mixed.text", "pointer"} end,
  }(r)
end

function cvalues.aggregate(r)
  return r:pick {
    function() return ("ffi.new(%s)"):format(cvalues.quoted(r, cvalues.aggregates)) end,
    function() return r:pick {"ints", "point", "points", "points[1]", "mixed", "mixed.a", "mixed.s", "mixed['in']", "either", "either.p", "bytes", "nested", "nested.p", "fixed", "fixed.p", "grid", "grid[1]", "vector", "meta", "line"} end,
  }(r)
end

-- As a number a type is its own, and only those of basic types do not depend on what a program declared before.
local basic = {"bool", "char", "int", "uint32_t", "int64_t", "uint64_t", "float", "double", "complex", "void *", "const char *"}

function cvalues.ctype(r) return ("ffi.typeof(%s)"):format(cvalues.quoted(r, basic)) end

-- Any value that is to be converted to the type.
function cvalues.source(r, type)
  local kind = r:integer(1, 100)
  if kind <= 30 then return cvalues.number(r, type) end
  if kind <= 45 then return cvalues.box(r) end
  if kind <= 52 then return cvalues.literal(r) end
  if kind <= 65 then return cvalues.pointer(r) end
  if kind <= 75 then return cvalues.aggregate(r) end
  if kind <= 85 then return cvalues.text(r) end
  return cvalues.other(r)
end

-- What ffi.cast takes: no address becomes a number.
function cvalues.castable(r, type)
  local kind = r:integer(1, 100)
  if not numbers[type] then return cvalues.source(r, type) end
  if kind <= 40 then return cvalues.number(r, type) end
  if kind <= 50 then return r:pick {"nil", "true", "false", "{}", "{1}", "print", "point", "mixed", "either", "vector", "coroutine.create(print)", "1i"} end
  if kind <= 80 then return ('ffi.cast("%s", %s)'):format(r:pick(cvalues.pointers), r:pick {"0", "16", "4096", "-1"}) end
  return r:pick {cvalues.number, cvalues.box, cvalues.literal}(r, type)
end

-- Each statement has objects of its own, so that none reads through a pointer that another one wrote.
local prelude = 'local cdata = require("cdata") local ffi, dump = cdata.ffi, cdata.dump'
local objects = "ints, bytes, grid, point, points, either, mixed, nested, fixed, vector, meta, line, pointer"

function cvalues.program(r, forms)
  local lines = {prelude}
  for _ = 1, r:integer(6, 12) do
    lines[#lines + 1] = ("try(function() local %s = cdata.objects() %s end)"):format(objects, r:pick(forms)(r))
  end
  return table.concat(lines, "\n")
end

return cvalues
