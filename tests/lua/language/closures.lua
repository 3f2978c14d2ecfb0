-- L1.8: closures, upvalues and their sharing
local function counter()
  local n = 0 return function() n = n + 1 return n end, function() return n end, function(v) n = v end
end
local inc, get, set = counter()
print(inc(), inc(), get())
set(10)
print(inc(), get())
local inc2 = counter()
print(inc2(), inc(), inc2())
-- each iteration has its own variables
local fs = {}
for i = 1, 3 do fs[i] = function() i = i + 10 return i end end
print(fs[1](), fs[1](), fs[2](), fs[3](), fs[3]())
for i, v in ipairs { "a", "b", "c" } do fs[i] = function() return i, v end end
print(fs[1]())
print(fs[3]())
local n = 0
while n < 3 do n = n + 1 local m = n fs[n] = function() m = m * 2 return m, n end end
print(fs[1]())
print(fs[3]())
print(fs[3]())
for i = 1, 3 do local j = i fs[i] = { get = function() return j end, set = function(v) j = v end } end
fs[1].set("changed")
print(fs[1].get(), fs[2].get(), fs[3].get())
-- read-only captures, and captures assigned after the closure is made
local early
local function late() return early end
early = "assigned later"
print(late())
local constant = 42
local function reader() return constant end
print(reader())
local x = 1
local function get_x() return x end
x = 2
print(get_x())
do local x = 3 print(get_x(), x) end
-- deep nesting
local function outer(a)
  return function(b)
    return function(c)
      a = a + 1
      return function(d) return a, b, c, d end
    end
  end
end
local mid = outer(1)(2)
print(mid(3)(4))
print(mid(30)(40))
-- parameters as upvalues, and recursion through an upvalue
local function adder(k) return function(v) return v + k end end
local add5, add7 = adder(5), adder(7)
print(add5(1), add7(1), add5(add7(0)))
local function make()
  local even, odd
  function even(n) if n == 0 then return true end return odd(n - 1) end
  function odd(n) if n == 0 then return false end return even(n - 1) end
  return even, odd
end
local even, odd = make()
print(even(10), odd(10), even(7), odd(7))
-- the loop variable of an inner closure survives break and goto
local kept
for i = 1, 10 do if i == 4 then kept = function() return i end break end end
print(kept())
local list = {}
for i = 1, 5 do
  if i % 2 == 0 then goto continue end
  list[#list + 1] = function() i = i + 1 return i end
  ::continue::
end
print(#list, list[1](), list[2](), list[3](), list[3]())
-- varargs captured by copying
local function bind(f, ...) local a, b = ... return function(...) return f(a, b, ...) end end
print(bind(math.max, 3, 9)(4), bind(select, "#")(1, 2, 3))
-- two closures over one variable made in different blocks
local setter, getter
do
  local shared = 0
  if true then setter = function(v) shared = v end end
  getter = function() return shared end
end
setter(99)
print(getter())
local acc = {}
for i = 1, 3 do local total = 0 for j = 1, i do total = total + j acc[i] = function() return total, j end end end
print(acc[1]())
print(acc[2]())
print(acc[3]())
