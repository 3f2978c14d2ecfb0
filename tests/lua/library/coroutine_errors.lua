-- L4, L2.7: errors in coroutines, of resuming and of yielding
for _, name in ipairs { "create", "wrap", "resume", "status", "yield" } do
  print(name, pcall(coroutine[name]))
  print(name, pcall(coroutine[name], 1))
end
local w = coroutine.wrap(function() error("boom") end)
print(pcall(w))
print(pcall(w))
w = coroutine.wrap(function() error("boom") end)
print(pcall(function() w() end))
print(pcall(function() w() end))
w = coroutine.wrap(function() error("boom", 0) end)
print(pcall(function() local x = w() return x end))
w = coroutine.wrap(function() error({ code = 5 }) end)
print(select(2, pcall(function() w() end)).code)
w = coroutine.wrap(function() error(7, 0) end)
print(pcall(function() w() end))
print(coroutine.resume(coroutine.create(error), "text", 2))
local co
co = coroutine.create(function()
  print(coroutine.resume(co))
  print(pcall(coroutine.wrap(function() return coroutine.status(co), coroutine.resume(co) end)))
end)
print(coroutine.resume(co))
-- protected calls inside
co = coroutine.create(function()
  print(pcall(coroutine.yield, 3))
  print(pcall(function() error(coroutine.yield(1)) end))
  print(xpcall(function() error(coroutine.yield(2), 0) end, function(m) return "handled " .. m end))
  error("last")
end)
print(coroutine.resume(co))
print(coroutine.resume(co, "a"))
print(coroutine.resume(co, "b"))
print(coroutine.resume(co, "c"))
print(coroutine.resume(co))
-- a handler sees an error of a coroutine when it is passed on
local inner = coroutine.wrap(function() error("inside") end)
print(xpcall(function() inner() end, function(m) return "H " .. m end))
print(xpcall(function() return coroutine.resume(coroutine.create(function() error("kept") end)) end, function(m) return "H " .. m end))
-- running out of stack
local ok, message = coroutine.resume(coroutine.create(function() local function f() return 1 + f() end return f() end))
print(ok, message:match("stack overflow"))
-- wrap ends a message at a zero byte
print(pcall(function() coroutine.wrap(function() error("a\0b", 0) end)() end))
-- the levels of a coroutine end with its function
print(coroutine.resume(coroutine.create(function() return debug.getlocal(2, 1) end)))
