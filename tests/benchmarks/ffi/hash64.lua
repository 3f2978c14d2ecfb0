-- 64-bit arithmetic: an FNV hash of a buffer and a xorshift generator.
local ffi, bit = require("ffi"), require("bit")
local bxor, lshift, rshift = bit.bxor, bit.lshift, bit.rshift
local buffer = ffi.new("uint8_t[4096]")
for i = 0, 4095 do
  buffer[i] = i
end

local function fnv(rounds)
  local h = 14695981039346656037ULL
  for _ = 1, rounds do
    for i = 0, 4095 do
      h = bxor(h, buffer[i]) * 1099511628211ULL
    end
  end
  return h
end

local function xorshift(count)
  local x = 88172645463325252ULL
  for _ = 1, count do
    x = bxor(x, lshift(x, 13))
    x = bxor(x, rshift(x, 7))
    x = bxor(x, lshift(x, 17))
  end
  return x
end

return function()
  local hash = tonumber(fnv(1000) % 1000003ULL + xorshift(4000000) % 1000003ULL)
  assert(hash == 1032461)
  return hash
end
