-- F3.5 F3.6 N3 N18: bit-fields of 64-bit and enum types, and packed ones across their containers, which LuaJIT refuses.
-- Sizes, positions and bytes are those of GCC.
local ffi = require("ffi")
ffi.cdef[[
enum color { RED, GREEN, BLUE = 3 };
enum level { LOW = -2, HIGH = 1 };
struct wide { int64_t a : 40; uint64_t b : 24; int64_t c : 60; unsigned long long d : 4; };
struct enums { enum color color : 2; enum level level : 3; unsigned rest : 11; };
struct straddling { char x : 3; uint64_t all : 64; int64_t y : 5; } __attribute__((packed));
struct crossing { int a : 3; int b : 31; char c; } __attribute__((packed));
struct short_record { int a : 20; } __attribute__((packed));
]]
local function where(type, ...)
  print(type, ffi.sizeof(type), ffi.alignof(type))
  for _, field in ipairs { ... } do print("", field, ffi.offsetof(type, field)) end
end
local function bytes(object)
  return (ffi.string(object, ffi.sizeof(object)):gsub(".", function(c) return ("%02x "):format(c:byte()) end))
end

where("struct wide", "a", "b", "c", "d")
local wide = ffi.new("struct wide", -5, 0xfffffe, -1LL, 9)
print(wide.a, wide.b, wide.c, wide.d)
print(bytes(wide))
wide.a = 0x123456789aULL
wide.c = 2^59
print(wide.a, wide.b, wide.c, wide.d)

where("struct enums", "color", "level", "rest")
local enums = ffi.new("struct enums", "BLUE", "LOW", 2047)
print(enums.color, enums.level, enums.rest, bytes(enums))
print(enums.color == "BLUE", enums.level == "LOW", tonumber(enums.level))
enums.level, enums.color = 1, 1
print(enums.level == "HIGH", enums.color == "GREEN", enums.rest)
print(pcall(function() enums.color = "PINK" end))

where("struct straddling", "x", "all", "y")
local straddling = ffi.new("struct straddling", -1, 0x123456789abcdef0ULL, -9)
print(straddling.x, straddling.all, straddling.y)
print(bytes(straddling))

where("struct crossing", "a", "b", "c")
local crossing = ffi.new("struct crossing", 3, -2, 7)
print(crossing.a, crossing.b, crossing.c, bytes(crossing))

where("struct short_record", "a")
local array = ffi.new("struct short_record[2]", { { 0x12345 }, { -2 } })
print(array[0].a, array[1].a, bytes(array))

for _, text in ipairs { "int64_t a : 65", "enum color a : 33", "int64_t a : 0", "double a : 3" } do
  print(text, pcall(ffi.cdef, "struct refused { " .. text .. "; };"))
end
