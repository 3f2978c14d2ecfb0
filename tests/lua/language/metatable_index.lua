-- L3.7 L3.8: __index and __newindex as tables, functions and chains
local base = { greet = function() return "hello" end, shared = 1 }
local derived = setmetatable({ own = 2 }, { __index = base })
print(derived.greet(), derived.shared, derived.own, derived.nothing, rawget(derived, "shared"))
base.added = 3
print(derived.added)
derived.shared = 10
print(derived.shared, base.shared)
local third = setmetatable({}, { __index = derived })
print(third.own, third.greet(), third.shared, third.zzz)
local f = setmetatable({}, { __index = function(t, k) return tostring(k) .. "!", "dropped" end })
print(f.a, f[1], f[true], f[1.5], (f.x))
-- a table key found as nil or false
local g = setmetatable({ no = false }, { __index = function() return "default" end })
print(g.no, g.yes)
g.no = nil
print(g.no)
-- __newindex
local log = {}
local w = setmetatable({ old = 1 }, { __newindex = function(t, k, v)
  log[#log + 1] = tostring(k) .. "=" .. tostring(v) rawset(t, k, v)
end })
w.old = 2 w.new = 3 w.new = 4 w[1] = 5 w[1] = 6
print(table.concat(log, " "), w.old, w.new, w[1])
local store = {}
local proxy = setmetatable({}, { __index = store, __newindex = store })
proxy.a = 1 proxy[1] = 2
print(rawget(proxy, "a"), store.a, proxy.a, proxy[1], next(proxy))
local chain = setmetatable({}, { __newindex = proxy })
chain.deep = 5
print(store.deep, rawget(chain, "deep"), rawget(proxy, "deep"))
w.old = nil w.old = 9
print(log[#log])
-- __index on values of other types
print(("abc").len == string.len, ("abc"):upper(), #"abc", ("x").nosuch)
-- classes with inheritance
local Animal = {} Animal.__index = Animal
function Animal.new(name) return setmetatable({ name = name }, Animal) end
function Animal:speak() return self.name .. " makes " .. self:sound() end
function Animal:sound() return "a sound" end
local Dog = setmetatable({}, { __index = Animal }) Dog.__index = Dog
function Dog.new(name) local self = Animal.new(name) return setmetatable(self, Dog) end
function Dog:sound() return "wuff" end
print(Animal.new("it"):speak(), Dog.new("rex"):speak(), getmetatable(Dog.new("a")) == Dog)
-- a fresh metatable for each object
local Class = { get = function(self) return self.v end }
local sum = 0
for i = 1, 100 do local o = setmetatable({ v = i }, { __index = Class }) sum = sum + o:get() end
print(sum)
-- changing the metatable and its fields later
local mt = { __index = { k = "first" } }
local m = setmetatable({}, mt)
local function read() return m.k end
print(read())
mt.__index = { k = "second" } print(read())
mt.__index = nil print(read())
mt.__index = function() return "third" end print(read())
setmetatable(m, nil) print(read())
setmetatable(m, { __index = { k = "fourth" } }) print(read())
m.k = "own" print(read())
-- methods on the metatable with self
local count = setmetatable({ n = 0 }, { __index = function(t, k) t.n = t.n + 1 return t.n end })
print(count.a, count.b, count.n)
print(rawget(count, "zz"), rawset(count, "zz", 1) == count, count.zz)
-- errors
local function try(fn) print(pcall(fn)) end
try(function() local t = setmetatable({}, { __index = 5 }) return t.x end)
try(function() local t = setmetatable({}, { __newindex = 5 }) t.x = 1 end)
try(function() local t = setmetatable({}, { __index = function() error("in index") end }) return t.x end)
try(function() local t = {} t[nil] = 1 end)
try(function() local t = {} t[0 / 0] = 1 end)
try(function() return ({})[nil], ({})[0 / 0] end)
try(function() local t = setmetatable({}, { __newindex = function(t, k, v) return "ignored" end }) t[nil] = 1 end)
try(function() local a, b = {}, {} setmetatable(a, { __index = b }) setmetatable(b, { __index = a }) return a.x end)
try(function() local a, b = {}, {} setmetatable(a, { __newindex = b }) setmetatable(b, { __newindex = a }) a.x = 1 end)
-- strings without __index cannot be indexed
do
  local strings = debug.getmetatable("")
  local index = strings.__index
  strings.__index = nil
  print(pcall(function() return ("x"):upper() end))
  print(pcall(function() local s = "x" return s:upper() end))
  print(pcall(function() local s = "x" return s.len end))
  strings.__index = index
  debug.setmetatable("", nil)
  print(pcall(function() local s = "x" return s.len end))
  debug.setmetatable("", strings)
  print(("x"):upper())
end
