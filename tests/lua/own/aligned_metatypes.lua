-- F3.4 F13 N18: types with an alignment of their own take metatables, which LuaJIT refuses, and all their objects are aligned,
-- small ones, large ones, arrays, and those of variable length.
local ffi = require("ffi")
ffi.cdef[[
typedef struct { float x, y, z, w; } vec4 __attribute__((aligned(32)));
typedef struct __attribute__((aligned(64))) { int value; } line;
typedef struct { double d[40]; } block __attribute__((aligned(4096)));
typedef struct { char c; line lines[?]; } lines;
typedef struct { int n; } plain;
typedef plain aligned_plain __attribute__((aligned(16)));
union both { line l; char text[100]; };
]]
local function address(object) return tonumber(ffi.cast("uintptr_t", ffi.cast("void *", object))) end
local function isAligned(object, alignment) return address(object) % alignment == 0 end

local vec4 = ffi.metatype("vec4", {
  __index = { dot = function(a, b) return a.x * b.x + a.y * b.y + a.z * b.z + a.w * b.w end },
  __add = function(a, b) return ffi.new("vec4", a.x + b.x, a.y + b.y, a.z + b.z, a.w + b.w) end,
  __tostring = function(v) return ("(%g, %g, %g, %g)"):format(v.x, v.y, v.z, v.w) end,
})
local a, b = vec4(1, 2, 3, 4), vec4(5, 6, 7, 8)
print(a, a + b, a:dot(b), ffi.sizeof(a), ffi.alignof(a), ffi.alignof("vec4"))
print(isAligned(a, 32), isAligned(a + b, 32), isAligned(vec4(), 32))
local pointer = ffi.cast("vec4 *", a)
print(pointer[0] + b, pointer:dot(b), pointer.z)
print(ffi.istype("vec4", a), ffi.istype(vec4, a + b), ffi.typeof(a) == vec4)

local line = ffi.metatype("line", { __len = function(l) return l.value end, __index = function(l, key) return key end })
print(#line(7), line(7).name, ffi.sizeof("line"), ffi.alignof(line))

-- the address is asked for late: what was stored before is there
for i = 1, 20 do
  local l = line(i)
  assert(isAligned(l, 64) and l.value == i and #ffi.cast("line *", l) == i)
end
for i = 1, 5 do
  local array, long = ffi.new("line[3]"), ffi.new("line[?]", 2 * i)
  array[2].value, long[i].value = i, i
  print(isAligned(array, 64), isAligned(long, 64), isAligned(array[1], 64), isAligned(long[1], 64), #array[2], #long[i])
end
local block = ffi.metatype("block", { __len = function(x) return x.d[39] end })
print(isAligned(block(), 4096), isAligned(block({ { [0] = 1 } }), 4096), #ffi.new("block", { { 5 } }))
local lines = ffi.metatype("lines", { __index = { first = function(x) return #x.lines[0] end } })
local some = lines(3, 1, { { 4 }, { 5 }, { 6 } })
print(isAligned(some, 64), isAligned(some.lines, 64), some:first(), ffi.sizeof(some), ffi.alignof(some), ffi.offsetof(lines, "lines"))
print(isAligned(ffi.new("union both"), 64), ffi.sizeof("union both"), ffi.alignof("union both"))

-- a typedef with another alignment is the same struct
ffi.metatype("aligned_plain", { __index = { twice = function(x) return 2 * x.n end } })
print(ffi.new("aligned_plain", 4):twice(), ffi.new("plain", 5):twice(), isAligned(ffi.new("aligned_plain"), 16))
print(pcall(ffi.metatype, "plain", {}))
print(ffi.alignof("plain"), ffi.alignof("aligned_plain"), ffi.alignof("int __attribute__((aligned(64)))"))
