-- L11: the reports of jit.p. LuaJIT's are laid out alike, but where the time goes differs, and its profiler is not safe enough
-- to record from.
local p, zone = require "jit.p", require "jit.zone"
local function busy(milliseconds)
  local start, sum = os.clock(), 0
  while os.clock() - start < milliseconds / 1000 do for i = 1, 1000 do sum = sum + i % 7 end end
  return sum
end
local function report(mode)
  local name = os.tmpname()
  p.start(mode, name)
  zone("busy zone") busy(300) zone()
  p.stop()
  local file = io.open(name)
  local text = file:read("*a")
  file:close() os.remove(name)
  return text
end
print(report("F"):match("%d+%%  jit_p.lua:busy\n") ~= nil)
print(report("fi2"):match("^%s?%d+%%  %w+\n") ~= nil, report("f2s"):match("\n  %-%- [ %d]+%%  ") ~= nil)
print(report("l-1"):match("%%  jit_p.lua:%d+\n") ~= nil, report("z"):match("^(%d+%%  [%w ]+)\n"), report("v"):match("%%  (%u)") ~= nil)
print(report("Fr"):match("^ +%d+  [%w_.:]+\n") ~= nil, report("G"):match("busy[; %w%[%]#]* %d+\n") ~= nil, report("fm100i1") ~= nil)
print(p.stop(), p.stop())
