-- L8: debug.traceback
local function show(f, ...) print(select(2, xpcall(f, debug.traceback, ...))) end
local upvalue = function() error("in an upvalue") end
local object = { method = function(self) error("in a method") end, inner = { field = function() error("in a field") end } }
function global() error("in a global") end
show(function() upvalue() end)
show(function() object:method() end)
show(function() object.inner.field() end)
show(function() global() end)
show(function() local function named() error("in a local") end named() end)
show(function() (function() error("without a name") end)() end)
show(function() for _ in next, 5 do end end)
show(function() for _ in function() error("iterator") end do end end)
show(function() return nil + 1 end)
show(function() object.nothing.x = 1 end)
show(function() string.rep() end)
show(function() ("x"):rep({}) end)
show(string.rep)
show(error, "raised by error itself")
-- metamethods
local function raise() error("metamethod") end
local meta = setmetatable({}, { __index = raise, __newindex = raise, __add = raise, __concat = raise, __unm = raise, __lt = raise, __le = raise, __eq = raise, __call = raise, __tostring = raise })
show(function() return meta.x end)
show(function() meta.x = 1 end)
show(function() return 1 + meta end)
show(function() return meta .. "x" end)
show(function() return -meta end)
show(function() return meta > meta end)
show(function() return meta <= meta end)
show(function() return meta == setmetatable({}, getmetatable(meta)) end)
show(function() meta() end)
show(function() tostring(meta) end)
show(function() local v = meta["computed" .. 1] end)
-- tail calls
local function last() error("after tail calls") end
local function middle() return last() end
local function first() return middle() end
show(function() first() end)
show(function() return first() end)
show(function() local function f() return error("tail-called error") end f() end)
local function count(n) if n == 0 then error("a thousand tail calls") end return count(n - 1) end
show(function() count(1000) end)
-- library functions between
show(function() table.sort({ 2, 1 }, function() error("in sort") end) end)
show(function() string.gsub("x", "x", function() error("in gsub") end) end)
show(function() table.foreach({ 1 }, function() error("in foreach") end) end)
show(function() pcall(error) pcall(function() end) xpcall(error, print) error("after protected calls") end)
show(function() assert(false, "assertion") end)
show(function() assert(nil) end)
show(function() dofile("modules/fails.lua") end)
show(function() require("modules.fails") end)
-- other arguments
print(debug.traceback())
print(debug.traceback("message"))
print(debug.traceback("message", 0))
print(debug.traceback("message", 2))
print(debug.traceback("message", 100))
print(debug.traceback(12))
print(debug.traceback("cut\0off", 2))
print(debug.traceback(nil), debug.traceback(true), type(debug.traceback({})))
print(pcall(debug.traceback, "x", "y"))
-- deep stacks
local function deep(n, level) if n == 0 then return (debug.traceback("deep", level)) end local result = deep(n - 1, level) return result end
for _, n in ipairs { 5, 19, 20, 21, 22, 40 } do print(n, deep(n)) end
for level = 0, 14, 2 do print(level, deep(22, level)) end
