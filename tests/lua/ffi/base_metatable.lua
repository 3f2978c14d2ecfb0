-- F13.1: debug.getmetatable shows the metatable that all cdata share; its functions do what the operators do.
local ffi = require("ffi")

local base = debug.getmetatable(1LL)
local names = {}
for name, value in pairs(base) do names[#names + 1] = name .. " " .. type(value) end
table.sort(names)
print(table.concat(names, "\n"))
print(base.__metatable, getmetatable(1LL), getmetatable(ffi.typeof("int")), getmetatable(ffi.new("struct { int x; }")))
for _, text in ipairs {"int[2]", "int *", "struct { int x; }", "complex", "bool"} do
  io.write(tostring(rawequal(base, debug.getmetatable(ffi.new(text)))), " ")
end
print(rawequal(base, debug.getmetatable(ffi.typeof("int"))), rawequal(base, debug.getmetatable(ffi.C)))

local array = ffi.new("int[2]", 5, 6)
print(base.__index(array, 1), select("#", base.__newindex(array, 0, 7)), array[0], base.__call(ffi.typeof("int[2]"), 8, 9)[1])
print(base.__add(1LL, 2), base.__sub(1, 2LL), base.__mul(3LL, 4ULL), base.__div(7LL, 2), base.__mod(-7LL, 2), base.__pow(2LL, 10), base.__unm(5LL, 5LL))
print(base.__eq(1LL, 1), base.__eq(array, 1), base.__lt(1LL, 2), base.__le(3, 2LL), base.__tostring(5ULL))
print(pcall(base.__len, array, array))
print(pcall(base.__concat, "x", 1LL))
print(pcall(base.__pairs, 5LL))
print(pcall(base.__ipairs, array))
for _, name in ipairs {"__index", "__newindex", "__call", "__tostring", "__pairs", "__add", "__eq", "__len"} do
  print(name, pcall(base[name]))
  print(name, pcall(base[name], 5))
end
print(pcall(base.__index, array), pcall(base.__newindex, array, 0), pcall(base.__add, 1LL))

local point = ffi.metatype("struct { int x; }", {
  __add = function(a, b) return "added" end,
  __index = {named = "named"},
  __len = function(a) return a.x end,
  __pairs = function(a) return next, {key = a.x} end,
  __call = function(a, ...) return "called", ... end,
})
local p = point(3)
print(base.__add(p, 1), base.__add(1, p), base.__index(p, "named"), base.__index(p, "x"), base.__len(p, p), base.__call(p, 1, 2))
for key, value in base.__pairs(p) do print(key, value) end
