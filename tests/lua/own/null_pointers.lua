-- F9.9: reading, writing and calling through NULL and near it is an error, where LuaJIT crashes.
local ffi = require("ffi")
ffi.cdef "struct record { int first; int numbers[100]; struct record *next; };"
local function try(f) print(pcall(f)) end
local numbers, record = ffi.new("int *"), ffi.new("struct record *")
try(function() return numbers[0] end)
try(function() return numbers[5] end)
try(function() numbers[0] = 1 end)
try(function() return record.first end)
try(function() return record.numbers[50] end)
try(function() record.next = nil end)
try(function() return ffi.cast("int *", 16)[0] end)
try(function() return ffi.string(ffi.cast("const char *", nil)) end)
try(function() ffi.copy(numbers, "text") end)
try(function() ffi.fill(numbers, 4) end)
try(function() return ffi.new("int (*)(int)")(1) end)
-- a list that ends in NULL
local head = ffi.new("struct record", { first = 1 })
try(function() return head.next.first end)
print(head.next == nil, record == nil, not record)
