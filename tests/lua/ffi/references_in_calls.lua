-- F6 F7 F11.5 F12.3: references as arguments and results, of calls and of callbacks
local ffi = require("ffi")
ffi.cdef[[
int &reference(int &) asm("width_pointer"); const int &creference(const int &) asm("width_pointer");
typedef struct { int a; } s; s &sref(s &) asm("width_pointer"); int (&arr(int (&)[2]))[2] asm("width_pointer");
]]
local W = ffi.load"widths"
local ints = ffi.new("int[2]", 7, 8)
local function m(x) return (tostring(x):gsub("0x%x+","A")) end
local r = W.reference(ints)
print(m(r), type(r), tonumber(r), r + 1, pcall(function() return r[0] end), ffi.typeof(r), ffi.sizeof(r), r == 7, ffi.istype("int", r), ffi.istype("int &", r))
print(pcall(function() local x = ffi.new("int", r) return m(x) .. tonumber(x) end))
ints[0] = 9 print(tonumber(r))
print(m(W.sref(ffi.new("s", 5))), W.sref(ffi.new("s", 5)).a, 1)
ffi.cast("int (*)(int &)", function(x) print(m(x), type(x)) return 0 end)(ints)
ffi.cast("int (*)(s &)", function(x) print(m(x), type(x)) return 0 end)(ffi.new("s"))

print(pcall(ffi.cast("int &(*)(void)", function(x) return ints end)))
print(pcall(ffi.cast("int &(*)(void)", function(x) return 5 end)))
print(pcall(ffi.cast("int &(*)(void)", function(x) return nil end)))
