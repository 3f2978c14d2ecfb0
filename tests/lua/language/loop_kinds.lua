-- L1: loops that meet numbers and iterators of another kind after they have been compiled, also in functions that are called
-- from many places
local function sum(from, to, step)
  local total, last = 0
  for i = from, to, step do total, last = total + i, i end
  return total, last
end

-- Long enough to be compiled while it runs, then with counters of another kind.
print(sum(1, 3000000, 1))
print(sum(0.5, 10, 0.5))
print(sum(1, 10, 1))
print(sum(10, 0.5, -0.25))
for i = 1, 2000 do assert(sum(1, 100, 1) == 5050) end
print(sum(0.5, 2000000, 1))
print(sum(1, 5, 1))

local function visit(iterator, state, control)
  local count, keys = 0, 0
  for key in iterator, state, control do
    count = count + 1
    if type(key) == "number" then keys = keys + key end
  end
  return count, keys
end

local list = {}
for i = 1, 1000000 do list[i] = i end
local function range(n, i) if i < n then return i + 1 end end
for _ = 1, 3 do
  print(visit(ipairs(list)))
  print(visit(range, 1000, 0))
  print(visit(pairs({10, 20, x = 1})))
  print(visit(next, {5, 6, 7}))
end

-- Copies of one function for its callers, each with kinds of its own.
local function count(n, step, add)
  local total = 0
  for i = 1, n, step do total = add(total, i) end
  return total
end
local adders = {}
for i = 1, 12 do adders[i] = loadstring("return function(a, b) return a + b * " .. i .. " end")() end
local function integers() local t = 0 for i = 1, #adders do t = t + count(30, 1, adders[i]) end return t end
local function halves() local t = 0 for i = 1, #adders do t = t + count(30, 0.5, adders[i]) end return t end
for _ = 1, 300 do assert(integers() == 36270) end
for _ = 1, 300 do assert(halves() == 71331) end
print(integers(), halves(), integers())
