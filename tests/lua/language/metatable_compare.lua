-- L3.7 L2.2: __eq, __lt and __le
local calls = {}
local function number(n, mt) return setmetatable({ n = n }, mt) end
local mt = {
  __eq = function(a, b) calls[#calls + 1] = "eq" return a.n == b.n end,
  __lt = function(a, b) calls[#calls + 1] = "lt" return a.n < b.n end,
  __le = function(a, b) calls[#calls + 1] = "le" return a.n <= b.n end,
}
local a, b, c = number(1, mt), number(2, mt), number(1, mt)
print(a == b, a == c, a ~= b, a ~= c, a == a, a == 1, a == nil, rawequal(a, c))
print(a < b, b < a, a > b, a <= c, a >= c, b <= a)
print(table.concat(calls, " "))
-- without __le, a <= b is not (b < a)
local half = { __lt = function(p, q) return p.n < q.n end }
local p, q = number(1, half), number(2, half)
print(p < q, p <= q, q <= p, p >= q, p <= p, not (p <= q))
-- results count as booleans
local odd = { __eq = function() return "yes" end, __lt = function() return nil end, __le = function() return 0 end }
local o1, o2 = number(1, odd), number(2, odd)
print(o1 == o2, o1 ~= o2, o1 < o2, o1 <= o2)
-- __eq needs the same type and the same metamethod
local other = { __eq = function() return true end }
print(number(1, mt) == number(1, other), number(1, other) == number(2, other), number(1, other) == {})
local shared = function() return true end
print(number(1, { __eq = shared }) == number(2, { __eq = shared }), number(1, { __eq = shared }) == number(2, {}))
-- order between different types and metatables
local function try(f) print(pcall(f)) end
try(function() return a < 1 end)
try(function() return 1 < a end)
try(function() return a < {} end)
try(function() return {} < a end)
try(function() return a < number(5, { __lt = function() return true end }) end)
try(function() return number(1, {}) < number(2, {}) end)
try(function() return a <= "x" end)
try(function() return number(5, { __lt = mt.__lt }) < number(6, { __lt = mt.__lt }) end)
try(function() return number(5, { __lt = 1 }) < number(6, { __lt = 1 }) end)
try(function()
  return number(1, { __lt = function() error("compared", 0) end }) < number(1, { __lt = function() end })
end)
-- sort with a metamethod
local list = {}
for i = 1, 8 do list[i] = number((i * 5) % 8, mt) end
table.sort(list)
for i = 1, 8 do io.write(list[i].n, " ") end print()
-- in conditions
local n = 0
if a < b then n = n + 1 end
if not (a == b) then n = n + 1 end
while a <= b do a.n = a.n + 1 end
print(n, a.n)
