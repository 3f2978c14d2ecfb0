-- L11: the jit library: on, off, flush, status, attach, security, opt.start and the constants
local function show(...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))) end
  print(table.concat(texts, " | "))
end
local function try(f, ...) show(pcall(f, ...)) end
local names = {}
for name, value in pairs(jit) do names[#names + 1] = name .. "=" .. type(value) end
table.sort(names) print(table.concat(names, " "))
show(jit.os, jit.arch, jit.version_num, jit.version:match("^LuaJIT 2%.1"), jit.opt == require "jit.opt", package.loaded.jit == jit, require "jit" == jit)
show(jit.on, jit.off, jit.flush, jit.status, jit.security, jit.attach, jit.opt.start)
-- LuaJIT also names the processor's features
local features = { SSE3 = true, ["SSE4.1"] = true, BMI2 = true, ["SSE4.2"] = true }
local function status(on, ...)
  local flags = {}
  for i = 1, select("#", ...) do if not features[select(i, ...)] then flags[#flags + 1] = (select(i, ...)) end end
  show(type(on), table.concat(flags, " "))
end
status(jit.status())
local function f() end
show(jit.on(), jit.on(nil), jit.on(f), jit.on(f, true), jit.on(f, false), jit.on(f, 1), jit.on(true), jit.on(true, true), select("#", jit.on()))
for _, value in ipairs { 1, "x", false, {}, print } do
  try(jit.on, value) try(jit.off, value)
  show(pcall(function() jit.on(value) end))
end
try(jit.on, true) try(jit.flush, false) try(jit.flush, "1") try(jit.flush, {}) try(jit.flush, print)
show(jit.flush(), jit.flush(1), jit.flush(0), jit.flush(-1), jit.flush(100000), jit.flush(f), jit.flush(f, true), jit.flush(true), jit.flush(nil))
show(jit.off(f), jit.off(f, true), jit.off(true, true), jit.on(true))
jit.off() show((jit.status())) jit.on() show(type((jit.status())))
show(select("#", jit.attach(f)), select("#", jit.attach(f, "bc")), select("#", jit.attach(f, "trace")), jit.attach(f, "record"), jit.attach(f, "texit"), jit.attach(f, "any"), jit.attach(print), jit.attach(f, 1))
jit.attach(f)
try(jit.attach) try(jit.attach, 1) try(jit.attach, nil, "bc") try(jit.attach, f, {}) try(jit.attach, "bc", f)
show(jit.security("prng"), jit.security("strhash"), jit.security("strid"), jit.security("mcode"))
try(jit.security) try(jit.security, "other") try(jit.security, 1) try(jit.security, {})
for _, setting in ipairs { "0", "1", "2", "3", "4", "9", "03", "", "+fold", "-fold", "fold", "nofold", "no-fold", "foldx", "fold ", "+", "-", "no", "3+loop", "-hotloop=1", "zz", "a=1", "=1", "hotloop", "hotloop=10",
  "hotloop=", "hotloop=x", "hotloop=-1", "hotloop=10x", "hotloop=99999999999", "maxtrace=1000", "maxrecord=1", "maxirconst=1", "maxside=1", "maxsnap=1", "minstitch=1", "hotexit=1", "tryside=1", "instunroll=1",
  "loopunroll=1", "callunroll=1", "recunroll=1", "sizemcode=64", "maxmcode=1", "cse", "dce", "fwd", "dse", "narrow", "loop", "abc", "sink", "fuse", "+sink", "-abc" } do
  show(setting, pcall(jit.opt.start, setting))
end
try(jit.opt.start, {}) try(jit.opt.start, nil) try(jit.opt.start, true) try(jit.opt.start, 3, "zz") try(jit.opt.start, 1.5)
show(pcall(function() jit.opt.start("bogus") end)) show(pcall(function() jit.opt.start("hotloop=5", "-fold", {}) end))
for _, settings in ipairs { { 0 }, { 1 }, { 2 }, { 3 }, { 9 }, { 0, "+fold" }, { "+loop" }, { 3, "-loop", "nosink", "no-fuse" }, { "loop" }, {}, { "hotloop=2", "maxtrace=500" } } do
  jit.opt.start(unpack(settings)) status(jit.status())
end
