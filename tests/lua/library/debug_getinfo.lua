-- L8: debug.getinfo
local function show(info)
  if type(info) ~= "table" then print(info) return end
  local names = {}
  for name in pairs(info) do names[#names + 1] = name end
  table.sort(names)
  for i, name in ipairs(names) do names[i] = name .. "=" .. (name == "func" and type(info.func) or tostring(info[name])) end
  print(table.concat(names, " "))
end
show(debug.getinfo(1, "Slnu"))
show(debug.getinfo(0, "Sln"))
show(debug.getinfo(2, "Sln"))
show(debug.getinfo(print, "Sl"))
show(debug.getinfo(show))
show(debug.getinfo(50)) show(debug.getinfo(-1)) show(debug.getinfo("1", "l"))
print(debug.getinfo(1, "f").func == debug.getinfo(1).func, debug.getinfo(show, "f").func == show)
print(next(debug.getinfo(1, "")))
local lines = debug.getinfo(show, "L").activelines
print(lines[3], lines[1], debug.getinfo(print, "L").activelines)
for _, arguments in ipairs { {}, { {} }, { 1, "x" }, { print, "x" }, { 1, {} }, { "x" } } do print(pcall(debug.getinfo, unpack(arguments))) end
-- names
local function name(...) local info = debug.getinfo(1, "nl") print(info.name, info.namewhat, info.currentline, (debug.getinfo(2, "l") or {}).currentline) return ... end
local t = { field = name, inner = { deeper = name } }
name() t.field() t:field() t.inner.deeper() t["field"]()
global = name
global()
pcall(name)
local function upvalue() name() end
upvalue()
local function tail() return name() end
tail()
local m = setmetatable({}, { __index = name, __newindex = name, __add = name, __concat = name, __unm = name, __lt = name, __le = name, __eq = name, __call = name })
local x = m.foo
x = m[1]
m.x = 1
x = m + 1
x = 1 + m
x = m .. 1
x = -m
x = m < m
x = m >= m
x = m == setmetatable({}, getmetatable(m))
m(2)
for _ in name do end
table.sort({ 1, 2 }, name)
coroutine.wrap(name)()
-- parameters
local function parameters(...) local info = debug.getinfo(..., "u") print(info.nups, info.nparams, info.isvararg) end
parameters(parameters)
parameters(function(a, b) return a, b end)
parameters(function(a, ...) return x, t end)
-- chunk names
loadstring("local info = debug.getinfo(1, 'S') print(info.source, info.short_src, info.what, info.linedefined, info.lastlinedefined)", "=name")()
loadstring("local info = debug.getinfo(1, 'S') print(info.source, info.short_src)", "@some/file.lua")()
loadstring("local info = debug.getinfo(1, 'S') print(info.short_src)\n-- more")()
loadstring("\n\nlocal function f()\n\nend local info = debug.getinfo(f, 'S') print(info.what, info.linedefined, info.lastlinedefined)", "=lines")()
table.foreachi({1}, function() print(debug.getinfo(2, "l").currentline) end)
