-- L3.4 L3.5 L3.6 L3.8: unpack, newproxy, collectgarbage, print, rawset and the global table
print(unpack({ 1, 2, 3 }))
print(unpack({ 1, 2, 3 }, 2))
print(unpack({ 1, 2, 3 }, 2, 3))
print(unpack({ 1, nil, 3 }, 1, 3))
print(unpack({}, 1, 3))
print(unpack({ 1, 2 }, 3, 2))
print(select("#", unpack({}, 5, 4)), select("#", unpack({}, 1, 100)))
print(unpack({ [-1] = "a", [0] = "b", "c" }, -1, 1))
print(unpack({ n = 5, 1, 2 }, "1", "2"))
print(unpack(setmetatable({}, { __index = function(_, k) return k * 2 end }), 1, 3))
local p = newproxy(true)
getmetatable(p).__index = function(_, k) return "proxy " .. k end
getmetatable(p).__tostring = function() return "a proxy" end
getmetatable(p).__len = function() return 7 end
getmetatable(p).__call = function(self, x) return x * 2 end
print(p.field, tostring(p), #p, p(21), type(p), getmetatable(newproxy()), getmetatable(newproxy(false)))
local q = newproxy(p)
print(getmetatable(q) == getmetatable(p), q.x, p == q, p == p)
print(pcall(newproxy, 5))
print(type(collectgarbage("count")), collectgarbage(), collectgarbage("collect"), type(collectgarbage("step")),
  collectgarbage("stop"), collectgarbage("restart"))
print(type(collectgarbage("setpause", 200)), type(collectgarbage("setstepmul", 200)), type(gcinfo()),
  collectgarbage("isrunning"))
print(pcall(collectgarbage, "bogus"))
print(_VERSION, _G._G == _G, type(_G), _G.print == print)
print(type(nil), type(1), type("x"), type({}), type(print), type(true), type(function() end),
  type(newproxy()))
print()
print(nil, true, false, 1, "s")
print("a\0b", "tab\there", "")
local old = tostring
tostring = function(v) return "<" .. old(v) .. ">" end
print(1, "x", nil)
tostring = function() return 5 end
print("number is fine?", pcall(print, "x"))
tostring = nil
local ok, message = pcall(print, "x")
tostring = old
print(ok, message)
print("restored")
local t = {}
print(rawset(t, "a", 1) == t, rawget(t, "a"), rawget(t, "b"))
print(rawequal(t, t), rawequal("a" .. "b", "ab"), rawequal(1, 1.0), rawequal(0, -0))
local names = {}
for k in pairs(_G) do if type(k) == "string" and type(_G[k]) == "function" then names[#names + 1] = k end end
table.sort(names)
print(table.concat(names, " "))
for _, lib in ipairs { "bit", "math", "string", "table" } do
  names = {}
  for k, v in pairs(_G[lib]) do names[#names + 1] = k end
  table.sort(names)
  print(lib, table.concat(names, " "))
end
print(math.pi, math.huge, -math.huge, string.len("four"))
-- print asks the thread's environment for tostring, __index included
do
  local co = coroutine.create(function() print(1, "a") end)
  debug.setfenv(co, setmetatable({}, { __index = { tostring = function(v) return "<" .. v .. ">" end } }))
  print(coroutine.resume(co))
  local usual = tostring
  local function write(...) io.write(usual(...), "\n") end
  tostring = nil write(select(2, pcall(print, 1)))
  setmetatable(_G, { __index = function() return function() return "found" end end }) print(1) setmetatable(_G, nil)
  tostring = setmetatable({}, { __call = function() return "called" end }) print(1, 2)
  tostring = function() return 7 end print(1)
  tostring = usual
end
