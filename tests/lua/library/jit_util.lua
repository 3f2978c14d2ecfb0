-- L11: jit.util: what it says of functions, and its checks
local util = require "jit.util"
local function show(...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))) end
  print(table.concat(texts, " | "))
end
local function try(f, ...) show(pcall(f, ...)) end
local names = {}
for name, value in pairs(util) do names[#names + 1] = name .. "=" .. tostring(value):match("%d+") end
table.sort(names) print(table.concat(names, " "))
show(package.loaded["jit.util"] == util, jit.util, type(package.preload["jit.util"]))
local first, second = 1, 2
local function outer(a, b, ...)
  local x = first + second
  return function() return a, first, x end
end
local function info(f, ...)
  local i = util.funcinfo(f, ...)
  show(i.linedefined, i.lastlinedefined, i.currentline, i.params, i.isvararg, i.upvalues, i.children, i.source, i.loc, i.ffid, type(i.stackslots), type(i.bytecodes), type(i.gcconsts), type(i.nconsts), type(i.addr))
end
info(outer) info(outer, 0) info(outer, -1) info(outer(1)) info(load("return 1")) info(load("return 1", "=named")) info(load("return 1", "@some/path/file.lua")) info(load("\nlocal function f() end return f", "@windows\\file.lua")())
info(print) info(math.sin) info(require)
try(util.funcinfo) try(util.funcinfo, 1) try(util.funcinfo, nil) try(util.funcinfo, outer, "x") show(pcall(function() local t = util.funcinfo("f") end))
show(util.funcuvname(outer, 0), util.funcuvname(outer, 1)) show(util.funcuvname(outer, 2)) show(util.funcuvname(outer, -1)) show(util.funcuvname(info, 0))
try(util.funcuvname) try(util.funcuvname, outer) try(util.funcuvname, print, 0) try(util.funcuvname, 1, 0)
-- beyond the end of the code, its constants and the traces
show(util.funcbc(outer, 100000)) show(util.funcbc(outer, -1)) show(util.funck(outer, 1000)) show(util.funck(outer, -1000)) show(util.traceinfo(0)) show(util.traceinfo(60000))
show(util.traceir(60000, 1)) show(util.tracek(60000, 1)) show(util.tracesnap(60000, 0)) show(util.tracemc(60000)) show(util.ircalladdr(100000))
try(util.funcbc) try(util.funcbc, outer) try(util.funcbc, print, 0) try(util.funcbc, 1, 0) try(util.funck, outer) try(util.funck, print, 1)
try(util.traceinfo) try(util.traceinfo, "x") try(util.traceir) try(util.traceir, 1) try(util.tracek, 1) try(util.tracesnap, 1) try(util.tracemc) try(util.traceexitstub) try(util.ircalladdr)
