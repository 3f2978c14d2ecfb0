-- L3.3: tonumber and tostring
for _, v in ipairs { "10", " 10 ", "\t10\n", "0x10", "0X1F", "-0x10", "1e2", "1E+2", ".5", "5.", "0x.8", "0x1p4", "-0",
  "+5", "1e400", "-1e400", "inf", "nan", "-inf", "infinity", "0b101",
  "00012", "9007199254740993", "123456789012345678901234567890", "1e-400", "4.9e-324", "0x7fffffffffffffff",
    "0xffffffffffffffffff" } do
  io.write(string.format("%q", v), "=", tostring(tonumber(v)), " ")
end
print()
for _, v in ipairs { "", " ", "abc", "1x", "x1", "1 2", "0x", "0b", "0b2", "1e", "e1", ".", "+", "-", "--1", "+-1",
  "1e+", "0xg", "1,000", "1LL", "1ULL", "1i", "1_000", "1\0", "\0", "0x1p", "in", "nanx", "infin", "1..2", "- 1",
  "1f" } do
  io.write(string.format("%q", v), "=", tostring(tonumber(v)), " ")
end
print()
print(tonumber(5), tonumber(5.5), tonumber(nil), tonumber(true), tonumber({}), tonumber(print), pcall(tonumber))
print(tonumber("10", 10), tonumber("10", 2), tonumber("ff", 16), tonumber("FF", 16), tonumber("zz", 36),
  tonumber("Zz", 36), tonumber("777", 8), tonumber("1e1", 16), tonumber("0x10", 16))
print(tonumber("8", 8), tonumber("2", 2), tonumber("g", 16), tonumber("", 16), tonumber(" 11 ", 2), tonumber("1 1", 2),
  tonumber("1.5", 8), tonumber("-", 16))
print(tonumber("ffffffff", 16), tonumber("100000000", 16), tonumber("7fffffff", 16), tonumber("-ff", 16),
  tonumber("-1", 2), tonumber("+11", 2))
print(tonumber(10, 10), tonumber(11, 2), tonumber(12.0, 16))
print(pcall(tonumber, "1", 1))
print(pcall(tonumber, "1", 37))
print(pcall(tonumber, "1", "x"))
print(pcall(tonumber, nil, 16))
print(tostring(1), tostring(-1.5), tostring("s"), tostring(true), tostring(nil), tostring(1e100), tostring(2^31),
  type(tostring({})))
print(tostring(12), type(tostring(12)), tostring("12") == tostring(12))
-- round trips
for _, v in ipairs { 0.1, 1 / 3, 123456.789, 1e15, 2^53, -1e-7, 5e-324 } do
  io.write(tostring(tonumber(tostring(v))), " ", tostring(tonumber(string.format("%.17g", v)) == v), " ")
end
print()
