-- L1.8 L1.10: arithmetic, its special values, and text that is taken for numbers
print(7 + 2, 7 - 2, 7 * 2, 7 / 2, 7 % 2, 7 ^ 2, -7)
print(5 % 3, -5 % 3, 5 % -3, -5 % -3, 5.5 % 2, -5.5 % 2, 5 % 2.5, 1e15 % 7, -1 % 4294967296)
print(1 % math.huge, -1 % math.huge, 1 % -math.huge, 5 % 0, 0 % 5, -0 % 5, math.huge % 2)
print(2 ^ 10, 2 ^ 0.5, 2 ^ -1, (-8) ^ (1 / 3), 0 ^ 0, 2 ^ 3 ^ 2, -2 ^ 2, 10 ^ 15, 10 ^ 16)
print(1 / 0, -1 / 0, 1 / -0, 0 / 0 ~= 0 / 0, 1 / (0 * -1), 0 == -0, 1 / 0 == 1 / -0)
print(2147483647 + 1, -2147483648 - 1, 65536 * 65536, 46341 * 46341, -46341 * 46341, 2147483647 * 2147483647)
print(-(-2147483648), 2147483647 - -1, 1073741824 * 2, 1073741824 * -2, 3 * 0, -3 * 0, 0 * -1, 1 / (-3 * 0))
print(9007199254740992 + 1, 9007199254740993, 0.1 + 0.7, (0.1 + 0.7) * 10, 1e16 + 1 - 1e16)
print(7 / 7, 6 / 4, 1 / 3 * 3 == 1, 10 / 2 == 5, 2147483648 / 2)
print("10" + 5, "3" * "4", 10 - "2", "0x10" + 0, " 10 " + 1, "1e1" + 0, "0x1p4" + 0, -"2", "10" / "4", "7" % "4",
  "2" ^ "3")
print("\t12\n" + 0, "+5" + 0, "-5" + 0, ".5" + 0, "5." + 0, "inf" + 0, "nan" ~= "nan" + 0, "0b11" + 0)
for _, text in ipairs { "abc", "", " ", "1x", "1 2", "0x", "1LL", "--1", "1e", "1,5", "1\0" } do
  print(string.format("%q", text), pcall(function() return text + 0 end))
end
print(pcall(function() return 1 + nil end))
print(pcall(function() return {} + 1 end))
print(pcall(function() return 1 + true end))
print(pcall(function() return -{} end))
print(pcall(function() return "a" * 2 end))
print(pcall(function() return 2 ^ "x" end))

-- the same variables change between small integers, large ones and fractions
local sum, product = 0, 1
for i = 1, 60 do
  sum = sum + i * 100000000
  product = product * 2
end
print(sum, product)
local n = 2147483640
for _ = 1, 10 do n = n + 1 end
print(n)
n = -2147483640
for _ = 1, 10 do n = n - 1 end
print(n, n - 0.5, n * 0)
local x = 1
for _ = 1, 40 do x = x * 3 end
print(x, x % 1000, x / 3)
local count = 0
for i = 1, 10 do if i % 3 == 0 then count = count + 1 elseif i % 3 ~= 1 then count = count + 0.5 end end
print(count)
