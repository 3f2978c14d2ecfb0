-- L8, L4: debug.traceback and debug.getinfo of coroutines
local function descend(n) if n == 0 then coroutine.yield("bottom") error("resumed") end descend(n - 1) end
local co = coroutine.create(function() descend(3) end)
print(debug.traceback(co))
coroutine.resume(co)
print(debug.traceback(co))
print(debug.traceback(co, "message"))
print(debug.traceback(co, "message", 1))
print(debug.traceback(co, nil, 0), debug.traceback(co, "beyond", 50))
for level = 0, 6 do
  local info = debug.getinfo(co, level, "nSl")
  print(level, info and info.what, info and info.currentline, info and info.name)
end
print(coroutine.resume(co))
print(debug.traceback(co, "dead"))
print(coroutine.status(co), pcall(debug.traceback, co, "x", "y"))
-- inside
coroutine.wrap(function()
  print(debug.traceback("one"))
  coroutine.wrap(function() print(debug.traceback("two")) print(debug.traceback(coroutine.running(), "itself")) end)()
end)()
-- one that waits for the running one
local waiting
waiting = coroutine.create(function()
  local inner = coroutine.wrap(function()
    print(debug.traceback(waiting, "waiting"))
    print(debug.getinfo(waiting, 0, "n").name, debug.getinfo(waiting, 1, "l").currentline)
  end)
  inner()
end)
coroutine.resume(waiting)
-- ended well
co = coroutine.create(function() end)
coroutine.resume(co)
print(debug.traceback(co, "ended"))
-- errors keep their stack for a handler inside the coroutine
co = coroutine.wrap(function() return xpcall(function() local function f() error("e") end f() end, debug.traceback) end)
print(co())
