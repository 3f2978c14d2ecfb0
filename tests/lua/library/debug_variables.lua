-- L8: debug.getlocal, setlocal, getupvalue, setupvalue, upvalueid and upvaluejoin
local function show(level)
  local number = 1
  while true do
    local name, value = debug.getlocal(level + 1, number)
    if not name then break end
    if name ~= "(*temporary)" and name ~= "(for control)" then io.write(name, "=", type(value) == "function" and "f" or type(value) == "table" and "t" or tostring(value), " ") end
    number = number + 1
  end
  print()
end
local function f(a, b, ...)
  local c = 3.5
  show(1)
  do local d = "x" show(1) end
  local c, e = a
  show(1)
  for i = 1, 1 do local q = i show(1) end
  for i = 1.5, 2 do show(1) end
  for i = 10, 1, -20 do show(1) end
  for k, v in pairs { 7 } do show(1) end
  local function g() c = c end
  while true do local w = 1 show(1) break end
  if a then local t = 1 show(1) end
  print(debug.getlocal(1, -1)) print(debug.getlocal(1, -2)) print(debug.getlocal(1, -3)) print(debug.getlocal(1, 100))
  print(debug.setlocal(1, 1, "new"), a)
  print(debug.setlocal(1, 3, {}), debug.setlocal(1, 100, 1))
  print(debug.setlocal(1, 4, "shared"), c) g() print(c)
  print(debug.setlocal(1, -1, "changed"), ...)
end
f(1, 2, "v1", "v2")
print(debug.getlocal(f, 1), debug.getlocal(f, 2), debug.getlocal(f, 3), debug.getlocal(print, 1))
for _, arguments in ipairs { {}, { 100, 1 }, { 1 }, { "x", 1 } } do print(pcall(debug.getlocal, unpack(arguments))) end
print(pcall(debug.setlocal, 100, 1, 1)) print(pcall(debug.setlocal, 1, 1))
-- variables of coroutines
local co = coroutine.create(function(p) local z = p * 2 coroutine.yield() print(z) end)
coroutine.resume(co, 21)
print(debug.getlocal(co, 1, 1)) print(debug.getlocal(co, 1, 2)) print(debug.getlocal(co, 1, 3)) print(pcall(debug.getlocal, co, 5, 1))
print(debug.setlocal(co, 1, 2, "changed"))
coroutine.resume(co)
-- a handler sees the variables of the function that failed
print(select(2, xpcall(function() local culprit = 42 error("x") end, function() return select(2, debug.getlocal(3, 1)) end)))
-- upvalues
local counter, constant = 1, 2
local function h() counter = counter + 1 return counter, constant end
local function k() return counter, constant end
print(debug.getupvalue(h, 1)) print(debug.getupvalue(h, 2)) print(debug.getupvalue(h, 3)) print(debug.getupvalue(h, 0), debug.getupvalue(h, -1))
print(debug.setupvalue(h, 1, 10)) print(h()) print(counter)
print(debug.setupvalue(h, 2, "s")) print(select(2, h())) print(debug.setupvalue(h, 3, 1))
print(debug.upvalueid(h, 1) == debug.upvalueid(k, 1), debug.upvalueid(h, 1) == debug.upvalueid(h, 2), type(debug.upvalueid(h, 1)))
print(debug.upvalueid(h, 1) == debug.upvalueid(h, 1), debug.upvalueid(h, 2) == debug.upvalueid(h, 2))
print(pcall(debug.upvalueid, h, 3)) print(pcall(debug.upvalueid, h, 0)) print(pcall(debug.upvalueid, 1))
print(pcall(debug.getupvalue, 1, 1)) print(pcall(debug.getupvalue, h)) print(pcall(debug.setupvalue, h, 1))
local function make() local n = 0 return function() n = n + 1 return n end end
local first, second = make(), make()
first() first()
print(second())
debug.upvaluejoin(second, 1, first, 1)
print(second(), first())
print(pcall(debug.upvaluejoin, first, 2, second, 1)) print(pcall(debug.upvaluejoin, first, 1, second, 9)) print(pcall(debug.upvaluejoin, first, 1, print, 1)) print(pcall(debug.upvaluejoin, first, 1))
-- hooks: none is set
print(debug.gethook())
print(debug.sethook(), pcall(debug.sethook, 1))
