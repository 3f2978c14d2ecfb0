-- F12.11 F14.2 F11.8: hooks, finalizers, collections and coroutines around and inside callbacks
local ffi = require("ffi")
ffi.cdef[[
int callback_int(int (*f)(int), int v); int64_t callback_repeat(int (*f)(int), int count); void callback_void(void (*f)(void));
const char *callback_text(const char *(*f)(const char *), const char *v);
]]
local C = ffi.load("callbacks")
local int = C.callback_int

-- call and line hooks see the callback's function
local lines, calls = {}, 0
local first = debug.getinfo(1, "l").currentline
debug.sethook(function(event, line) lines[#lines + 1] = line - first end, "l")
int(function(x)
  local y = x + 1
  return y
end, 1)
debug.sethook()
local seen = {}
for _, l in ipairs(lines) do seen[l] = true end
print(seen[3], seen[4], seen[5], seen[6])
int(function(x) debug.sethook(function() calls = calls + 1 end, "c") math.abs(x) tostring(x) debug.sethook() return 0 end, 1)
print(calls >= 2)
print(pcall(function()
  debug.sethook(function() debug.sethook() error("from the hook", 0) end, "l")
  int(function(x)
    local y = x
    return y
  end, 1)
end))
debug.sethook()
-- a hook that calls C, which calls back
local hooked = 0
local function hook() hooked = hooked + int(function(x) return x end, 1) end
int(function(x)
  debug.sethook(hook, "l")
  local y = x
  debug.sethook()
  return y
end, 1)
print(hooked > 0)

-- finalizers that run inside callbacks, and call C themselves
local finalized = 0
local function make() return ffi.gc(ffi.new("int[1]"), function() finalized = finalized + int(function(x) return x end, 1) end) end
print(int(function(x) for i = 1, 10 do make() end collectgarbage() collectgarbage() return finalized end, 1) >= 9)
print(pcall(int, function() ffi.gc(ffi.new("int[1]"), function() error("finalizer", 0) end) collectgarbage() collectgarbage() return 1 end, 1))
-- callbacks as finalizers
local freed = 0
local free = ffi.cast("void (*)(void *)", function(p) freed = freed + 1 end)
for i = 1, 10 do ffi.gc(ffi.new("int[4]"), free) end
collectgarbage() collectgarbage()
print(freed >= 9)
-- what C was given lives as long as the call
local function text(n)
  return ffi.string(C.callback_text(function(s) collectgarbage() local t = {} for i = 1, 100 do t[i] = ("z"):rep(i) end collectgarbage() return s + 2 end, "no" .. n))
end
print(text(123), text("456"))
-- locals, upvalues, varargs and names seen from inside
int(function(...)
  local a = ...
  print(select("#", ...), debug.getlocal(1, 1), debug.getinfo(1, "n").name, debug.getinfo(1, "S").what, debug.getinfo(2, "S").what)
  return 0
end, 5)
print(int(debug.getinfo and function(x) return debug.getinfo(1, "u").nups end, 1))
-- tail calls and library functions
local function target(x) return x * 2 end
print(int(function(x) return target(x) end, 4), int(target, 5), int(tonumber, 6), int(math.max, 7))
-- globals, environments
local f = setfenv(function(x) value = x return 0 end, {})
int(f, 8) print(value, getfenv(f).value)
-- loops that get compiled
local sum = 0
for i = 1, 300 do sum = sum + int(function(x) for j = 1, 10 do x = x + j end return x end, i) end
print(sum)
local cb = ffi.cast("int (*)(int)", function(x) return x + 1 end)
local n = 0
for i = 1, 5000 do n = cb(n) end
print(n) cb:free()
-- coroutines: each calls C, which calls back into others
local function gen(n) return coroutine.wrap(function() for i = 1, n do coroutine.yield(int(function(x) return x * i end, 2)) end end) end
local a, b = gen(3), gen(3)
print(a(), b(), a(), b(), a(), b())
print(int(function() return a() or 99 end, 1))
