-- L1.8: closures of code that had one closure only, and was compiled by then: what they closed over may differ after all
-- LuaJIT's compiler does not look at what the debug library writes.
jit.off()
local COUNT = 200000
local function make(step, list)
  local total = 0
  local function add(n)
    total = total + n * step
    return total
  end
  return function(count)
    for i = 1, count do
      add(list[i % 3 + 1])
    end
    return total
  end, add
end
local first, add_first = make(1, {1, 2, 3})
print(first(COUNT))
local second, add_second = make(0.5, {"10", 20, 30})
print(second(COUNT), first(1), add_first(0), add_second(0))
print(first(COUNT), second(COUNT))

-- through the debug library
local SIZE, other = 10, 1000
local function size() return SIZE end
local function sizes(count)
  local sum = 0
  for _ = 1, count do sum = sum + size() end
  return sum
end
print(sizes(COUNT))
print(debug.setupvalue(size, 1, 3), sizes(COUNT), size())
local function another() return other end
debug.upvaluejoin(size, 1, another, 1)
print(sizes(COUNT), size())

-- functions that call themselves and each other
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
print(fib(22))
local is_even
local function is_odd(n) if n == 0 then return false end return is_even(n - 1) end
function is_even(n) if n == 0 then return true end return is_odd(n - 1) end
for _ = 1, 2000 do is_odd(50) end
print(is_odd(51), is_even(51))
do
  local old = is_even
  is_even = function(n) return "replaced" end
  print(is_odd(3), old(2))
end

-- the code of a loaded chunk, its functions anew in each call
local chunk = loadstring("local n = ... local function get() return n end local s = 0 for i = 1, 100000 do s = s + get() end return s, get")
local a, get_a = chunk(1)
local b, get_b = chunk(2.5)
print(a, b, get_a(), get_b())

-- a closure is garbage when only its code is left
local kept = setmetatable({}, {__mode = "v"})
local maker = loadstring("local data = ... local function sum() local s = 0 for i = 1, #data do s = s + data[i] end return s end for _ = 1, 30000 do sum() end return sum")
;(function()
  local data = {1, 2, 3}
  kept.data, kept.sum = data, maker(data)
  print(kept.sum())
end)()
-- A compilation that is not done yet may know it for a while.
local patience = os.clock() + 20
repeat collectgarbage() until not kept.data and not kept.sum or os.clock() > patience
print(kept.data, kept.sum)
