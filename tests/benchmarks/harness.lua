-- Runs one benchmark in this process and prints what each round took. harness.js and harness.h do the same for other languages.
--
-- usage: lua harness.lua BENCHMARK.lua WARM_UP_SECONDS ROUNDS
--
-- A benchmark is a file that returns a function; one call of it is one round. It checks what it has computed, returns a result,
-- the same in each round, and may return how many operations it has done, to have the time of one printed.
-- Rounds are run for WARM_UP_SECONDS without being counted, and then ROUNDS more, or as many as begin within 20 seconds.
-- Output, for the driver:
--   warm SECONDS       (one line for each round that is not counted)
--   result TEXT        (after the first)
--   operations COUNT   (the same, if the benchmark tells)
--   round SECONDS      (one line for each counted round)
--   end                (then it waits for the end of its input, while the driver asks for the memory that the process has)
local LONGEST = 20
local file, warm_up, rounds = ...
warm_up, rounds = tonumber(warm_up), tonumber(rounds)

-- A monotonic clock with a fine resolution where there is an ffi. The processor time of os.clock counts all threads.
local clock = os.clock
local has_ffi, ffi = pcall(require, "ffi")
if has_ffi then
  ffi.cdef[[
  struct benchmark_time { long seconds, nanoseconds; };
  int clock_gettime(int clock, struct benchmark_time *time);
  ]]
  local MONOTONIC = 1
  local time = ffi.new("struct benchmark_time")
  clock = function()
    ffi.C.clock_gettime(MONOTONIC, time)
    return tonumber(time.seconds) + tonumber(time.nanoseconds) / 1e9
  end
end

local function report(...)
  print(...)
  io.stdout:flush()
end

local start = clock()
local round = assert(loadfile(file))()
local result
repeat
  local before = clock()
  local this, count = round()
  report("warm", clock() - before)
  if result == nil then
    -- Now rather than at the end: the first report of another kind of value may change compiled code.
    result = this
    report("result", result)
    if count then report("operations", count) end
  elseif this ~= result then
    error("the result differs from round to round")
  end
until clock() - start >= warm_up

start = clock()
for _ = 1, rounds do
  local before = clock()
  if before - start > LONGEST then break end
  round()
  report("round", clock() - before)
end
report("end")
io.read()
