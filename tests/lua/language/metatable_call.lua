-- L3.7: __call and method calls
local t = setmetatable({ n = 5 }, { __call = function(self, ...) return self.n, select("#", ...), ... end })
print(t())
print(t(1, nil, 3))
print((t(1)))
print(pcall(t, "a"))
local outer = setmetatable({}, { __call = t })
print(pcall(function() return outer(1) end))
local Class = setmetatable({}, { __call = function(class, v) return setmetatable({ v = v }, class) end })
Class.__index = Class
function Class:get(k) return self.v + (k or 0) end
print(Class(3):get(), Class(3):get(4), Class(3).get({ v = 1 }, 1))
local function tail(...) return t(...) end
print(tail(7, 8))
for i in setmetatable({}, { __call = function(_, _, i) if i < 3 then return i + 1 end end }), nil,
  0 do io.write(i, " ") end
print()
print(string.gsub("abc", "%w", "x", 2), pcall(string.gsub, "abc", "%w", t))
-- methods with all forms of arguments
local o = { id = "o", m = function(self, ...) return self.id, ... end }
print(o:m())
print(o:m(1, 2))
print(o:m "text")
print(#select(2, o:m { 1, 2, 3 }))
print(o:m(o:m(1)))
print(("%d-%s"):format(5, "x"), ("abc"):rep(2):upper(), #("x"):rep(10))
o.self = o
print(o.self.self:m(1))
local name = "m"
print(o[name](o, "indexed"))
function o.inner() return o end
print(o.inner():m("chained"), o:m(), o.inner().id)
o.nested = { deep = { f = function(self, x) return self == o.nested.deep, x end } }
print(o.nested.deep:f(1))
function o.nested.deep.g(x) return x end
function o.nested.deep:h(x) return self.f ~= nil, x end
print(o.nested.deep.g(1), o.nested.deep:h(2))
-- the object is evaluated once
local times = 0
local function get() times = times + 1 return o end
get():m(get())
print(times)
-- errors
local function try(f) print(pcall(f)) end
try(function() o:nosuch() end)
try(function() o.nosuch() end)
try(function() o.id() end)
try(function() o.a.b() end)
try(function() local s = "x" s:nosuch() end)
try(function() ("x"):bad() end)
try(function() local n = 5 n:method() end)
try(function() nofunc() end)
try(function() setmetatable({}, { __call = 5 })() end)
try(function() local u = setmetatable({}, {}) u() end)
try(function() (1)() end)
try(function() ("x")() end)
try(function() o.m:x() end)
try(function() return (nil)() end)
try(function() o[1]() end)
try(function() o[{}]() end)
