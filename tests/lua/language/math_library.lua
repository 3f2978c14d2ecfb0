-- L7: the math library
local function show(...)
  local out = {}
  for i = 1, select("#", ...) do out[i] = string.format("%.14g", (select(i, ...))) end
  print(table.concat(out, " "))
end
show(math.abs(-5), math.abs(5.5), math.abs(-0), math.abs(-2147483648), math.abs(-1 / 0))
show(math.ceil(1.2), math.ceil(-1.2), math.ceil(5), math.ceil(-0.5), math.ceil(1e15 + 0.5), math.floor(1.8),
  math.floor(-1.2), math.floor(5), math.floor(-0.0), math.floor(2^31 + 0.5), math.floor(-2^31 - 0.5), math.floor(1 / 0))
show(math.sqrt(2), math.sqrt(16), math.sqrt(-1) ~= math.sqrt(-1) and 1 or 0, math.exp(0), math.exp(1),
  math.log(math.exp(2)), math.log(8, 2), math.log(100, 10), math.log10(1000), math.log(0), math.log(27, 3),
  math.log(2, 10))
show(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0), math.atan(1), math.atan2(1, -1),
  math.atan2(0, -1), math.atan2(-0, -1), math.sinh(1), math.cosh(1), math.tanh(1))
show(math.deg(math.pi), math.rad(180), math.pow(2, 10), math.pow(2, 0.5), math.fmod(7, 3), math.fmod(-7, 3),
  math.fmod(7, -3), math.fmod(5.5, 2), math.fmod(1, 1 / 0), math.ldexp(0.5, 4), math.ldexp(1, -1074), math.frexp(8))
show(math.frexp(0))
show(math.frexp(-0.75))
show(math.frexp(1e300))
show(math.frexp(5e-324))
show(math.modf(3.7))
show(math.modf(-3.7))
show(math.modf(5))
show(math.modf(1 / 0))
show(math.modf(-1 / 0))
show(math.modf(-0.5))
show(math.modf(1e20))
print(math.modf(0 / 0))
show(math.max(1, 5, 3), math.max(-1), math.max(1.5, 2), math.max(1, 1 / 0), math.min(1, 5, -3), math.min(2.5, 2),
  math.min(-1 / 0, 1), math.max(2^31, 1), math.min(0, -1))
show(math.max("10", 9), math.min("1", "2"))
print(math.pi, math.huge, -math.huge, math.pi == 3.141592653589793, math.pow(0, 0), math.abs("-3"), math.floor("2.7"),
  math.sqrt("16"))
print(math.floor(3.0) == 3, math.floor(-3.5), math.ceil(-3.5), ({ [math.floor(2.5)] = "key" })[2], math.floor(0.5) + 0,
  7 - math.floor(7 / 2) * 2)
local function try(f, ...) print(pcall(f, ...)) end
try(math.floor)
try(math.floor, "x")
try(math.floor, {})
try(math.sqrt, nil)
try(math.max)
try(math.min, 1, {})
try(math.pow, 1)
try(math.fmod, 1)
try(math.ldexp, 1, "x")
try(math.atan2, 1)
try(math.log, {})
try(math.log, 1, {})
try(math.modf, "x")
try(math.random, 1, 2, 3)
try(math.randomseed)
try(math.random, "x")
try(math.abs, true)
-- identities over many values
local worst = 0
for i = -100, 100 do
  local x = i / 10
  worst = math.max(worst, math.abs(math.sin(x) ^ 2 + math.cos(x) ^ 2 - 1),
    math.abs(math.exp(math.log(x * x + 1)) - x * x - 1) / (x * x + 1))
end
print(worst < 1e-14)
for i = -20, 20 do
  local x = i / 4
  local ip, fp = math.modf(x)
  assert(ip + fp == x and math.floor(x) <= x and math.ceil(x) >= x and math.floor(x) == x - x % 1)
end
print("consistent")

-- math.deg and math.rad are written in Lua: they multiply
for _, f in ipairs {math.deg, math.rad} do
  print(f("10"), pcall(f, "x"))
  print(pcall(function() f({}) end))
  print(f(setmetatable({}, {__mul = function(a, b) return type(a) .. " * " .. b end})))
end
-- math.ldexp with exponents that no int holds
for _, e in ipairs {0.5, -1.5, 1/0, -1/0, 0/0, 1e10, -1e10, 2^32 + 1} do show(math.ldexp(3, e), math.ldexp(0, e), math.ldexp(1/0, e)) end
