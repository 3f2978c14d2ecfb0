-- L10: the error texts of string.buffer
local buffer = require "string.buffer"
local function try(f) print(select(2, pcall(f))) end
local b, full = buffer.new(), buffer.new():put("content")
for _, value in ipairs { 1, "text", {}, io.stdout, print, true } do
  try(function() local x = b.put(value) end)
  try(function() local x = b.get(value) end)
end
try(function() local x = b.put() end) try(function() local x = b.tostring(nil) end) try(function() local x = b.reset(1) end) try(function() local x = b.free("a") end)
for _, name in ipairs { "put", "putf", "putcdata", "set", "get", "skip", "reserve", "commit", "ref", "encode", "decode", "tostring", "__len", "__gc" } do
  print(name, pcall(b[name]))
end
try(function() b:put(nil) end) try(function() b:put({}) end) try(function() b:put("a", true) end) try(function() b:put("b", 1, print) end)
print(b:get())
try(function() b:put(b) end) try(function() b:put("x", b) end) print(b:get())
try(function() b:put(setmetatable({}, { __tostring = function() return {} end })) end)
try(function() b:put(setmetatable({}, { __tostring = function() return b end })) end)
try(function() b:put(setmetatable({}, { __tostring = 3 })) end)
try(function() b:put(setmetatable({}, { __tostring = function() error("mine") end })) end)
try(function() b:putf() end) try(function() b:putf({}) end) try(function() b:putf("%d", "z") end) try(function() b:putf("%d") end) try(function() b:putf("%d %d", 1) end)
print(b:get())
try(function() b:putf("%z") end) try(function() b:putf("%s", b) end) try(function() b:putf("kept %s %d", 1, {}) end) print(b:get())
try(function() full:get("1") end) try(function() full:get(-1) end) try(function() full:get(2 ^ 31) end) try(function() full:get(0 / 0) end) try(function() full:get(1 / 0) end)
try(function() full:get(false) end) try(function() full:get(0x7fffff01) end) try(function() full:get(1, 1, -1) end) print(full)
try(function() full:skip() end) try(function() full:skip(nil) end) try(function() full:skip("1") end) try(function() full:skip(-1) end) try(function() full:skip({}) end)
try(function() full:set() end) try(function() full:set(1) end) try(function() full:set(nil) end) try(function() full:set({}) end) try(function() full:set(b) end)
print(full)
try(function() buffer.new(-1) end) try(function() buffer.new("10") end) try(function() buffer.new(true) end) try(function() buffer.new(1e15) end) try(function() buffer.new(0x7fffff01) end)
try(function() buffer.new(10, nil) end) try(function() buffer.new(10, 1) end) try(function() buffer.new(1, 2, 3) end)
try(function() buffer.new({ dict = { 1 } }) end) try(function() buffer.new({ metatable = { 1 } }) end) try(function() buffer.new({ metatable = { "a" } }) end)
try(function() buffer.new({ dict = { {} } }) end) print(#buffer.new({ dict = 1, metatable = "x" }))
-- operators
try(function() local x = b .. {} end) try(function() local x = {} .. b end) try(function() local x = b .. nil end) try(function() local x = true .. b end)
try(function() local x = "a" .. b .. {} end)
try(function() local x = -b end) try(function() local x = b + 1 end) try(function() local x = 1 / b end) try(function() local x = b < b end) try(function() local x = b <= "a" end)
try(function() b.field = 1 end) try(function() b[1] = 1 end) try(function() b() end) try(function() b:missing() end) try(function() for k in b do end end)
try(function() setmetatable(b, {}) end) try(function() next(b) end) try(function() pairs(b) end) try(function() b.put.x = 1 end)
