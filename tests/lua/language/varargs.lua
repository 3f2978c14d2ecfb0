-- L1.8: variable arguments
local function count(...) return select("#", ...) end
print(count(), count(nil), count(nil, nil), count(1, nil, 3), count((count())))
local function pass(...) return ... end
print(pass(1, 2, 3))
print((pass(1, 2, 3)))
print(pass(1, 2), pass(3, 4))
local function first(a, ...) return a, select("#", ...), ... end
print(first())
print(first(1))
print(first(1, nil))
print(first(1, 2, 3))
local function three(...) local a, b, c = ... return a, b, c end
print(three(1))
print(three(1, 2, 3, 4))
local function tab(...) return { ... } end
print(#tab(), #tab(1, 2, 3), tab(1, 2, 3)[3], #tab(pass(1, 2), pass(3, 4)))
local function mid(...) return { 0, ..., 9 } end
print(#mid(1, 2), mid(1, 2)[2], mid(1, 2)[3])
local function last(...) return { 0, ... } end
print(#last(1, 2), last(1, 2)[3])
local function sum(...)
  local s = 0
  for i = 1, select("#", ...) do s = s + (select(i, ...)) end
  return s
end
print(sum(), sum(1), sum(1, 2, 3, 4))
local function recursive(n, ...) if n == 0 then return ... end return recursive(n - 1, n, ...) end
print(recursive(5, "end"))
print(select(2, "a", "b", "c"), select(-1, "a", "b", "c"), (select(2, "a", "b", "c")))
print(pcall(select, 0, 1))
print(pcall(select, -5, 1))
print(select(5, 1, 2))
print(select("2", "a", "b"))
-- too many and too few arguments
local function two(a, b) return a, b end
print(two())
print(two(1))
print(two(1, 2, 3))
print(two(pass()))
print(two(pass(), 1))
print(two(pass(1, 2), 3))
-- in a method, in the main chunk, through pcall
local object = { m = function(self, ...) return self ~= nil, ... end }
print(object:m(1, 2))
print(object:m())
print(select("#", ...))
print(pcall(pass, 1, nil, 3, nil))
print(loadstring("return ...")(1, 2))
print(loadstring("return select('#', ...)")())
local big = {}
for i = 1, 200 do big[i] = i end
print(select("#", unpack(big)), (select(200, unpack(big))), sum(unpack(big)))
print(math.max(unpack(big)), string.char(unpack({ 72, 105 })))
print(table.concat({ pass("a", "b", "c") }, "-"), #{ pass() }, #{ pass(), pass() })
local function keep(...)
  local args = { n = select("#", ...), ... } return function() return unpack(args, 1, args.n) end
end
print(keep(nil, 2, nil)())
print((...))
