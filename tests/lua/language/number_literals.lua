-- L1.1 L1.10: number literals in every notation, and what is malformed
print(0, 7, 42, 1e3, 1E3, 1e+3, 1e-3, .5, 5., 0.5e1, 3.14159)
print(0x0, 0xff, 0XFF, 0xdeadbeef, 0xffffffff, 0x100000000, 0xfffffffffffff)
print(0x1p4, 0x.8p1, 0xA.8, 0x1P-2, 0x.1, 0xA., 0x1p+3)
print(0b101, 0b0, 0B11111111, 0b100000000000000000000000000000000)
print(123456789012345678, 1e308, 1e309, -1e309, 5e-324, 2^53, 2^53 + 1)
print(1LL, 1ll, 0x10LL, 1ULL, 1uLL, 1LLU, 18446744073709551615ULL, 0xffffffffffffffffULL, -1LL)
print(9223372036854775807LL, 9223372036854775808LL, -9223372036854775808LL, 0x7fffffffffffffffLL, 0b11LL)
print(1i, 12.5i, 0x10i, 1e3i, 2I)

local function check(text)
  print(text, (select(2, loadstring("return " .. text, "=lit"))))
end
for _, text in ipairs {
  "0x", "1e", "3x", "1e3LL", "1.5LL", "1..2", "0xg", "0b2", "1e+", "0x1p", "1LLL", "1UL", "1L", "1LL..'x'",
    "0x.p1",
  "1.2.3", "12abc", "0b", "1LLi", "3u", "08",
} do
  check(text)
end
print(loadstring("return 1 ..2")(), 1 ..2, 08, 010)
