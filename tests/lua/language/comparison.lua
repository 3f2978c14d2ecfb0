-- L1.8 L2.2: equality and order, on numbers, strings and mixed types
print(1 == 1, 1 == 1.0, 1 == 2, 1 ~= 1, "a" == "a", "a" == "b", 1 == "1", nil == false, true == 1)
print(1 < 2, 2 < 1, 1 <= 1, 1 > 2, 2 >= 2, 1.5 < 2, -0 < 0, -1 < -0.5)
local nan = 0 / 0
print(nan == nan, nan ~= nan, nan < nan, nan <= nan, nan > nan, nan < 1, 1 < nan, not (nan < 1), not (nan >= 1))
print(math.huge > 1e308, -math.huge < -1e308, math.huge == math.huge)
print("a" < "b", "a" < "B", "" < "a", "a" < "aa", "Z" < "a", "a\0b" < "a\0c", "a\0" > "a", "\200" > "a", "10" < "9")
print("a" <= "a", "b" >= "a", "abc" > "abd")
local t, u = {}, {}
print(t == t, t == u, t ~= u, print == print, {} == {})
local function try(f) print(pcall(f)) end
try(function() return 1 < "2" end)
try(function() return "1" < 2 end)
try(function() return {} < {} end)
try(function() return {} < 1 end)
try(function() return nil < nil end)
try(function() return nil > 1 end)
try(function() return true <= false end)
try(function() return print >= print end)
try(function() return 1 <= {} end)
try(function() return 1 > "x" end)
print(not nil, not false, not 0, not "", not not {})
print(nil and 1, false and 1, 0 and 1, nil or 2, false or nil, 1 or error("not reached"), nil and error("not reached"))
print(1 and 2 or 3, nil and 2 or 3, 1 and nil or 3, (1 or 2) and 3, false == false or 5)
-- conditions as values in all positions
local function flag(a, b) return a < b, a == b, not (a < b), a < b and "less" or "not less" end
print(flag(1, 2))
print(flag(2, 2))
print(flag("a", "b"))
local function classify(n)
  if n < 0 then
    return "negative"
  elseif n == 0 then
    return "zero"
  elseif n > 0 and n < 10 then
    return "small"
  else
    return "large"
  end
end
print(classify(-1), classify(0), classify(-0), classify(5), classify(10), classify(0 / 0))
