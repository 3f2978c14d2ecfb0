-- L4: create, resume, yield, status, running, wrap and isyieldable
print(coroutine.running(), coroutine.isyieldable())
local co = coroutine.create(function(...)
  print("started with", ...)
  print("resumed with", coroutine.yield(1, 2))
  print(coroutine.running() ~= nil, coroutine.isyieldable(), coroutine.status(coroutine.running()))
  print("nothing", select("#", coroutine.yield()))
  return "x", "y"
end)
print(type(co), coroutine.status(co))
print(coroutine.resume(co, 5, nil, 7))
print(coroutine.status(co))
print(coroutine.resume(co, 8, 9))
print(coroutine.resume(co))
print(coroutine.status(co), coroutine.resume(co))
print(select("#", coroutine.resume(coroutine.create(function() end))))
-- library functions as coroutines
print(coroutine.resume(coroutine.create(math.max), 1, 2))
print(coroutine.resume(coroutine.create(coroutine.yield), 1, 2))
-- nesting
local outer
outer = coroutine.create(function()
  local inner = coroutine.wrap(function() coroutine.yield(coroutine.status(outer)) return "inner ends" end)
  print(inner(), coroutine.status(outer), inner())
end)
print(coroutine.resume(outer))
-- generators
local function range(n) return coroutine.wrap(function() for i = 1, n do coroutine.yield(i, i * i) end end) end
for i, square in range(4) do io.write(i, ":", square, " ") end
print()
local function permutations(a, n)
  n = n or #a
  if n <= 1 then coroutine.yield(table.concat(a)) return end
  for i = 1, n do
    a[n], a[i] = a[i], a[n]
    permutations(a, n - 1)
    a[n], a[i] = a[i], a[n]
  end
end
for p in coroutine.wrap(function() permutations { "a", "b", "c" } end) do io.write(p, " ") end
print()
-- tail calls in and around coroutines
local function loop(n) if n == 0 then return coroutine.yield("bottom") end return loop(n - 1) end
local c = coroutine.wrap(function(n) return loop(n) end)
print(c(10000), c("back"))
-- deep stacks
local function deep(n) if n == 0 then coroutine.yield("deep") return 0 end return 1 + deep(n - 1) end
c = coroutine.wrap(function() return deep(3000) end)
print(c(), c())
-- an environment of its own
local environment = { print = print }
co = coroutine.create(function() return getfenv(0) == environment, loadstring("value = 1") end)
debug.setfenv(co, environment)
local _, same, chunk = coroutine.resume(co)
chunk()
print(same, environment.value, value)
