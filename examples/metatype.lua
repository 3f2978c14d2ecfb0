-- Gives a C struct the behaviour of a Lua object: operators, methods and a length.
local ffi = require("ffi")

ffi.cdef[[
typedef struct { double x, y; } vector;
]]

local vector
local methods = {
  area = function(v) return v.x * v.y end,
  scale = function(v, k) return vector(v.x * k, v.y * k) end,
}
vector = ffi.metatype("vector", {
  __add = function(a, b) return vector(a.x + b.x, a.y + b.y) end,
  __unm = function(a) return vector(-a.x, -a.y) end,
  __eq = function(a, b) return a.x == b.x and a.y == b.y end,
  __len = function(a) return math.sqrt(a.x * a.x + a.y * a.y) end,
  __tostring = function(a) return "(" .. a.x .. ", " .. a.y .. ")" end,
  __index = methods,
})

local a = vector(3, 4)
print("a", a, "size in bytes", ffi.sizeof(a))
print("#a", #a)
print("a:area()", a:area())
print("a + (0.5, 8)", a + vector(0.5, 8))
print("-a:scale(2)", -a:scale(2))
print("a == (3, 4)", a == vector(3, 4))

-- Fields come before methods, and what is neither is an error.
print(pcall(function() return a.z end))

-- The metatable belongs to the type for good: to objects in arrays and behind pointers, as well.
local array = ffi.new("vector[2]", { { 1, 2 }, { 30, 40 } })
print("array[0] + array[1]", array[0] + array[1])
local pointer = ffi.cast("vector *", array) + 1
print("#pointer", #pointer, "pointer:area()", pointer:area())
