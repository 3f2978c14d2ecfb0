-- L10, F17.8, F17.9, F7: string buffers and the ffi: reserve, commit, ref, putcdata, set, 64-bit and complex numbers, buffers as pointers
local ffi, buffer = require "ffi", require "string.buffer"
local function hex(s) return (tostring(s):gsub(".", function(c) return ("%02x"):format(c:byte()) end)) end
local function try(f, ...) print(select(2, pcall(f, ...))) end
local b = buffer.new()
-- reserve and commit
local p, n = b:reserve(10)
print(ffi.typeof(p), n) p[0], p[1], p[2] = 65, 66, 67
print(b:commit(2) == b, b, #b) print(b:commit(1), b:commit(0))
try(function() b:commit(30) end) try(function() b:commit(-1) end) try(function() b:commit() end) try(function() b:commit("1") end) try(function() b:reserve() end) try(function() b:reserve(-1) end)
try(function() buffer.new():commit(1) end)
print(select(2, buffer.new():reserve(0)), select(2, buffer.new():reserve(100)), select(2, buffer.new():reserve(1000)), select(2, buffer.new():put("abc"):reserve(20)), select(2, buffer.new():put("abc"):reserve(40)))
p, n = b:reserve(100) ffi.fill(p, n, 120) b:commit(50) print(b, #b)
b:reset() for i = 1, 200 do p = b:reserve(3) p[0], p[1], p[2] = 48 + i % 10, 48 + i / 10 % 10, 32 b:commit(3) end print(b)
b:put("appended", 1) print(b:get(3), b:skip(594), b:get()) p, n = b:reserve(4) ffi.copy(p, "1234", 4) b:put() print(b:commit(4):get())
-- ref
b:reset():put("content") p, n = b:ref()
print(n, p[0], p[6], ffi.string(p, n)) p[0] = 67 print(b, ffi.typeof(p))
b:skip(3) p, n = b:ref() print(n, ffi.string(p, n), b:get()) print(select(2, b:ref()), select(2, buffer.new():ref()), (buffer.new():ref()) == nil)
b:set("a constant") p, n = b:ref() print(ffi.string(p, n), b:skip(2), ffi.string(b:ref(), 3))
b:reset():put("abc") b:ref() b:put(("y"):rep(1000)) print(#b, b:get(5), #b) b:free() print(#b, b:put("again"))
-- putcdata and set
b:reset()
print(b:putcdata(ffi.new("char[4]", "abc"), 2), b:putcdata(ffi.new("int[2]", 65, 66), 8) == b, #b, hex(b), hex(b:reset():putcdata(ffi.new("struct { int a; }", 7), 4)))
try(function() b:putcdata() end) try(function() b:putcdata("a", 1) end) try(function() b:putcdata(nil, 1) end) try(function() b:putcdata(ffi.new("char[3]")) end)
try(function() b:putcdata(ffi.new("char[3]"), -1) end) try(function() b:putcdata(1LL, 8) end) try(function() b:putcdata(ffi.new("int"), 4) end) try(function() b:putcdata(ffi.new("char[3]"), "1") end)
local array = ffi.new("char[?]", 8, "shared")
print(b:set(array, 6), #b) array[0] = 83 print(b, ffi.cast("char *", b) == ffi.cast("char *", array), ffi.cast("char *", (b:ref())) == array + 0)
print(b:put("!"), #b) array[0] = 64 print(b, b:set(array, 3):skip(1), b:get(1), b:reset(), #b)
try(function() b:set(array) end) try(function() b:set(array, -1) end) try(function() b:set(1LL, 2) end) try(function() b:set(ffi.new("int", 3), 2) end)
-- buffers as pointers
ffi.cdef "size_t strlen(const char *); int memcmp(const void *, const void *, size_t); typedef struct { const char *text; void *any; int *ints; } pointers_of_buffer;"
b:reset():put("pointed\0to\0")
print(ffi.string(b), #ffi.string(b, 10), ffi.C.strlen(b), ffi.C.memcmp(b, "pointed", 8), ffi.cast("char *", b)[1], ffi.cast("const uint8_t *", b)[2])
b:skip(1) print(ffi.string(b), ffi.string(ffi.cast("void *", b), 3))
local record = ffi.new("pointers_of_buffer") record.text, record.any, record.ints = b, b, b
print(ffi.string(record.text), record.any == ffi.cast("void *", b), record.ints == ffi.cast("int *", b), ffi.cast("uintptr_t", b) == ffi.cast("uintptr_t", record.any))
local target = ffi.new("char[8]") ffi.copy(target, b, 6) print(ffi.string(target)) ffi.copy(b, "POINT", 5) print(b:get(6)) ffi.fill(b, 2, 46) print(b)
print(ffi.cast("intptr_t", ffi.cast("void *", buffer.new())))
try(function() ffi.copy(target, b) end) try(function() local x = ffi.new("int", b) end) try(function() local x = ffi.new("char[4]", b) end) try(function() local x = ffi.typeof(b) end) try(function() target[0] = b end)
try(function() record.text = newproxy end)
-- cdata as text
print(buffer.new():put(1LL, " ", 2ULL, " ", 3i), buffer.new():putf("%d %s %x", 5LL, 6ULL, 255LL))
-- the serialized form
print(hex(buffer.encode(1LL)), hex(buffer.encode(-1LL)), hex(buffer.encode(1ULL)), hex(buffer.encode(2i)), hex(buffer.encode(ffi.new("complex", 1, 2))), hex(buffer.encode(ffi.new("const int64_t", 3))))
print(hex(buffer.encode({ 1LL, x = 2ULL })), buffer.decode("\16\1\0\0\0\0\0\0\0"), buffer.decode("\17\255\255\255\255\255\255\255\255"), buffer.decode("\18" .. ("\0"):rep(8) .. "\0\0\0\0\0\0\240\63"))
print(ffi.typeof(buffer.decode("\16\1\0\0\0\0\0\0\0")), ffi.typeof(buffer.decode("\17\1\0\0\0\0\0\0\0")), ffi.typeof(buffer.decode("\18" .. ("\0"):rep(16))), pcall(buffer.decode, "\16\1\0\0\0\0\0\0"))
for _, ctype in ipairs { "int", "int[2]", "complex float", "double", "void *", "bool", "struct { int64_t a; }" } do try(buffer.encode, ffi.new(ctype)) end
try(buffer.encode, ffi.typeof("int")) try(buffer.encode, ffi.C.strlen)
-- native memory goes on to be a queue that can be encoded to and decoded from
b:free():reserve(10) b:encode({ 1, "two", { three = 3LL } }):put("rest")
local value = b:decode() print(value[1], value[2], value[3].three, b)
b:reset():reserve(1) for i = 1, 5000 do b:put(i, ";") if i % 2 == 0 then b:get(4) end end print(#b, b:get(20), b .. "" == tostring(b), ("%.5s"):format(b))
-- addresses from serialized data
local null, address = buffer.decode("\3"), buffer.decode("\4\1\2\3\4")
print(null, ffi.cast("void *", null), ffi.cast("void *", null) == nil, ffi.cast("intptr_t", address), ffi.cast("char *", address), pcall(ffi.new, "int", null))
