-- L11: the modules jit.p, jit.zone, jit.v and jit.dump
local p, zone, v, dump = require "jit.p", require "jit.zone", require "jit.v", require "jit.dump"
for _, module in ipairs { p, v, dump } do
  print(type(module.start), module == p and type(module.stop) or type(module.off), module == p or type(module.on))
end
-- zones
print(zone:get(), select("#", zone("first")), zone:get(), select("#", zone("second")), zone:get(), zone(), zone:get(), zone(), zone:get())
print(select(2, pcall(zone)):match("empty zone stack"))
zone("a") zone("b") zone:flush() print(zone:get(), (pcall(zone)))
-- a report
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
print(report("F"):match("%d+%%  jit_tools.lua:busy\n") ~= nil)
print(report("fi2"):match("^%s?%d+%%  %w+\n") ~= nil, report("f2s"):match("\n  %-%- [ %d]+%%  ") ~= nil)
print(report("l-1"):match("%%  jit_tools.lua:%d+\n") ~= nil, report("z"):match("^(%d+%%  [%w ]+)\n"), report("v"):match("%%  (%u)") ~= nil)
print(report("Fr"):match("^ +%d+  [%w_.:]+\n") ~= nil, report("G"):match("busy[; %w%[%]#]* %d+\n") ~= nil, report("fm100i1") ~= nil)
print(p.stop(), p.stop())
