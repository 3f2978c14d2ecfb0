-- L11: jit.profile: start, stop and dumpstack
local profile = require "jit.profile"
local function show(...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))):gsub("@0x%x+", "@0x") end
  print(table.concat(texts, " | "))
end
local function try(f, ...) show(pcall(f, ...)) end
show(profile.start, profile.stop, profile.dumpstack, jit.profile, package.loaded["jit.profile"] == profile)
-- dumpstack
local function inner(format, depth) local text = profile.dumpstack(format, depth) return text end
local function outer(...) local text = inner(...) return text end
for _, format in ipairs { "f|", "F|", "l|", "fl|", "lf;", "pf|", "f <- Z", "l;Z;;", "", "plain ", "f;Zx" } do
  for _, depth in ipairs { 1, 3, 4, -1, -3, -4, 0 } do
    local text = outer(format, depth) show(format, depth, text)
  end
end
local object = { method = function(self) local text = profile.dumpstack("F|l;", 3) return text end }
local text = object:method() show(text) text = (function() local t = profile.dumpstack("fF|", 2) return t end)() show(text)
text = load("local p = ... local t = p('F l;', 2) return t")(profile.dumpstack) show(text)
text = load("local p = ... local t = p('F l;', 2) return t", "=named")(profile.dumpstack) show(text)
text = load("local function name(p) local t = p('F l;pF l;', 2) return t end local t = name(...) return t", "@some/folder/file.lua")(profile.dumpstack) show(text)
local thread = coroutine.create(function() local function waits() coroutine.yield() end waits() end)
show(profile.dumpstack(thread, "fl;", 5)) coroutine.resume(thread) show(profile.dumpstack(thread, "fl;", 3), profile.dumpstack(thread, "F|", -3)) coroutine.resume(thread) show(profile.dumpstack(thread, "f", 3))
try(profile.dumpstack) try(profile.dumpstack, "f") try(profile.dumpstack, {}, 1) try(profile.dumpstack, "f", "x") try(profile.dumpstack, thread) try(profile.dumpstack, 1, 2)
-- start and stop
try(profile.start) try(profile.start, "l") try(profile.start, "l", 1) try(profile.start, {}, print) show(pcall(function() profile.start("f") end))
show(select("#", profile.stop()), select("#", profile.stop()))
local function work(milliseconds)
  local start, sum = os.clock(), 0
  while os.clock() - start < milliseconds / 1000 do for i = 1, 1000 do sum = sum + i % 7 end end
  return sum
end
local samples, states, threads, stacks = 0, {}, {}, {}
local function sample(running, count, state)
  samples = samples + count
  states[state], threads[running] = true, true
  stacks[profile.dumpstack(running, "F;", -100):match("jit_profile.lua:(%w+);$") or profile.dumpstack(running, "F;", -100):match("jit_profile.lua:(%w+);[^;]*;$") or "?"] = true
end
show(select("#", profile.start("i2", sample))) work(200) profile.stop()
show(samples > 10, stacks.work) for state in pairs(states) do if not ("NICGJ"):find(state) then print("state", state) end end
for running in pairs(threads) do show(type(running)) end
local before = samples work(50) show(samples == before)
samples, stacks, threads = 0, {}, {}
profile.start("i2", sample)
local co = coroutine.create(function() work(150) return 1 end) coroutine.resume(co)
profile.stop() show(samples > 10, threads[co] == true)
local changed = 0
profile.start("i2", sample) profile.start("i1l", function(_, count) changed = changed + count end) work(100) profile.stop() profile.stop() show(changed > 5)
