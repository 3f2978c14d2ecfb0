-- L1.8: zero, one and several results in every position
local function none() end
local function one() return 1 end
local function two() return 1, 2 end
print(none())
print((none()))
print(one(), (one()))
print(two(), (two()))
print(two(), two())
print(none(), two())
print(two(), none())
print(select("#", none()), select("#", (none())), select("#", two()), select("#", two(), none()))
print(#{ two() }, #{ two(), two() }, #{ (two()) }, #{ none() }, #{ two(), nil }, #{ [1] = two() })
local t = { two(), x = two(), two() }
print(#t, t.x, t[1], t[2], t[3])
print(type(one()), pcall(type, none()))
print(tostring(nil), pcall(tostring))
print(two() + two(), -two(), two() .. two(), not none(), two() == 1, #tostring(two()))
if none() then print "then" else print "else" end
if two() then print "then" end
while none() do end
local function ret(n)
  if n == 0 then return end
  if n == 1 then return nil end
  if n == 2 then return nil, nil end
  return two()
end
for i = 0, 3 do io.write(select("#", ret(i)), " ") end
print()
local function chain(n) if n > 0 then return chain(n - 1) end return two() end
print(chain(10))
print((chain(10)))
local function paren() return (two()) end
print(paren())
local s = ("x"):rep(3), "dropped"
print(s)
print(string.find("hello", "l"), (string.find("hello", "l")))
print(math.modf(3.7), (math.modf(3.7)))
print(pcall(two))
print(select(2, pcall(two)))
print(next({}), (next({})), next({ 5 }))
print(({ two() })[2], (two)())
for _, v in ipairs({ two(), 10, two() }) do io.write(v, " ") end
print()
