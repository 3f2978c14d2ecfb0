-- F4.1 F4.2 F4.3 F3.9: the types known without a declaration, those that are not, and which of them are the same
local ffi = require("ffi")
local function show(names)
  for name in names:gmatch("[^,]+") do
    name = name:match("^%s*(.-)%s*$")
    print(name, ffi.typeof(name), ffi.sizeof(name), ffi.alignof(name))
  end
end
show "va_list, __builtin_va_list, __gnuc_va_list, ptrdiff_t, intptr_t, ssize_t, size_t, uintptr_t, wchar_t"
show "int8_t, int16_t, int32_t, int64_t, uint8_t, uint16_t, uint32_t, uint64_t"
show "bool, _Bool, char, signed char, unsigned char, short, unsigned short, int, unsigned, long, unsigned long, long long"
show "unsigned long long, float, double, long double, complex, complex double, complex float, __int8, unsigned __int8"
show "__int16, unsigned __int16, __int32, unsigned __int32, __int64, unsigned __int64, signed __int8"
print(ffi.sizeof("void"), ffi.typeof("void"))

-- not predefined, though headers have them
for name in ("off_t time_t FILE uint u_int ulong uint_fast8_t intmax_t uintmax_t char16_t char32_t pid_t wint_t max_align_t"):gmatch("%S+") do
  print(name, pcall(ffi.typeof, name))
end

-- a declaration of a predefined name changes nothing; others may be declared
ffi.cdef "typedef char size_t; typedef short int64_t; typedef int off_t; typedef unsigned uint;"
print(ffi.sizeof("size_t"), ffi.typeof("int64_t"), ffi.typeof("off_t"), ffi.typeof("uint"))

-- types of one representation are one type
local function same(a, b) return ffi.typeof(a) == ffi.typeof(b), ffi.istype(a, ffi.new(b)), ffi.istype(b, ffi.new(a)) end
for _, pair in ipairs { { "long", "int64_t" }, { "unsigned long", "size_t" }, { "char", "int8_t" },
  { "char", "signed char" }, { "char", "unsigned char" }, { "uint8_t", "unsigned char" }, { "int", "int32_t" }, { "int", "unsigned" },
  { "wchar_t", "int" }, { "short", "int16_t" }, { "void *", "va_list" }, { "bool", "_Bool" }, { "bool", "uint8_t" },
  { "float", "double" }, { "complex", "complex double" }, { "intptr_t", "void *" } } do
  print(pair[1], pair[2], same(pair[1], pair[2]))
end
local longs = ffi.new("long[2]", 1, 2)
print(ffi.cast("int64_t *", longs)[1], ffi.new("int64_t *", longs)[0], ffi.istype("int64_t[2]", longs))
print(ffi.new("int8_t *", ffi.new("char[2]", "a"))[0], pcall(ffi.new, "int *", longs))
print(type(ffi.new("long")), type(ffi.new("struct { long n; int i; }", 1, 2).n), ffi.new("long", 5), ffi.new("unsigned long", 5))
