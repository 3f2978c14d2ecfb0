-- F15.6: writing whole variables of unknown size is an error; LuaJIT writes without end
local ffi = require("ffi")
ffi.cdef[[
struct opaque; extern struct opaque opaque __asm__("global_pair"); extern const char *global_names[]; struct global_pair { int first; };
extern struct global_pair global_pair;
]]
local L = ffi.load("globals")
print(pcall(function() L.opaque = {} end))
print(pcall(function() L.opaque = L.opaque end))
print(pcall(function() L.opaque = {1, 2} end))
print(pcall(function() L.opaque = 1 end))
print(pcall(function() L.opaque = "text" end))
print(pcall(function() L.global_names = {} end))
print(pcall(function() L.global_names = {"a", "b"} end))
print(pcall(function() L.global_names = 1 end))
print(L.global_pair.first, ffi.string(L.global_names[0]), L.global_names[2] == nil)
