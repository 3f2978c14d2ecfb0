-- Lists C types as ffi.typeof prints them, with their size, alignment and fields.
local ffi = require("ffi")

ffi.cdef[[
typedef struct node { struct node *next; int key; char name[12]; } node;
typedef union { uint32_t word; uint8_t bytes[4]; float real; } bits;
enum colour { RED, GREEN = 5, BLUE };
typedef int (*comparator)(const void *, const void *);
struct flags { unsigned ready : 1; unsigned level : 5; int delta : 10; };
]]

local names = {
  "bool", "char", "unsigned char", "short", "unsigned short", "int", "unsigned", "long", "unsigned long",
  "long long", "int8_t", "uint16_t", "size_t", "intptr_t", "wchar_t", "float", "double", "complex", "complex float",
  "void *", "const char *", "char *const", "int *const *", "int[10]", "int[]", "char[3][4]", "int (*)[4]", "int *[4]",
  "int &", "node", "struct node *", "enum colour", "comparator", "struct flags", "void", "int(int, ...)",
}
print(string.format("%-16s %-34s %-5s %s", "declared as", "type", "size", "alignment"))
for _, name in ipairs(names) do
  local ct = ffi.typeof(name)
  print(string.format("%-16s %-34s %-5s %s", name, tostring(ct), tostring(ffi.sizeof(ct)), tostring(ffi.alignof(ct))))
end

print("\nfields of struct node")
for _, field in ipairs { "next", "key", "name", "nothing" } do
  print("", field, ffi.offsetof("struct node", field))
end

-- For a bit-field the offset comes with the position and the width in bits.
print("fields of struct flags")
for _, field in ipairs { "ready", "level", "delta" } do
  print("", field, ffi.offsetof("struct flags", field))
end

-- All members of a union share one place.
local b = ffi.new("bits")
b.real = 1
print("1.0f is", string.format("0x%08x", b.word), b.bytes[0], b.bytes[1], b.bytes[2], b.bytes[3])

-- Enumerations convert from the names of their constants.
print("BLUE", ffi.C.BLUE, tonumber(ffi.new("enum colour", "BLUE")), ffi.new("enum colour", "GREEN"))

-- Types are values: they can be compared, called and asked about objects.
local int3 = ffi.typeof("int[3]")
local array = int3(7, 8, 9)
print("istype", ffi.istype(int3, array), ffi.istype("int *", array), ffi.istype("const node", ffi.new("node")))
print("same type", ffi.typeof("unsigned") == ffi.typeof("uint32_t"), ffi.typeof(array) == int3)

-- A type may be put into a declaration, where the declaration has a dollar sign.
print("made to order", ffi.typeof("$[$]", int3, 5), ffi.sizeof(ffi.typeof("$[$]", int3, 5)))
