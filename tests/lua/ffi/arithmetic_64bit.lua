-- F10.2 F10.4 F10.5 F10.6 F10.9 F10.11 F10.12 F10.13 F16.1: 64-bit arithmetic and comparison
local ffi = require("ffi")
ffi.cdef "enum e0 { Z0, Z1 = 5, Z2 };"
print(1LL + 2, 1 + 2LL, 1LL + 2ULL, 5LL - 7, 5ULL - 7, 3LL * 4, -3LL * 4, 7LL / 2, -7LL / 2, 7LL % 3, -7LL % 3,
  7LL % -3, 2LL ^ 10, -5LL, -(5ULL), - -5LL)
print(9223372036854775807LL + 1, -9223372036854775807LL - 2, 18446744073709551615ULL + 1, 0ULL - 1,
  9223372036854775807LL * 2, 0x100000000LL * 0x100000000LL, 0xffffffffffffffffULL * 3, 4294967296LL * 4294967295LL)
print(1LL / 0, -1LL / 0, 1ULL / 0, 1LL % 0, 1ULL % 0, -9223372036854775807LL - 1 == -9223372036854775808LL,
  (-9223372036854775807LL - 1) / -1, (-9223372036854775807LL - 1) % -1, 18446744073709551615ULL / 10,
  18446744073709551615ULL % 10, 0LL / 5)
print(2LL ^ 0, 2LL ^ 62, 2LL ^ 63, 2LL ^ 64, 2ULL ^ 63, 3LL ^ 40, 3ULL ^ 41, (-2LL) ^ 3, 0LL ^ 0, 0LL ^ -1, 1LL ^ -5,
  (-1LL) ^ -5, (-1LL) ^ -4, 2LL ^ -1, 10ULL ^ 19, 2ULL ^ 100)
print(1LL + 1.9, 1.9 + 1LL, 1LL * 2.5, 10LL / 2.9, ffi.new("int", 5) + 1, ffi.new("uint8_t", 255) + 1,
  ffi.new("uint32_t", 4294967295) + 1, ffi.new("double", 1.5) + 1, ffi.new("float", 2.5) * 2,
  ffi.new("bool", true) + 1, ffi.new("uint64_t", 5) + 1, ffi.new("int8_t", -1) + 1ULL, ffi.new("int", 7) / 2,
  ffi.new("int", 3) + ffi.new("int", 4), -ffi.new("int", 5), -ffi.new("uint32_t", 5))
print(ffi.new("enum e0", "Z2") + 1, ffi.new("enum e0", "Z2") + "Z1", "Z1" + ffi.new("enum e0", 1),
  ffi.new("enum e0", "Z1") == "Z1", "Z1" == ffi.new("enum e0", "Z1"), ffi.new("enum e0", 0) == "Z1",
  ffi.new("enum e0", 0) == "nope", ffi.new("enum e0", "Z1") == 5, ffi.new("enum e0", "Z1") < 6,
  ffi.new("enum e0", "Z1") < "Z2")
print(1LL == 1, 1 == 1LL, 1LL == 1ULL, 1LL == 2LL, -1LL == 0xffffffffffffffffULL, 1LL == 1.5, 1LL ~= 1, 1LL == "1",
  1LL == nil, 1LL == true, 1LL == {}, 0LL == false, ffi.new("int", 5) == 5, 5 == ffi.new("int", 5),
  ffi.new("double", 0.5) == 0.5, rawequal(1LL, 1LL), 1i == 1i)
print(1LL < 2, 2 < 1LL, 1LL <= 1, 1LL > 0, -1LL < 0, -1LL < 0ULL, -1 < 1ULL, -1LL < 1ULL, 1LL < 1.5, 1LL <= 1.5,
  18446744073709551615ULL > 9223372036854775807LL, 5ULL >= 5, ffi.new("int", 3) < ffi.new("int", 4),
  ffi.new("uint8_t", 200) > ffi.new("int8_t", -56))
print(not 0LL, 0LL and "zero is true", 0LL or "no", not ffi.new("bool", false), ffi.new("int", 0) and 1)
print(9223372036854775807LL, -9223372036854775807LL - 1, 0ULL, 1e15 + 0LL, tostring(5LL), tostring(-5LL),
  tostring(5ULL), tonumber(5LL), tonumber(2ULL ^ 63), tonumber(-1LL), tonumber(9007199254740993LL))
local function try(f) print(pcall(f)) end
try(function() return 1LL + "x" end)
try(function() return "1" + 1LL end)
try(function() return 1LL + nil end)
try(function() return 1LL + {} end)
try(function() return {} + 1LL end)
try(function() return 1LL + true end)
try(function() return 1LL < "x" end)
try(function() return "x" < 1LL end)
try(function() return 1LL < nil end)
try(function() return 1LL < {} end)
try(function() return 1LL .. "x" end)
try(function() return "x" .. 1LL end)
try(function() return 1LL .. 2LL end)
try(function() return #1LL end)
try(function() return (1LL)() end)
try(function() return ffi.new("enum e0", 1) + "nope" end)
try(function() return ffi.new("enum e0", 1) < "nope" end)
try(function() return 1i + 1 end)
try(function() return -1i end)
try(function() return 1i < 2i end)
try(function() for i = 1LL, 3 do end end)
try(function() for i = 1, 3LL do end end)
try(function() return ffi.new("int[2]") + {} end)
try(function() return 1LL + print end)
-- 64-bit algorithms
local function gcd(a, b) while b ~= 0 do a, b = b, a % b end return a end
print(gcd(1000000007000000049LL, 1000000007LL), gcd(2ULL ^ 60, 2ULL ^ 40 * 3))
local function modpow(b, e, m)
  local r = 1ULL b = b % m while e > 0 do if e % 2 == 1 then r = r * b % m end b = b * b % m e = e / 2 end return r
end
print(modpow(3ULL, 1000000006ULL, 1000000007ULL), modpow(2ULL, 62ULL, 1000003ULL))
local fact = 1LL
for i = 1, 20 do fact = fact * i end
print(fact)
local a, b = 0ULL, 1ULL
for _ = 1, 93 do a, b = b, a + b end
print(a)
local h = 14695981039346656037ULL
for c in ("hash"):gmatch(".") do h = bit.bxor(h, c:byte()) * 1099511628211ULL end
print(h)
local x = 88172645463325252ULL
for _ = 1, 5 do
  x = bit.bxor(x, bit.lshift(x, 13)) x = bit.bxor(x, bit.rshift(x, 7)) x = bit.bxor(x, bit.lshift(x, 17))
end
print(x)
local sum = 0LL
for i = 1, 1000 do sum = sum + i * i end
print(sum, sum / 7, sum % 1000)
local seed = 42ULL
for _ = 1, 3 do seed = seed * 6364136223846793005ULL + 1442695040888963407ULL end
print(seed, bit.rshift(seed, 33))
local t = {} t[1LL] = "a" print(t[1LL], t[1], next(t)) local key = 5LL t[key] = "b" print(t[key], t[5LL])
