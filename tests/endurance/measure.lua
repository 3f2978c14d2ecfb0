-- Repeats a step very often and watches what the process has resident, from Linux's /proc.
local measure = {}

-- How much of its steps a program takes: one in SHORTER.
local shorter = tonumber(os.getenv("SHORTER") or 1)

local function field(name)
  local file = assert(io.open("/proc/self/status"))
  local text = file:read("*a")
  file:close()
  return tonumber(text:match(name .. ":%s*(%d+) kB")) / 1024
end

local function steps(count) return math.floor(count / shorter) end

--- Runs step(i) for i from 1 to count. Says how many MiB are resident after every tenth; the program fails if they are
-- more than 1.2 times as many at the end as after the first tenth, or ever more than options.limit. With options.warm_up it
-- takes as many seconds of steps more before that: quick steps are done before the compilers are, which take memory, too.
function measure.run(name, count, step, options)
  options, count = options or {}, steps(count)
  local begin, resident = os.time(), {}
  while os.time() - begin < (options.warm_up or 0) do
    for i = 1, 1000 do step(i) end
  end
  begin = os.time()
  for tenth = 1, 10 do
    for i = count / 10 * (tenth - 1) + 1, count / 10 * tenth do step(i) end
    resident[tenth] = field("VmRSS")
  end
  local ratio, peak = resident[10] / resident[1], field("VmHWM")
  local failed = ratio > 1.2 or options.limit and peak > options.limit
  for tenth = 1, 10 do resident[tenth] = ("%d"):format(resident[tenth]) end
  print(("%-16s %.0e steps, %d s, MiB resident %s, at most %d; ratio %.2f%s"):format(name, count, os.time() - begin,
    table.concat(resident, " "), peak, ratio, failed and " FAILED" or ""))
  if failed then os.exit(1) end
  return count
end

--- Collects garbage until done() or for long enough.
function measure.settle(done)
  for _ = 1, 100 do
    collectgarbage()
    if done() then return end
  end
end

function measure.check(condition, ...)
  if not condition then
    print("FAILED", ...)
    os.exit(1)
  end
end

measure.steps = steps
return measure
