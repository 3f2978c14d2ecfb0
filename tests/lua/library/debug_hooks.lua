-- L8: hooks
-- LuaJIT calls no hooks in compiled code.
jit.off()
local function fresh() local out = {} return out, function(event, line)
    local info = debug.getinfo(2, "nSl")
    out[#out + 1] = event .. (line and ":" .. line or "") .. "<" .. info.what .. ":" .. tostring(info.name) .. ":" .. info.currentline .. ">"
  end
end
local function trace(mask, f)
  local out, hook = fresh()
  debug.sethook(hook, mask)
  f()
  debug.sethook()
  print(mask)
  for i = 1, #out, 6 do print("", table.concat(out, " ", i, math.min(i + 5, #out))) end
end
local function add(a, b)
  local x = a + b
  return x
end
-- lines
trace("l", function()
  local s = 0
  for i = 1, 2 do
    s = s + i
  end
  while s > 0 do
    s = s - 2
  end
  repeat
    s = s + 1
  until s > 2
  for k, v in pairs({ 1 }) do
    s = v
  end
  for v in string.gmatch("ab", ".") do
    s = v
  end
  if not s then
    s = 2
  elseif s == 1 then
    s = 3
  else
    s = 4
  end
  add(1, 2)
  local t = {
    1, 2
  }
  do
    local q = 1
  end
  local f = function()
    return 1
  end
  f()
  goto out
  s = 1
  ::out::
  for i = 1, 3 do
    if i == 2 then goto continue end
    s = i
    ::continue::
  end
  while true do
    if s then break end
  end
  local function falls()
    s = 1
  end
  falls()
  local raises = function()
    error("caught")
  end
  pcall(raises)
  local less = function(a, b)
    return a < b
  end
  table.sort({ 2, 1 }, less)
  return add(1, 2)
end)
trace("l", function() local a = 1 add(1, 2)
  a = 2 end)
-- calls and returns
trace("c", function() local s = add(1, 2) s = tostring(s) s = ("x"):rep(3) table.sort({ 2, 1 }, function(a, b) return a < b end) pcall(add, 1, 2) for k in pairs({ 1 }) do end return add(1, 2) end)
trace("r", function() local s = add(1, 2) s = tostring(s) table.sort({ 2, 1 }, function(a, b) return a < b end) pcall(add, 1, 2) pcall(error) return add(1, 2) end)
trace("crl", function()
  local s = add(1, 2)
  s = tostring(s)
  return add(s, 2)
end)
local object = setmetatable({}, { __index = function(t, k) return k end, __add = function() return 1 end, __call = function() end, __tostring = function() return "object" end })
trace("c", function() local x = object.field x = object + 1 object() tostring(object) end)
trace("c", function() coroutine.wrap(function() coroutine.yield() end)() end)
-- main chunks
local chunk = loadstring("local a = 1\n\nlocal b = a\n\n")
trace("rl", chunk)
-- what sethook and gethook say
local function hook() end
print(debug.gethook())
for _, mask in ipairs { "crl", "lrc", "l", "", "xyz" } do
  for _, count in ipairs { 0, 3.7, -5, 100 } do
    debug.sethook(hook, mask, count)
    local h, m, c = debug.gethook()
    debug.sethook()
    print(mask, count, h == hook, m, c)
  end
end
debug.sethook(nil, "l")
print(debug.gethook())
print(pcall(debug.sethook, hook))
print(pcall(debug.sethook, 1, "l"))
print(pcall(debug.sethook, hook, {}))
print(pcall(debug.sethook, hook, "l", "x"))
print(pcall(debug.sethook, coroutine.create(print), 1, "l"))
print(pcall(debug.sethook, setmetatable({}, { __call = print }), "l"))
print(pcall(debug.sethook, hook, 1))
print(select("#", debug.sethook()))
-- one for all coroutines; one for a coroutine is for all, too
local events = 0
local thread = coroutine.create(function()
  local x = 1
  coroutine.yield()
  x = 2
end)
debug.sethook(thread, function() events = events + 1 end, "l")
local a, b, c = debug.gethook(thread)
local d = debug.gethook()
debug.sethook(thread)
print(a == d, b, c, events)
events = 0
local inside = coroutine.wrap(function() debug.sethook(function() events = events + 1 end, "c") coroutine.yield() end)
inside()
add(1, 2)
debug.sethook()
print(events)
-- a hook is not called while one runs
events = 0
debug.sethook(function() events = events + 1 local x = add(1, 2) x = tostring(x) end, "c")
add(1, 2)
debug.sethook()
print(events)
-- removed and changed by itself
events = 0
debug.sethook(function() events = events + 1 debug.sethook() end, "c")
add(1, 2) add(1, 2)
print(events, debug.gethook())
events = 0
debug.sethook(function() debug.sethook(function() events = events + 1 end, "c") end, "c")
add(1, 2) add(1, 2)
debug.sethook()
print(events)
-- errors
local function spin() while true do end end
local function timeout(f, raise)
  debug.sethook(raise or function() error("timeout") end, "", 1000)
  local results = { pcall(f) }
  local kept = debug.gethook() ~= nil
  debug.sethook()
  print(results[1], type(results[2]) == "table" and results[2].text or results[2], kept)
end
timeout(spin)
timeout(spin, function() error("at level 2", 2) end)
timeout(spin, function() error({ text = "an object" }) end)
timeout(function() local i = 0 repeat i = i + 1 until false end)
timeout(function() for i = 1, math.huge do end end)
timeout(function() ::top:: goto top end)
timeout(function() local function again(n) return again(n + 1) end again(1) end)
timeout(function() local function f(n) return n end while true do f(1) end end)
timeout(function() return coroutine.wrap(spin)() end)
timeout(function() pcall(spin) error("the first was caught") end)
timeout(function() for k in function() return 1 end do end end)
timeout(function() while true do string.gsub("x", "x", add) end end)
debug.sethook(function() debug.sethook() error("handled") end, "", 1000)
print(select(2, xpcall(spin, function(m) return m .. "\n" .. debug.traceback() end)))
print(pcall(function()
  debug.sethook(function() debug.sethook() local x = nil + 1 end, "l")
  return 1
end))
-- the stack and the variables that a hook sees
local function variables(a, b)
  local c = a
  local d = b
  return c
end
local function show(event, line)
  local names = {}
  for i = 1, 10 do
    local name, value = debug.getlocal(2, i)
    if not name then break end
    names[#names + 1] = name .. "=" .. tostring(value)
  end
  print(event, line, table.concat(names, " "))
end
debug.sethook(function(event, line) if debug.getinfo(2, "f").func == variables then show(event, line) end end, "crl")
variables(1, 2)
debug.sethook()
debug.sethook(function(event, line)
  if debug.getinfo(2, "f").func == variables and line then
    debug.setlocal(2, 1, 100)
    debug.sethook()
  end
end, "l")
print(variables(1, 2))
debug.sethook(function() debug.sethook() print(debug.traceback("in a hook")) print(debug.getinfo(1, "n").name, debug.getinfo(1, "n").namewhat) end, "c")
tostring(1)
debug.sethook(function() debug.sethook() print(debug.traceback("in a hook")) end, "c")
add(1, 2)
debug.sethook(function() debug.sethook() print(debug.traceback("in a hook")) end, "r")
add(1, 2)
-- a hook cannot yield
local co = coroutine.wrap(function()
  debug.sethook(function() debug.sethook() print(pcall(coroutine.yield, 1)) end, "l")
  local x = 1
  return "end"
end)
print(co())
-- count events come again and again
events = 0
debug.sethook(function() events = events + 1 end, "", 100)
for i = 1, 10000 do add(i, i) end
debug.sethook()
print(events > 100, events < 10000)
-- line events of whole chunks: no line twice unless control went back, none at the end of the last line
local function lines(code)
  local seen = {}
  debug.sethook(function(_, line) seen[#seen + 1] = line end, "l") loadstring(code)() debug.sethook()
  print(table.concat(seen, " ", 1, #seen - 1))
end
lines "a = 1\nrepeat\n  a = a + 1\nuntil a == 3\n"
lines "while math.sin(1) do\n  if math.sin(1) then\n    break\n  end\nend a = 1"
lines "for i = 1, 3 do\n  a = i\nend\n"
lines "for k, v in pairs { 'a', 'b' } do\n  a = k .. v\nend\n"
lines "local x = 1\ndo local y = 2\nx = y end\nreturn x"
