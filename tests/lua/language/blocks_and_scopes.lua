-- L1.4 L1.8: scopes of locals, shadowing, repeat-until
local x = 1
do
  local x = x + 1
  print(x)
  do local x = x * 10 print(x) end
  print(x)
end
print(x)
local a, a = 1, 2
print(a)
local function f(p, p) return p end
print(f(1, 2))
if true then local x = "then" print(x) else local x = "else" print(x) end
for x = 10, 11 do local x = x * 2 io.write(x, " ") end
print(x)
-- the condition of repeat sees the body's locals
local i = 0
repeat local last = i i = i + 1 until last == 3
print(i)
local fs = {}
repeat local n = #fs fs[n + 1] = function() return n end until n == 2
print(fs[1](), fs[2](), fs[3]())
-- a local is not visible in its own initialiser, a local function is
local g = function(n) return g end
print(g(1))
local function fact(n) return n <= 1 and 1 or n * fact(n - 1) end
print(fact(10))
local h = 5
local h = function() return h end
print(h())
-- globals
y = 3
local function set() y = y + 1 return y end
print(set(), y, _G.y, rawget(_G, "y"), nosuch)
_G.z = "by _G"
print(z)
y, z = nil
print(y, z)
-- while with break in nested blocks
local n = 0
while true do
  do if n > 4 then break end end
  n = n + 1
  for _ = 1, 10 do if n % 2 == 1 then break end n = n + 1 end
end
print(n)
-- empty blocks and statements
do end
if nil then end
while false do end
for _ = 1, 0 do end
repeat until true
print("empty blocks")
