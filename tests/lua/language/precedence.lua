-- L1.8: precedence and associativity of the operators
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 % 4, 2 ^ 3 ^ 2, -2 ^ 2, (-2) ^ 2, 2 ^ -1, not 1 == 2, not (1 == 2))
print(1 .. 2 .. 3, 1 + 2 .. 3 + 4, "a" .. 1 + 2, "a" .. "b" == "ab", 2 .. 3 == "23")
print(1 < 2 == true, not nil == true, 1 + 1 == 2 and 2 + 2 == 4, 1 or 2 and 3, (1 or 2) and 3, nil and 1 or 2)
print(#"abc" + 1, -#"abc", not #"", - - 2, not not nil, -"2" + 1, #"a" .. "b", -2 .. "x")
print(5 - 3 - 1, 5 - (3 - 1), 100 / 10 / 2, 100 / (10 / 2), 7 % 4 % 2, 2 * -3, 2 - -3, 2 ^ 2 * 3, 3 * 2 ^ 2)
print("a" < "b" and "c" < "d", 1 <= 2 == (2 >= 1), 1 + 2 < 4, "x" .. "y" < "xz")
-- operands are evaluated from left to right
local log = {}
local function note(v) log[#log + 1] = tostring(v) return v end
local _ = note(1) + note(2) * note(3) ^ note(4) - note(5)
_ = note("a") .. note("b") .. note("c")
_ = note(1) < note(2), note(3) == note(4)
_ = { note("k1"), [note("k2")] = note("v2"), note("k3") }
print(table.concat(log, " "))
