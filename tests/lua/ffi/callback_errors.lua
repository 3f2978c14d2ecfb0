-- F12.3 F12.7 F12.8 F12.11 F11.9: errors, yields and results of the wrong type in callbacks
local ffi = require("ffi")
ffi.cdef[[
int8_t callback_i8(int8_t (*f)(int8_t), int8_t v); uint64_t callback_u64(uint64_t (*f)(uint64_t), uint64_t v);
int callback_int(int (*f)(int), int v); bool callback_bool(bool (*f)(bool), bool v);
float callback_float(float (*f)(float), float v); double callback_double(double (*f)(double), double v);
void *callback_pointer(void *(*f)(void *), void *v); const char *callback_text(const char *(*f)(const char *), const char *v);
enum callback_colour { CALLBACK_RED, CALLBACK_GREEN = 5, CALLBACK_BLUE };
enum callback_colour callback_enum(enum callback_colour (*f)(enum callback_colour), enum callback_colour v);
void callback_void(void (*f)(void)); int64_t callback_repeat(int (*f)(int), int count);
]]
local L = ffi.load("callbacks")
local int = L.callback_int

-- the message and its position
print(pcall(int, function() error("level 1") end, 1))
print(pcall(int, function() error("level 0", 0) end, 1))
print(pcall(int, function() error("level 2", 2) end, 1))
print(pcall(int, function() error("level 3", 3) end, 1))
print(pcall(function() int(function() error("level 2", 2) end, 1) end))
print(pcall(function() int(function() error("level 3", 3) end, 1) end))
print(pcall(function() int(function() error("level 4", 4) end, 1) end))
print(pcall(function() int(function() local function f() error("level 2", 2) end f() end, 1) end))
print(pcall(int, function() error() end, 1))
print(pcall(int, function() error(nil) end, 1))
print(pcall(int, function() error(42) end, 1))
print(pcall(int, function() error(true) end, 1))
print(pcall(int, function() assert(false) end, 1))
print(pcall(int, function() assert(nil, "assertion") end, 1))
print(pcall(int, function() assert(false, {1}) end, 1) == false)
print(pcall(int, error, 1))
print(pcall(int, function(x) return x.y.z end, 1))
print(pcall(int, function(x) return undefined.field end, 1))
print(pcall(int, function(x) undefined() end, 1))
print(pcall(int, function(x) return x .. {} end, 1))
print(pcall(int, function(x) return x < "1" end, 1))
print(pcall(int, function(x) return ("x"):rep(-1):bad() end, 1))
print(pcall(int, function(x) return ffi.new("int", {}) end, 1))
print(pcall(int, function(x) return setmetatable(1, 2) end, 1))
local object = setmetatable({}, { __tostring = function() return "an object" end })
local ok, e = pcall(int, function() error(object) end, 1)
print(ok, e == object, tostring(e))
local ok, e = pcall(int, function() error(5LL) end, 1)
print(ok, e, ffi.istype("int64_t", e))
local co = coroutine.create(print)
print(select(2, pcall(int, function() error(co) end, 1)) == co)

-- results that do not convert
local function line(f) local ok, e = pcall(f) print(e) end
for _, f in ipairs { function() end, function() return end, function() return nil end, function() return "x" end,
    function() return {} end, function() return print end } do
  line(function() print("int", int(f, 1)) end)
end
line(function() L.callback_bool(function() end, true) end)
line(function() L.callback_bool(function() return "x" end, true) end)
line(function() L.callback_i8(function() end, 1) end)
line(function() L.callback_u64(function() return "1" end, 1) end)
line(function() L.callback_float(function() return "1" end, 1) end)
line(function() L.callback_double(function() end, 1) end)
line(function() L.callback_pointer(function() return 1 end, nil) end)
line(function() L.callback_pointer(function() return "text" end, nil) end)
line(function() print(L.callback_pointer(function() end, nil)) end)
line(function() print(L.callback_pointer(function() return nil end, nil)) end)
line(function() L.callback_pointer(function() return true end, nil) end)
line(function() L.callback_pointer(function() return {} end, nil) end)
line(function() print(L.callback_text(function() return end, nil)) end)
line(function() L.callback_text(function() return 5 end, nil) end)
line(function() L.callback_enum(function() return "NONE" end, 1) end)
line(function() L.callback_enum(function() end, 1) end)
line(function() print(L.callback_enum(function() return true end, 1)) end)
line(function() print(L.callback_void(function() return "ignored" end)) end)
line(function() print(int(function() return "5" end, 1)) end)
line(function() return int(function(x)
  -- the position is that of
  -- the last line
  if x == 1 then return nil end
  return x
end, 1) end)
line(function() return int(load("return nil", "=chunk"), 1) end)
line(function() return int(load("\n\nreturn nil", "@file.lua"), 1) end)

-- a yield
print(pcall(int, function() coroutine.yield(1) end, 1))
print(pcall(int, coroutine.yield, 1))
local co = coroutine.create(function() int(function() coroutine.yield(1) end, 1) end)
print(coroutine.resume(co)) print(coroutine.status(co))
local co = coroutine.create(function() return pcall(int, function() coroutine.yield(1) return 2 end, 1) end)
print(coroutine.resume(co)) print(coroutine.status(co))
local co = coroutine.wrap(function() return pcall(function() return int(coroutine.yield, 1) end) end)
print(co())
-- a coroutine that runs inside the callback may yield
print(int(function(x)
  local next = coroutine.wrap(function() for i = 1, 3 do coroutine.yield(i) end return 100 end)
  return x + next() + next() + next() + next()
end, 1000))
print(int(function(x)
  local co = coroutine.create(function(a)
    local b = int(function(y) return y + coroutine.wrap(function() coroutine.yield(5) end)() end, a)
    return coroutine.yield(b)
  end)
  local _, b = coroutine.resume(co, x)
  local _, c = coroutine.resume(co, b + 1)
  print(b, c, coroutine.status(co))
  return c
end, 7))
-- a coroutine that was suspended outside goes on inside
local outside = coroutine.create(function(a) while true do a = coroutine.yield(a * 2) end end)
coroutine.resume(outside, 1)
print(int(function(x) return (select(2, coroutine.resume(outside, x))) end, 21))
print(coroutine.resume(outside, 4))
-- resume of the coroutine that is in C
local self
self = coroutine.create(function() return int(function() print(coroutine.resume(self)) print(coroutine.status(self), coroutine.running() == self) return 3 end, 1) end)
print(coroutine.resume(self))
print(coroutine.isyieldable and int(function() return coroutine.isyieldable() and 1 or 0 end, 5))
print(coroutine.wrap(function() return int(function() return coroutine.isyieldable() and 1 or 0 end, 5) end)())

-- pcall and xpcall inside
print(int(function(x) return pcall(error) and 1 or 2 end, 1))
print(int(function(x) local ok, e = xpcall(function() error("x", 0) end, function(m) return m .. "!" end) return #e end, 1))
print(xpcall(function() int(function() error("handled", 0) end, 1) end, function(m) return "<" .. m .. ">" end))
print(xpcall(function() int(function() error("handled") end, 1) end, function(m) return "<" .. m .. ">" end))
print(int(function(x) local ok, e = pcall(int, function() error("inner", 0) end, 1) return ok and 1 or #e end, 1))

-- an error in the middle of a loop of C
local calls = 0
print(pcall(L.callback_repeat, function(i) calls = calls + 1 if i == 3 then error("third", 0) end return i end, 10))
print(calls)
print(int(function(x) return x + 1 end, 1), L.callback_repeat(function(i) return i end, 5))

-- tracebacks
print((debug.traceback("here")))
int(function() print((debug.traceback("in callback"))) return 1 end, 1)
local function named() return int(function() print(debug.traceback("level 2", 2)) return 1 end, 1) + 0 end
named()
print(xpcall(function() int(function() error("trace") end, 1) end, debug.traceback))
for level = 1, 4 do
  int(function()
    local info = debug.getinfo(level, "Snl")
    print(level, info and info.what, info and info.name, info and info.namewhat, info and info.currentline, info and info.short_src)
    return 1
  end, 1)
end
-- stack overflow inside is an error of the call
local function runaway() return runaway() + 1 end
local ok, e = pcall(int, runaway, 1)
print(ok, (tostring(e):gsub("^[^:]+:%d+: ", "")))
print(pcall(int, function() return string.rep() end, 1))
print(int(function(x) return x end, 9))
