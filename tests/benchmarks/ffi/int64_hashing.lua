-- Hashing with 64-bit integers: FNV-1a over structs and a multiply-and-shift hash table of uint64_t keys in arrays.
local ffi, bit = require("ffi"), require("bit")
local bxor, band, rshift = bit.bxor, bit.band, bit.rshift
local SLOTS, KEYS, TIMES = 65536, 40000, 10
local keys, counts = ffi.new("uint64_t[?]", SLOTS), ffi.new("int32_t[?]", SLOTS)
local bytes = ffi.new("uint8_t[256]")
for i = 0, 255 do bytes[i] = i * 7 end

local function fnv(length)
  local hash = 14695981039346656037ULL
  for i = 0, length - 1 do hash = bxor(hash, bytes[i]) * 1099511628211ULL end
  return hash
end

-- Open addressing; 0 is no key.
local function count(key)
  local slot = tonumber(rshift(key * 0x9E3779B97F4A7C15ULL, 48))
  while counts[slot] ~= 0 and keys[slot] ~= key do slot = (slot + 1) % SLOTS end
  keys[slot] = key
  counts[slot] = counts[slot] + 1
  return counts[slot]
end

return function()
  local sum = 0ULL
  for length = 1, 256 do
    for _ = 1, 10 * TIMES do sum = sum + fnv(length) end
  end
  local key, twice = 88172645463325252ULL, 0
  for _ = 1, TIMES do
    ffi.fill(counts, SLOTS * 4)
    for i = 1, KEYS do
      key = bxor(key, rshift(key, 12)) * 2685821657736338717ULL + i
      count(key)
      if count(key) == 2 then twice = twice + 1 end
    end
  end
  assert(twice == KEYS * TIMES)
  return tonumber(sum % 1000003ULL) + tonumber(key % 1000003ULL)
end
