-- Callbacks from 8 threads of C, 100,000 for each way in which Lua's own thread may be busy meanwhile: each runs once, never
-- two at a time.
local ffi = require("ffi")
ffi.cdef[[
typedef int (*callback)(int, int); int abs(int); int usleep(unsigned);
long threads_run(callback, int threads, int turns); void threads_start(callback, int turns); long threads_join(void);
]]
local L = ffi.load("threads")
local turns = 12500 / tonumber(os.getenv("SHORTER") or 1)
local threads = 8

local calls, inside, sum = 0, 0, 0
local function count(thread, turn)
  inside = inside + 1
  assert(inside == 1)
  calls, sum = calls + 1, sum + turn
  inside = inside - 1
  return turn % 7
end
local function expected(turns)
  local sum, results = 0, 0
  for i = 0, turns - 1 do sum, results = sum + i, results + i % 7 end
  return sum, results
end
local function check(name, results, threads, turns)
  local wantedSum, wantedResults = expected(turns)
  print(name, calls .. " calls")
  assert(calls == threads * turns and sum == threads * wantedSum and tonumber(results) == threads * wantedResults)
  calls, sum = 0, 0
end

check("C waits", L.threads_run(count, threads, turns), threads, turns)
check("with C calls", L.threads_run(function(...) return ffi.C.abs(-count(...)) end, threads, turns), threads, turns)
check("with garbage", L.threads_run(function(thread, turn)
  local t = { tostring(turn), ffi.new("int[4]", turn) }
  return count(thread, t[2][3])
end, threads, turns), threads, turns)
local one = ffi.cast("callback", count)
L.threads_start(one, turns)
local loops = 0
while calls < turns do loops = loops + 1 end
check("Lua runs", L.threads_join(), 1, turns)
L.threads_start(one, turns)
while calls < turns do ffi.C.abs(1) ffi.C.usleep(1) end
check("Lua calls C", L.threads_join(), 1, turns)
L.threads_start(one, turns)
while calls < turns do coroutine.wrap(function() coroutine.yield() end)() end
check("coroutines", L.threads_join(), 1, turns)

-- errors: one for each call of C, and the callbacks after it are not run
local caught = 0
for i = 1, turns / 10 do
  local ok, e = pcall(L.threads_run, function(thread, turn)
    calls = calls + 1
    if turn == 1 then error("turn", 0) end
    return 0
  end, threads, 2)
  assert(not ok and e == "turn" and calls <= 2 * threads)
  caught, calls = caught + 1, 0
end
print("errors", caught)
