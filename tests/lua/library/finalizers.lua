-- L3.5 L3.7: __gc of proxies
local function proxy(finalizer)
  local p = newproxy(true)
  getmetatable(p).__gc = finalizer
  return p
end

-- the latest first; the finalizer gets the proxy itself, which still is a key of weak tables
do
  local names = setmetatable({}, { __mode = "k" })
  local values = setmetatable({}, { __mode = "v" })
  for i = 1, 4 do
    local p
    p = proxy(function(o) print("finalized", names[o], values[i], o == p, getmetatable(o).__gc ~= nil) end)
    names[p] = "number " .. i
    values[i] = p
  end
  collectgarbage()
  collectgarbage()
  print(next(names), next(values))
end

-- the well-known way to a table's finalizer: the proxy and the table lead to each other
local function with_finalizer(object, finalizer)
  object[proxy(function() finalizer(object) end)] = true
  return object
end
do local object = with_finalizer({ name = "an object" }, function(o) print("closing", o.name) end) end
collectgarbage()

-- a finalizer may keep its proxy; it does not run again
local kept
do proxy(function(o) print("kept") kept = o end) end
collectgarbage()
print(type(kept), kept == kept)
kept = nil
collectgarbage()

-- others with the same metatable; proxies without one; metatables that change
do
  local first = proxy(function() print("shared") end)
  local second = newproxy(first)
  local third, fourth = newproxy(), newproxy(false)
  debug.setmetatable(third, { __gc = function() print("set later") end })
  getmetatable(proxy(function() print("never") end)).__gc = nil
end
collectgarbage()

-- errors come out of collectgarbage; the rest are not lost
do for i = 1, 3 do proxy(function() error("error " .. i, 0) end) end end
for _ = 1, 4 do print(pcall(collectgarbage)) end

-- no yield out of a finalizer
coroutine.wrap(function()
  do proxy(function() print(pcall(coroutine.yield)) end) end
  collectgarbage()
end)()

-- without a call of collectgarbage
local done = false
do proxy(function() done = true end) end
local function list(...) return { ... } end
repeat list({}, {}, {}, {}) until done
print(done)

-- the end of the program
last = proxy(function(o)
  print("the end", o == last)
  newproxy(o)
  error("nobody is told")
end)
do local metatable = getmetatable(last) local finalizer = metatable.__gc local count = 0
  metatable.__gc = function(o) count = count + 1 if count < 5 then finalizer(o) end end
end
another = proxy(function() print("before the end") end)
