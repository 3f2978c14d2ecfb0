-- L3.7: what objects inherit may change at any time, also after it was used so often that it was compiled
local function class(parent)
  local c = {}
  c.__index = c
  return setmetatable(c, parent)
end
local Base = class()
function Base:name() return "base" end
function Base:twice() return self:name() .. self:name() end
local Derived = class(Base)
local function new(c) return setmetatable({n = 1}, c) end
local object = new(Derived)
local function call(o) return o:name() end
local function repeated(f, ...) local r for _ = 1, 3000 do r = f(...) end return r end

print(repeated(call, object))
function Derived:name() return "derived" end
print(repeated(call, object), object:twice())
Derived.name = nil
print(repeated(call, object))
function Base:name() return "changed" end
print(repeated(call, object))
rawset(Base, "name", function() return "raw" end)
print(repeated(call, object))
object.name = function() return "own" end
print(repeated(call, object))
object.name = nil
print(repeated(call, object))
Base["na" .. "me"] = function() return "computed" end
print(repeated(call, object))
local Other = class()
function Other:name() return "other" end
setmetatable(Derived, Other)
print(repeated(call, object))
setmetatable(object, Base)
print(repeated(call, object))
Derived.__index = Other
setmetatable(object, Derived)
print(repeated(call, object))
Derived.__index = function(t, k) return function() return "by a function: " .. k end end
print(repeated(call, object))
Derived.__index = nil
print(pcall(repeated, call, object))
Derived.__index = Derived
setmetatable(Derived, nil)
print(pcall(repeated, call, object))
debug.setmetatable(Derived, Base)
print(repeated(call, object))
require("table.clear")(Base)
print(pcall(call, object))

-- values that are no functions, counters in classes, and nil that becomes something
local Counter = class()
Counter.total = 0
function Counter:add(n) self.count = (self.count or 0) + n Counter.total = Counter.total + n end
local counters = {}
for i = 1, 5 do counters[i] = new(Counter) end
for round = 1, 2000 do local c = counters[round % 5 + 1] c:add(round) end
print(Counter.total, counters[1].count, counters[5].total, rawget(counters[5], "total"))
local function missing(o) return o.missing end
print(repeated(missing, counters[1]))
Counter.missing = "not any more"
print(repeated(missing, counters[1]))
Counter.missing = false
print(repeated(missing, counters[1]))
-- defaults of several kinds
local Defaults = class()
local function default(o) return o.value end
for _, value in ipairs {1, 1.5, "text", true, 2^53, {}, print} do
  Defaults.value = value
  print(repeated(default, new(Defaults)) == value)
end
-- an object's own field of the same name, set in some and not in others
local some = {}
for i = 1, 6 do some[i] = new(Defaults) if i % 2 == 0 then some[i].value = i end end
Defaults.value = 0
local sum = 0
for round = 1, 3000 do sum = sum + some[round % 6 + 1].value end
print(sum)
-- a metatable for each object, classes without end, globals as a class
local total = 0
for i = 1, 3000 do total = total + setmetatable({}, {__index = {value = i}}).value end
print(total)
for i = 1, 300 do
  local c = class()
  function c:name() return i end
  if repeated == nil or call(new(c)) ~= i then print("wrong", i) end
end
local module = setmetatable({}, {__index = _G})
local function get(t) return t.some_global end
print(repeated(get, module))
for i = 1, 10 do some_global = i print(repeated(get, module)) end
-- weak tables and dictionaries as classes
local Weak = setmetatable({}, {__mode = "k"})
Weak.__index = Weak Weak.name = function() return "weak" end
print(repeated(call, new(Weak)))
setmetatable(Base, {__mode = "v"})
local Large = class()
for i = 1, 100 do Large["method" .. i] = function() return i end end
print(repeated(function(o) return o:method77() end, new(Large)))
Large.method77 = nil Large.method77 = function() return "again" end
print(new(Large):method77())
-- while it runs
local Running = class()
function Running:step(i) if i == 2500 then function Running:step() return 100 end end return 1 end
local running, steps = new(Running), 0
for i = 1, 5000 do steps = steps + running:step(i) end
print(steps)
