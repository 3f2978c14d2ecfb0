-- F9 F13.1: constant structs and pointers to such, which not even a metatable lets write to
local ffi = require("ffi")
ffi.cdef("struct handled { int x; };")
local handled = ffi.metatype("struct handled", {
  __newindex = function(_, key, value) print("newindex", key, value) end,
  __index = function(_, key) return key end,
})
local object = handled(7)
local constant, pointer = ffi.new("const struct handled", 5), ffi.cast("const struct handled *", object)
local function assign(target, key) target[key] = 1 end
for _, target in ipairs({object, constant, pointer}) do
  for _, key in ipairs({"x", "other", 1, 2.5}) do print(pcall(assign, target, key)) end
end
print(pcall(function() constant.other = 1 end), pcall(function() pointer.other = 1 end), constant.other, constant.x, pointer.x)
for _ = 1, 3 do print(pcall(function() constant[1] = 1 end), pcall(function() pointer.other = 1 end)) end
