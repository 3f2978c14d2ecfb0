-- F12.9 N7 F11.7: errors, freed callbacks, nested threads, coroutines and errno with callbacks on threads of C
local ffi = require("ffi")
ffi.cdef[[
typedef int (*binary)(int, int);
long threads_run(int (*callback)(int, int), int threads, int turns);
void threads_start(int (*callback)(int, int), int turns); long threads_join(void);
void threads_detach(int (*callback)(int, int), unsigned pause, int turns);
int errno_fail(int value); int errno_read(void); int usleep(unsigned);
int callback_int(int (*f)(int), int v); int64_t callback_repeat(int (*f)(int), int count);
]]
local L, E, C = ffi.load("threads"), ffi.load("errnos"), ffi.load("callbacks")
local function run(...) return tonumber(L.threads_run(...)) end

-- threads that callbacks on threads start, and wait for
print(run(function(thread, turn)
  return run(function(a, b)
    return run(function(c, d) return 1 end, 2, 2) + a * 10 + b
  end, 2, 2)
end, 2, 2))
-- an error reaches the Lua caller of the C function that waits, and only that
local caught = 0
print(run(function(thread, turn)
  local ok, e = pcall(L.threads_run, function(a, b) error("inner " .. a, 0) end, 1, 3)
  assert(not ok and e == "inner 0")
  caught = caught + 1
  return 1
end, 1, 5), caught)
print(pcall(L.threads_run, function()
  return L.threads_run(function() error("from two threads down", 0) end, 1, 1)
end, 1, 1))
-- after an error the callbacks are not run until C returns
local calls = 0
print(pcall(L.threads_run, function() calls = calls + 1 error("first", 0) end, 8, 100), calls)
print(pcall(L.threads_run, function() calls = calls + 1 error({}) end, 1, 100), calls)
-- the stack of such a thread
local function runaway() return runaway() + 1 end
local ok, e = pcall(L.threads_run, runaway, 1, 1)
print(ok, tostring(e):match("stack overflow"))
local function recurse(n) return C.callback_int(recurse, n + 1) end
ok, e = pcall(L.threads_run, function() return recurse(1) end, 1, 1)
print(ok, tostring(e):match("stack overflow"))
print(run(function(a, b) return a + b end, 2, 3))
print((select(2, pcall(L.threads_run, function() error(debug.traceback("here")) end, 1, 1)):gsub("%s*%[C%].*", "")))

-- coroutines inside such a callback, and the one that waits in C
print(run(function(thread, turn)
  local co = coroutine.wrap(function(a) a = a + coroutine.yield(a * 2) return a end)
  return co(turn) + co(10)
end, 2, 3))
print(coroutine.wrap(function()
  local outer = coroutine.running()
  return run(function() return coroutine.status(outer) == "running" and coroutine.running() == outer and 1 or 0 end, 1, 3)
end)())
local waiting = coroutine.wrap(function(...)
  local sum = 0
  while true do sum = sum + run(...) coroutine.yield(sum) end
end)
print(waiting(function() return 1 end, 2, 2), waiting(), waiting())

-- freed: while Lua is inside C, and while it is not
local freed = ffi.cast("binary", function() return 1 end)
freed:free()
print(pcall(L.threads_run, freed, 1, 1))
print(pcall(function() L.threads_start(freed, 1) while true do end end))
print(tonumber(L.threads_join()))
local once
once = ffi.cast("binary", function() once:free() return 5 end)
print(pcall(L.threads_run, once, 1, 3))

-- an error while Lua is not inside C comes where Lua is
local failing = ffi.cast("binary", function() error("at a safepoint", 0) end)
print(pcall(function() L.threads_start(failing, 1) while true do end end))
L.threads_join()
print(coroutine.wrap(function() return pcall(function() L.threads_start(failing, 1) while true do end end) end)())
L.threads_join()
failing:set(function() coroutine.yield() end)
print(coroutine.wrap(function() return pcall(function() L.threads_start(failing, 1) while true do end end) end)())
L.threads_join()
-- while coroutines come and go
local done = 0
failing:set(function() done = done + 1 return 1 end)
L.threads_start(failing, 1000)
while done < 1000 do
  local next = coroutine.wrap(function() coroutine.yield(done) end)
  next() next()
end
print(done, tonumber(L.threads_join()))

-- errno is the Lua program's, whatever callbacks on other threads do
done = 0
failing:set(function() E.errno_fail(99) done = done + 1 return 1 end)
L.threads_start(failing, 1000)
local bad = 0
while done < 1000 do
  E.errno_fail(done % 50 + 1)
  local set = ffi.errno()
  for i = 1, 10 do if ffi.errno() ~= set then bad = bad + 1 end end
end
print(bad, tonumber(L.threads_join()))
ffi.errno(7)
run(function() E.errno_fail(98) return 0 end, 2, 5)
print(run(function() ffi.errno(55) return E.errno_read() + ffi.errno() end, 1, 2))

-- qsort-like loops of C on Lua's thread while another thread calls back
done = 0
L.threads_start(failing, 2000)
local sum = 0
for i = 1, 200 do sum = sum + tonumber(C.callback_repeat(function(i) return i end, 100)) end
print(sum, tonumber(L.threads_join()), done)

-- a thread that goes on when the program has ended
L.threads_detach(failing, 10, 2000000)
while done < 2010 do C.callback_int(function() return 0 end, 0) end
print(done >= 2010)
