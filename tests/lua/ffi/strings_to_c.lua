-- F7 F8.5 F11.8 F14.4: Lua strings as C strings, and how long their pointers hold
local ffi = require("ffi")
ffi.cdef[[
void keeper_put(int slot, const char *text); const char *keeper_get(int slot); size_t keeper_length(int slot);
int keeper_same(int slot, int other); struct keeper_entry { const char *name; int value; };
int keeper_measure(const struct keeper_entry *entries, int count); size_t strlen(const char *);
int memcmp(const void *, const void *, size_t); char *strcpy(char *, const char *); char *strdup(const char *);
void free(void *);
]]
local L, C = ffi.load("keeper"), ffi.C
local kept = {}
for i = 0, 9 do kept[i] = "text number " .. i L.keeper_put(i, kept[i]) end
collectgarbage()
for i = 1, 100 do local garbage = ("x"):rep(i) .. i end
collectgarbage()
for i = 0, 9 do io.write(ffi.string(L.keeper_get(i)), i < 9 and ", " or "\n") end
print(tonumber(L.keeper_length(3)))
L.keeper_put(20, kept[1])
L.keeper_put(21, kept[1])
print(L.keeper_same(20, 21), L.keeper_same(0, 1), L.keeper_same(1, 20))
L.keeper_put(22, "constant")
L.keeper_put(23, "constant")
print(L.keeper_same(22, 23))
local a, b = "joined" .. " " .. "text", table.concat({ "joined", "text" }, " ")
L.keeper_put(24, a)
L.keeper_put(25, b)
print(a == b, ffi.string(L.keeper_get(24)) == ffi.string(L.keeper_get(25)))
local entries = ffi.new("struct keeper_entry[3]")
local names = { "one", "three", "seventeen" }
for i = 1, 3 do entries[i - 1].name = names[i] entries[i - 1].value = i * 100 end
collectgarbage()
print(L.keeper_measure(entries, 3), ffi.string(entries[2].name))
local e = ffi.new("struct keeper_entry", names[2], 5)
print(ffi.string(e.name), e.value, L.keeper_measure(e, 1))
entries[0].name = nil
print(entries[0].name == nil)
local p = ffi.cast("const char *", names[3])
print(ffi.string(p + 5), p[0], p[9], ffi.string(p, 3))
print(C.strlen(""), C.strlen("a\0b"), C.strlen("ü"), C.memcmp("abc", "abd", 3) < 0, C.memcmp("a\0b", "a\0b", 3))
local buf = ffi.new "char[64]"
print(ffi.string(C.strcpy(buf, "copied")), buf[6], ffi.string(buf))
ffi.copy(buf, "with\0zero", 9)
print(#ffi.string(buf), #ffi.string(buf, 9))
local dup = ffi.gc(C.strdup("duplicate"), C.free)
print(ffi.string(dup))
local big = ("0123456789"):rep(10000)
print(C.strlen(big), #ffi.string(ffi.cast("const char *", big)), ffi.string(ffi.cast("const char *", big) + 99990))
local bytes = {}
for i = 1, 255 do bytes[i] = string.char(i) end
local all = table.concat(bytes)
print(C.strlen(all), ffi.string(ffi.cast("const char *", all)) == all, ffi.cast("const uint8_t *", all)[254],
  ffi.cast("const char *", all)[254])
local rope = ""
for i = 1, 50 do rope = rope .. i .. "," end
print(C.strlen(rope), ffi.string(ffi.cast("const char *", rope), 8))
for i = 1, 3 do io.write(tostring(C.strlen(("y"):rep(i))), " ") end
print()
local sum = 0
for i = 1, 1000 do sum = sum + tonumber(C.strlen("the same string")) end
print(sum)
local function keep_many() for i = 0, 9 do L.keeper_put(i, ("item %d"):format(i)) end end
keep_many()
print(#names)
