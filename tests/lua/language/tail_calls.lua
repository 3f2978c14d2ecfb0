-- L1.8 L2.2: tail calls need no stack
local function down(n) if n == 0 then return "bottom" end return down(n - 1) end
print(down(1000000))
local ping, pong
function ping(n) if n == 0 then return "ping" end return pong(n - 1) end
function pong(n) if n == 0 then return "pong" end return ping(n - 1) end
print(ping(1000001), ping(1000000))
local function sum(n, acc) if n == 0 then return acc end return sum(n - 1, acc + n) end
print(sum(1000000, 0))
-- through methods, upvalues, varargs, closures and several functions
local object = {}
function object:count(n, ...) if n == 0 then return select("#", ...), ... end return self:count(n - 1, ...) end
print(object:count(300000, "a", nil, "c"))
local ring = {}
for i = 1, 8 do
  ring[i] = function(n, acc) if n == 0 then return acc, i end return ring[i % 8 + 1](n - 1, acc + i) end
end
print(ring[1](1000000, 0))
local callable = setmetatable({}, { __call = function(self, n)
  if n == 0 then return "called" end return self(n - 1)
end })
print(callable(200000))
local function cps(n, k) if n == 0 then return k(1) end return cps(n - 1, function(v) return k(v * 2) end) end
print(cps(20, function(v) return v end))
local function deep(n, k) if n == 0 then return k(0) end return deep(n - 1, function(v) return k(v + 1) end) end
print(deep(100000, function(v) return v end))
-- a state machine of functions
local function machine(text)
  local pos, states, count = 0, {}, 0
  function states.a(c) count = count + 1 return states.next() end
  function states.b(c) return states.next() end
  function states.next()
    pos = pos + 1
    local c = text:sub(pos, pos)
    if c == "" then return count end
    return states[c](c)
  end
  return states.next()
end
print(machine(("ab"):rep(100000)))
-- several and no results, builtins in tail position
local function many(n) if n == 0 then return 1, 2, 3 end return many(n - 1) end
print(many(10000))
local function none(n) if n == 0 then return end return none(n - 1) end
print(none(10000))
print(select("#", none(10000)))
local function builtin(x) return tostring(x) end
print(builtin(5))
local function protected(n) if n == 0 then return error("at the bottom", 0) end return protected(n - 1) end
print(pcall(protected, 10000))
local function through_pcall(n)
  if n == 0 then return "through pcall" end return select(2, pcall(through_pcall, n - 1))
end
print(through_pcall(100))
-- these are no tail calls, yet work
local function plus(n) if n == 0 then return 0 end return 1 + plus(n - 1) end
print(plus(5000))
local function wrapped(n) if n == 0 then return 0 end return (wrapped(n - 1)) end
print(wrapped(5000))
local function list(n) if n == 0 then return end return n, list(n - 1) end
print(select("#", list(100)), (list(100)))
local function and_or(n) return n == 0 and "and" or and_or(n - 1) end
print(and_or(5000))
