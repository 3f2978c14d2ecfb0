-- L6, L3: string.dump and the round trip through load, loadstring and loadfile
local function show(...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))) end
  print(table.concat(texts, " | "))
end
local function again(f, ...) return assert(load(string.dump(f, ...), "=loaded")) end
show(string.dump(show):sub(1, 3) == "\27LJ", type(string.dump(show)), string.dump(show):byte() == 27)
-- every form of function
local object = { part = {} }
function object.plain(a, b) return "plain", a, b end
function object.part.deep(...) return "deep", select("#", ...), ... end
function object:method(x) return self, x end
function object . part
  --[[ ( ]] : spread (
    x) return "spread", self, x, debug.getinfo(1, "l").currentline
end
local function named(n) return named and "self" or n end
local expression = function(a, ...) local b = a or "none" return b, ... end
function global_function() return _VERSION end
show(again(object.plain)(1, 2)) show(again(object.part.deep)(1, nil, nil)) show(again(object.method)("s", 5)) show(again(object.part.spread)("s", 6))
show(again(named)(7)) show(again(expression)()) show(again(expression)(1, 2, 3)) show(again(global_function)())
show(again(load("return ..., 'chunk'"))(8)) show(again(load("#!shebang\nlocal a = ... return a, debug.getinfo(1, 'l').currentline"))(9)) show(again(load(""))())
show(again(function() end)()) show(again((function() return function(x) return x * 2 end end)())(21))
show(again(function(x) for i = 1, 3 do for j = 1, 3 do if j == 2 then goto continue end x = x .. i .. j ::continue:: end end return x end)(""))
show(again(function(n) local function fact(k) return k <= 1 and 1 or k * fact(k - 1) end return fact(n) end)(10))
show(again(function() local t = { 1, 2, x = "y", ["z w"] = [==[long ]] text]==] } return #t, t.x, t["z w"], 0x10, 1e3, "\65\n\0b" == "A\n\0b" end)())
-- upvalues are fresh, one for each load, and shared between the functions inside
local counter, constant = 10, "constant"
local function count() counter = (counter or 0) + 1 return counter, constant end
show(count()) local one, two = again(count), again(count)
show(one()) show(one()) show(two()) show(count())
local function pair() return function() counter = (counter or 100) + 1 return counter end, function() return counter end end
local increment, get = again(pair)() show(get(), increment(), get(), counter)
show(debug.getupvalue(one, 1)) show(debug.getupvalue(one, 2)) show(debug.getupvalue(one, 3)) show(debug.setupvalue(one, 1, 50), debug.setupvalue(one, 2, "set"), one())
show(debug.getinfo(one, "u").nups, debug.getinfo(again(pair), "u").nups, debug.upvalueid(one, 1) ~= debug.upvalueid(two, 1))
debug.upvaluejoin(one, 1, count, 1) show(one()) show(counter)
local shadow = 1
local function inner() local shadow = shadow return function() return shadow end end
show(again(inner)()()) show(pcall(again(function() return shadow.x end)))
-- environments
x = "global x"
local environment = { x = "environment x", print = print }
local function read() return x end
show(again(read)(), load(string.dump(read), nil, nil, environment)(), getfenv(again(read)) == _G, getfenv(load(string.dump(read), nil, "b", environment)) == environment)
-- names and lines
local function lines(a)
  if a == 1 then
    error("message")
  elseif a == 2 then
    local field = a.b.c
  elseif a == 3 then local b = counter() elseif a == 4 then local b = missing() elseif a == 5 then
    return debug.getinfo(1, "l").currentline, debug.getinfo(1, "S").short_src
  elseif a == 6 then local b = 1 + nil
  elseif a == 7 then return (a .. {}) elseif a == 8 then return #a elseif a == 9 then return string.rep() elseif a == 10 then a() elseif a == 11 then for i = "x", 2 do end end
  local name, value = debug.getlocal(1, 1) return name, value
end
for i = 1, 12 do show(pcall(again(lines), i)) end
for i = 1, 12 do show(pcall(again(lines, true), i)) end
print(select(2, xpcall(function() local r = again(lines)(2) return r end, function(m) return (debug.traceback(m):gsub("\n%s*%[C%]: at.*", "")) end)))
print(select(2, xpcall(function() local r = again(lines, true)(2) return r end, function(m) return (debug.traceback(m):gsub("\n%s*%[C%]: at.*", "")) end)))
local function info(f)
  local i = debug.getinfo(f)
  show(i.what, i.source, i.short_src, i.linedefined, i.lastlinedefined, i.nups, i.nparams, i.isvararg, i.currentline)
  local active = {}
  for line in pairs(debug.getinfo(f, "L").activelines) do active[#active + 1] = line end
  table.sort(active) show(#active > 0, debug.getlocal(f, 1)) show(debug.getupvalue(f, 1))
end
info(lines) info(again(lines)) info(again(lines, true)) info(again(load("local a = ... return a", "=chunk"))) info(again(load("local a = ... return a", "=chunk"), true))
show(debug.getinfo(load(string.dump(load("return 1"))), "S").source, debug.getinfo(load(string.dump(load("return 1"), true), "@given"), "S").source)
info(again(load("local a = ...\n-- trailing comment\n", "=trailing")))
-- a loaded function can be dumped again
show(again(again(expression))(3, 4)) show(pcall(again(again(lines)), 1)) show(pcall(again(again(lines, true)), 1)) show(pcall(again(again(again(pair))())))
show(string.dump(again(lines)) == string.dump(lines), #string.dump(lines, true) < #string.dump(lines), string.dump(expression) == string.dump(expression))
show(pcall(load(string.dump(again(lines)()  and lines)), 1))
-- texts of all kinds around the function
local crlf = load("local a = 1\r\n\r\nlocal function f(x)\r\n  return debug.getinfo(1, 'l').currentline, x\r\nend\r\nreturn f", "=crlf")()
show(crlf(1)) show(again(crlf)(2))
local utf8 = load("local s = 'äöü€𝄞' return function() return 'ß€', debug.getinfo(1, 'l').currentline end, function() return s end")
show(again((utf8()))()) show(again(select(2, utf8()))())
local bytes = load("local s = '\255\254'\nreturn function() return '\200\201', debug.getinfo(1, 'l').currentline end", "=bytes")()
show(again(bytes)() == "\200\201", select(2, again(bytes)()))
-- modes, pieces and files
local dump = string.dump(expression)
show(load(dump, "=n", "t")) show(type(load(dump, "=n", "b")), type(load(dump, "=n", "bt")), type(loadstring(dump))) show(load("return 1", "=n", "b")) show(load(dump, "=n", "x"))
local position = 0
show(load(function() position = position + 1 return dump:sub(position * 7 - 6, position * 7) end)("pieces"))
local name = os.tmpname()
local function write(...) local file = io.open(name, "wb") file:write(...) file:close() end
local function hide(message) return (tostring(message):gsub(name, "NAME", 1)) end
write(dump) show(loadfile(name)("from file")) show(hide(select(2, loadfile(name, "t")))) show(type(loadfile(name, "b"))) show(dofile(name))
write("#!shebang\n", dump) show(hide(select(2, loadfile(name))))
write("\27Lua") show(hide(select(2, loadfile(name)))) show(hide(select(2, pcall(dofile, name)))) write("\27") show(hide(select(2, loadfile(name))))
os.remove(name)
-- what cannot be dumped or loaded
show(pcall(string.dump, print)) show(pcall(string.dump)) show(pcall(string.dump, 1)) show(pcall(string.dump, string.gmatch("a", "a"))) show(pcall(string.dump, coroutine.wrap(print)))
show(pcall(function() string.dump(print) end)) show(pcall(function() string.dump({}) end))
show(load("\27")) show(load("\27Lua\81\0")) show(load("\27LJ")) show(load("\27LJ\1\0\0\0")) show(load("\27LJ\3\0\0\0", "=named")) show(load("\27anything", "@file.lua"))
show(load(dump:sub(1, -2))) show(load(dump:sub(1, 20))) show(load(dump .. "\0x", "=named")) show(load("\239\187\191" .. dump))
