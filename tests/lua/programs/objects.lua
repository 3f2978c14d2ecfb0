-- L1 L2 L3.7: object-oriented styles: classes, mixins, closures, proxies, properties, containers
local function class(parent)
  local c = {} c.__index = c
  return setmetatable(c, { __index = parent, __call = function(cls, ...)
    local o = setmetatable({}, cls) if cls.init then cls.init(o, ...) end return o
  end })
end
local Shape = class()
function Shape:init(name) self.name = name end
function Shape:area() error("abstract method area of " .. self.name, 2) end
function Shape:describe() return ("%s with area %.2f"):format(self.name, self:area()) end
local Circle = class(Shape)
function Circle:init(r) Shape.init(self, "circle") self.r = r end
function Circle:area() return math.pi * self.r ^ 2 end
local Square = class(Shape)
function Square:init(a) Shape.init(self, "square") self.a = a end
function Square:area() return self.a * self.a end
Square.__tostring = function(s) return "Square(" .. s.a .. ")" end
Square.__lt = function(x, y) return x.a < y.a end
Square.__eq = function(x, y) return x.a == y.a end
for _, s in ipairs { Circle(1), Square(3), Circle(2.5) } do print(s:describe()) end
print(tostring(Square(4)), Square(1) < Square(2), Square(2) == Square(2), Square(2) ~= Square(3))
print(pcall(function() return Shape("blob"):describe() end)) print(pcall(function() return Circle(1):nothing() end))
local squares = {}
for i = 1, 6 do squares[i] = Square((i * 5) % 7) end
table.sort(squares)
for _, s in ipairs(squares) do io.write(tostring(s), " ") end
print()
local function Stack()
  local items, n = {}, 0
  return { push = function(v) n = n + 1 items[n] = v end, pop = function()
    if n == 0 then return nil, "empty" end local v = items[n] items[n] = nil n = n - 1 return v
  end, size = function() return n end }
end
local s = Stack() s.push(1) s.push("two") print(s.size(), s.pop(), s.pop(), s.pop(), s.size())
local List = class()
function List:init(...) self.n = select("#", ...) for i = 1, self.n do self[i] = (select(i, ...)) end end
function List:map(f) local r = List() for i = 1, self.n do r.n = i r[i] = f(self[i]) end return r end
function List:filter(f)
  local r = List() for i = 1, self.n do if f(self[i]) then r.n = r.n + 1 r[r.n] = self[i] end end return r
end
function List:fold(f, acc) for i = 1, self.n do acc = f(acc, self[i]) end return acc end
List.__concat = function(a, b)
  local r = List() for _, l in ipairs { a, b } do for i = 1, l.n do r.n = r.n + 1 r[r.n] = l[i] end end return r
end
List.__tostring = function(l) return "[" .. table.concat(l, ", ") .. "]" end
local l = List(1, 2, 3, 4, 5)
print(tostring(l:map(function(x) return x * x end):filter(function(x) return x % 2 == 1 end)),
  l:fold(function(a, b) return a + b end, 0), tostring(l .. List("x")))
local function tracked(t)
  local log = {}
  return setmetatable({}, { __index = function(_, k) log[#log + 1] = "get " .. tostring(k) return t[k] end,
    __newindex = function(_, k, v)
    log[#log + 1] = "set " .. tostring(k) t[k] = v
  end, __call = function() return table.concat(log, ",") end })
end
local p = tracked({ a = 1 }) p.b = p.a p.a = p.b + 1 print(p.a, p())
local function readonly(t)
  return setmetatable({}, { __index = t, __newindex = function(_, k) error("read-only field " .. k, 2) end,
    __metatable = "protected" })
end
local r = readonly({ x = 1 })
print(r.x, pcall(function() r.y = 2 end))
print(getmetatable(r), pcall(setmetatable, r, nil))
local defaults = setmetatable({}, { __index = function(t, k) local v = { count = 0 } rawset(t, k, v) return v end })
for w in ("a b a c a b"):gmatch("%a") do defaults[w].count = defaults[w].count + 1 end
print(defaults.a.count, defaults.b.count, defaults.c.count)
local Account = {}
do
  local balances = setmetatable({}, { __mode = "k" })
  local mt = { __index = { deposit = function(self, v)
    balances[self] = balances[self] + v return self
  end, balance = function(self) return balances[self] end } }
  function Account.new() local a = setmetatable({}, mt) balances[a] = 0 return a end
end
print(Account.new():deposit(10):deposit(5):balance())
local function memoize(f)
  local cache = {} return function(n) local v = cache[n] if v == nil then v = f(n) cache[n] = v end return v end
end
local calls = 0
local slow = memoize(function(n) calls = calls + 1 return n * n end)
print(slow(4), slow(4), slow(5), calls)
local Event = class()
function Event:init() self.handlers = {} end
function Event:on(f)
  table.insert(self.handlers, f)
  return function()
    for i, h in ipairs(self.handlers) do if h == f then table.remove(self.handlers, i) return true end end return false
  end
end
function Event:fire(...) local n = 0 for _, h in ipairs({ unpack(self.handlers) }) do h(...) n = n + 1 end return n end
local e, got = Event(), {}
local off = e:on(function(x) got[#got + 1] = "first " .. x end)
e:on(function(x) got[#got + 1] = "second " .. x end)
print(e:fire("a"), off(), off(), e:fire("b"), table.concat(got, ";"))
local function curry(f, n)
  n = n or 2
  local function step(args, left)
    return function(x)
      local a = { unpack(args) } a[#a + 1] = x if left == 1 then return f(unpack(a)) end return step(a, left - 1)
    end
  end
  return step({}, n)
end
print(curry(function(a, b, c) return a + b * c end, 3)(1)(2)(3))
local function compose(...)
  local fs = { ... }
  return function(...) local r = { ... } for i = #fs, 1, -1 do r = { fs[i](unpack(r)) } end return unpack(r) end
end
print(compose(function(x) return x + 1 end, function(x, y) return x * y end)(6, 7))
local Counter = setmetatable({}, { __index = function(t, k) return function(n) return k .. n end end })
print(Counter.anything(5), Counter.other("x"))
