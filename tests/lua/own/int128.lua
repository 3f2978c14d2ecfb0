-- F4 F4.4 F1.42 V2: 128-bit integers, which LuaJIT has since 2024 as storage, those of 256 bits, and GCC's _FloatN types
local ffi = require("ffi")
ffi.cdef "struct big { char c; __int128 i; unsigned __int128 u; }; typedef unsigned __int128 u128;"
print(ffi.typeof("__int128"), ffi.typeof("u128"), ffi.typeof("int128_t *"), ffi.typeof("__uint128_t"), ffi.sizeof("int128_t"), ffi.alignof("uint128_t"))
print(ffi.sizeof("struct big"), ffi.offsetof("struct big", "i"), ffi.offsetof("struct big", "u"))
local function hex(object)
  return (ffi.string(ffi.cast("char *", ffi.new("__int128[1]", object)), 16):reverse():gsub(".", function(c) return ("%02x"):format(c:byte()) end))
end

-- from integers and numbers, and back
for _, value in ipairs { 5, -5, 1.9, -1.9, 2^64, 2^100, -2^100, 5LL, -5LL, 0xffffffffffffffffULL, true, ffi.new("float", 2.5), ffi.new("int8_t", -3) } do
  local object = ffi.new("int128_t", value)
  print(tonumber(value) or value, hex(object), tonumber(object), tonumber(ffi.new("uint128_t", value)), ffi.new("int64_t", object), tonumber(ffi.new("double", object)))
end
print(pcall(ffi.new, "int128_t", "5"))
print(pcall(ffi.new, "int128_t", nil))

-- fields are copied, not referred to
local big = ffi.new("struct big", 1, -1, 7)
local copy = big.i
big.i = 12
print(hex(copy), hex(big.i), hex(big.u), big.c, ffi.istype("__int128", copy), tostring(copy):match("^cdata<[^>]*>"))
big.u = copy
print(hex(big.u), tonumber(big.u), tonumber(big.i))
local array = ffi.new("__int128[3]", 1, -2)
print(tonumber(array[0]), tonumber(array[1]), tonumber(array[2]), ffi.sizeof(array))
print(pcall(function() return copy + 1 end))
print(pcall(function() return copy < 1 end))

-- 256 bits, by mode only
ffi.cdef "typedef int int256 __attribute__((mode(OI))); typedef unsigned uint256 __attribute__((mode(OI)));"
for _, value in ipairs { 5, -5, 2^100, 2^200, -2^200, -5LL, 0xffffffffffffffffULL } do
  local object, unsigned = ffi.new("int256", value), ffi.new("uint256", value)
  print(tonumber(object), tonumber(unsigned), ffi.new("int64_t", object), tonumber(ffi.new("int256", unsigned)), tonumber(ffi.new("__int128", object)))
end
print(tonumber(ffi.new("int256", ffi.new("__int128", -7))))

-- no value converts to or from these
for _, type in ipairs { "_Float16", "_Float128" } do
  print(type, ffi.typeof(type), ffi.sizeof(type), ffi.alignof(type), pcall(ffi.new, type, 1))
  print(pcall(tonumber, ffi.new(type)))
end
