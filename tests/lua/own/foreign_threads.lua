-- F12.9 N7: callbacks on threads that a C library has started, which LuaJIT forbids
local ffi = require("ffi")
ffi.cdef[[
long threads_run(int (*callback)(int, int), int threads, int turns);
void threads_start(int (*callback)(int, int), int turns); long threads_join(void);
int abs(int); int atoi(const char *); typedef int (*binary)(int, int);
int usleep(unsigned); typedef unsigned long pthread_t; int pthread_join(pthread_t, void **);
int pthread_create(pthread_t *, const void *attributes, void *(*start)(void *), void *);
]]
local L = ffi.load("threads")

-- While Lua's thread is inside the C function that waits for the others.
local calls, inside = 0, 0
local function count(thread, turn)
  inside = inside + 1
  assert(inside == 1)
  calls = calls + 1
  inside = inside - 1
  return thread * 1000 + turn
end
print(tonumber(L.threads_run(count, 4, 25)), calls)

-- Callbacks call C and C calls back within them.
local function nested(thread)
  return ffi.C.atoi(tostring(thread)) + ffi.C.abs(tonumber(L.threads_run(function() return 0 end, 0, 0)) - 1)
end
print(tonumber(L.threads_run(nested, 3, 10)))

-- While Lua's thread runs Lua, at its safepoints.
local done = 0
local callback = ffi.cast("binary", function(thread, turn)
  done = done + 1
  return thread + turn
end)
L.threads_start(callback, 100)
while done < 100 do end
print(tonumber(L.threads_join()), done)

-- While Lua's thread waits in another C function.
done = 0
L.threads_start(callback, 10)
ffi.C.usleep(100)
print(tonumber(L.threads_join()), done)

-- An error reaches the caller of the C function, and what comes after it works.
print(pcall(L.threads_run, function() error("on a thread") end, 2, 3))
print(pcall(L.threads_run, function() return {} end, 1, 1))
print(tonumber(L.threads_run(function() return 1 end, 2, 3)))

-- Each coroutine waits for its own C call.
local generate = coroutine.wrap(function()
  for i = 1, 3 do coroutine.yield(tonumber(L.threads_run(function(_, turn) return turn * i end, 1, 4))) end
end)
print(generate(), generate(), generate())
print(pcall(L.threads_run, function() coroutine.yield() end, 1, 1))

-- A garbage collection in a callback; tables, strings and closures are the program's.
local names = {}
L.threads_run(function(thread, turn)
  if turn == 5 then collectgarbage() end
  names[#names + 1] = ("%d/%d"):format(thread, turn)
  return 0
end, 2, 10)
table.sort(names)
print(#names, names[1], names[20])
callback:free()

-- Threads that the program makes itself.
local start = ffi.cast("void *(*)(void *)", function(argument)
  local numbers = ffi.cast("int *", argument)
  numbers[1] = numbers[0] * 2
  return numbers + 1
end)
local id, numbers, result = ffi.new("pthread_t[1]"), ffi.new("int[2]", 21), ffi.new("void *[1]")
print(ffi.C.pthread_create(id, nil, start, numbers), ffi.C.pthread_join(id[0], result), numbers[1],
  result[0] == ffi.cast("void *", numbers + 1))
start:free()
