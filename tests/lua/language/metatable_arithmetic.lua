-- L3.7 L1.8: metamethods of the arithmetic operators, concatenation, unary minus and length
local log = {}
local function named(name) return setmetatable({ name = name }, nil) end
local mt = {}
local function show(v) return type(v) == "table" and v.name or tostring(v) end
for _, event in ipairs { "add", "sub", "mul", "div", "mod", "pow", "concat" } do
  mt["__" .. event] = function(a, b) return event .. "(" .. show(a) .. "," .. show(b) .. ")" end
end
mt.__unm = function(a, b) return "unm(" .. show(a) .. "," .. tostring(rawequal(a, b)) .. ")" end
local x, y = setmetatable({ name = "x" }, mt), setmetatable({ name = "y" }, mt)
print(x + y, x + 1, 1 + x, x + "s", "s" + x, x + nil == "add(x,nil)")
print(x - y, x * 2, 2 / x, x % y, 2 ^ x, -x)
print(x .. y, x .. "s", "s" .. x, 1 .. x, x .. 1, x .. nil == "concat(x,nil)")
print("a" .. "b" .. x, x .. "a" .. "b", "a" .. x .. "b" .. y)
-- the left operand comes first, then the right
local other = setmetatable({ name = "o" }, { __add = function(a, b)
  return "other add " .. show(a) .. " " .. show(b)
end, __concat = function() return "other concat" end })
print(x + other, other + x, 5 + other, x .. other, other .. x, other .. 5)
-- only one result is used, a callable table is a metamethod
local callable = setmetatable({}, { __call = function(self, a, b) return "called", "dropped" end })
local z = setmetatable({}, { __add = callable, __sub = function() return 1, 2, 3 end, __mul = function() end })
print(z + 1, z - 1, z * 1, (z * 1) == nil)
-- # of a table takes no metamethod, # of others neither
print(#setmetatable({ 1, 2 }, { __len = function() return 42 end }))
print(pcall(function() return #5 end))
-- errors
print(pcall(function() return x + y + {} end))
print(pcall(function() local p = setmetatable({}, { __add = 5 }) return p + 1 end))
print(pcall(function() local p = setmetatable({}, {}) return p + 1 end))
print(pcall(function() local p = {} return p .. "x" end))
print(pcall(function() local p = {} return "x" .. p end))
print(pcall(function() local p return 1 .. p end))
print(pcall(function() return "a" .. {} .. "b" end))
print(pcall(function() return z + error("in operand", 0) end))
print(pcall(function() return setmetatable({}, { __add = function() error("in metamethod") end }) + 1 end))
-- a class of vectors
local Vec = {}
Vec.__index = Vec
local function vec(a, b) return setmetatable({ a = a, b = b }, Vec) end
Vec.__add = function(p, q) return vec(p.a + q.a, p.b + q.b) end
Vec.__mul = function(p, q)
  if type(p) == "number" then return vec(p * q.a, p * q.b) elseif type(q) == "number" then return q * p end
  return p.a * q.a + p.b * q.b
end
Vec.__unm = function(p) return vec(-p.a, -p.b) end
Vec.__eq = function(p, q) return p.a == q.a and p.b == q.b end
Vec.__tostring = function(p) return "(" .. p.a .. "," .. p.b .. ")" end
Vec.__concat = function(p, q) return tostring(p) .. tostring(q) end
function Vec:length() return (self * self) ^ 0.5 end
print(tostring(vec(1, 2) + vec(3, 4)), tostring(2 * vec(1, 2)), tostring(vec(1, 2) * 3), vec(1, 2) * vec(3, 4),
  tostring(-vec(1, 2)))
print(vec(3, 4):length(), vec(1, 2) == vec(1, 2), vec(1, 2) ~= vec(1, 3), vec(1, 2) .. " and " .. vec(3, 4))
local sum = vec(0, 0)
for i = 1, 1000 do sum = sum + vec(i, -i) end
print(tostring(sum))
-- strings may get arithmetic of their own
local smt = getmetatable("")
smt.__add = function(a, b) return "string add " .. a .. " " .. b end
smt.__unm = function(a) return "string unm " .. a end
print("10" + 5, pcall(function() return "ten" + 5 end))
print(-"2", -"two", 1 + "x")
smt.__add, smt.__unm = nil
