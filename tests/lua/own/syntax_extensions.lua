-- LuaJIT's syntax extensions of 2026, which older LuaJIT versions do not have.

-- Bit operators work on 32 bits, as the bit library does; their priorities are those of Lua 5.3.
print(0xf0 & 0x3c, 0xf0 | 0x0f, 0xff ~ 0x0f, ~0, ~5, 1 << 4, 256 >> 4, -1 >> 28, -16 ~>> 2)
print(1 | 2 ~ 3 & 4, 1 << 2 + 1, 5 & 4 == 4, #"abc" & 1, -1 & 0xff)
print(1LL << 40, 0xffLL & 0x0f, ~0ULL)

-- Other spellings of the logical operators.
local yes, no = true, false
print(!yes, !no, yes && no, no || "right", 1 != 2, 1 != 1, !yes || yes && no)

-- Conditional and coalescing expressions.
print(yes ? 1 : 2, no ? 1 : 2, nil ? 1 : no ? 2 : 3, yes ? no ? 1 : 2 : 3, yes ? nil : 2)
print(nil ?? 1, false ?? 1, nil ?? nil ?? 3, 0 ?? 1)
local object = {name = "object", get = function(self, ...) return self.name, ... end}
print(yes ? (object:get()) : 2, no ? 1 : object:get())

-- Safe navigation.
local nothing
print(nothing?.a, (nothing?.a.b.c()), nothing?.["a"], nothing?.(error("not evaluated")), object?.name, object?.missing?.name)
print(object?.get(object, 1), object.missing?.(1), object:missing?.(error("not evaluated")), object:get?.(2), (object:get?.(2)))
local first, second = object?.get(object, 2)
print(first, second)
first, second = nothing?.get(2)
print(first, second)
nothing?.field = error
nothing?.a.b.c()
object?.field = 5
object?.get(object)
object.missing?.field = 6
print(object.field, object.missing)

-- Compound assignment evaluates its target once.
local x = 10
x += 5 print(x)
x -= 1 print(x)
x *= 2 print(x)
x /= 4 print(x)
x %= 4 print(x)
x |= 8 print(x)
x &= 9 print(x)
x ~= 3 print(x)
x <<= 3 print(x)
x >>= 1 print(x)
x ~>>= 2 print(x)
x ..= "!" print(x)
local calls = 0
local function key() calls += 1 return "n" end
local t = {n = 1}
t[key()] += 1
t.n *= 10
global = 1
global += 1
print(t.n, calls, global)
t?.n += 1
nothing?.n += 1
print(t.n)

-- continue
for i = 1, 6 do
  if i % 2 == 0 then continue end
  io.write(i, " ")
end
for _, v in ipairs {1, 2, 3} do
  if v == 2 then continue end
  io.write(v, " ")
end
local i = 0
while i < 5 do
  i += 1
  if i == 2 then continue end
  io.write(i, " ")
end
repeat
  i -= 1
  if i == 3 then continue end
  io.write(i, " ")
until i == 1
print()

-- const
const limit, unit = 3, "m"
const function double(n) return n * 2 end
print(limit .. unit, double(limit))
for _, source in ipairs {
  "const x = 1 x = 2", "const x = 1 x += 1", "const x = 1 local x = 2", "const x = 1 function f() x = 2 end", "const x, x = 1",
  "const x = {} x.y = 1", "do const x = 1 end x = 2", "const function f() end function f() end",
  "continue", "repeat if a then continue end local b until b", "x ^= 2", "x + = 1", "x, y += 1", "f() += 1", "a?.b, c = 1",
  "x = a ? b", "x = a ? b:c() : d", "(a?.b) = 1", "x = |a| b",
} do
  print(source, (select(2, loadstring(source, "=c"))))
end

-- Short functions.
local add = |a, b| -> a + b
local count = |...| -> select("#", ...)
local twice = f -> n -> f(f(n))
local five = || -> 5
local block = |n| -> do
  local square = n * n
  return square, n
end
print(add(1, 2), count(1, nil, 3), twice(n -> n + 1)(0), five(), block(3))

-- Digits may be grouped.
print(1_000_000, 0xff_ff, 1_0.2_5, 1e1_0, 1_000LL, 0b1010_1010)

-- The new words are still names.
local continue, const = 1, 2
const = const + continue
t = {continue = continue, const = const}
print(t.continue, t.const)
