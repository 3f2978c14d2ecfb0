-- L9: bit operations on numbers
print(bit.tobit(0), bit.tobit(0xffffffff), bit.tobit(0x80000000), bit.tobit(2^32), bit.tobit(2^40 + 123), bit.tobit(-1),
  bit.tobit(-2^31), bit.tobit(-2^31 - 1), bit.tobit(2^53 - 1), bit.tobit("0xff"), bit.tobit("10"))
print(bit.tobit(1.2), bit.tobit(1.7), bit.tobit(-1.2), bit.tobit(-1.7), bit.tobit(1e15), bit.tobit(2^31 - 0.75))
print(bit.bnot(0), bit.bnot(-1), bit.bnot(5), bit.bnot(0x7fffffff), bit.band(0xff, 0x0f), bit.band(-1, 0x12345678),
  bit.band(7), bit.band(7, 6, 5), bit.bor(1, 2, 4, 8), bit.bor(5), bit.bxor(0xff, 0x0f), bit.bxor(1, 1, 1),
  bit.bxor(-1, 0))
print(bit.lshift(1, 0), bit.lshift(1, 31), bit.lshift(1, 32), bit.lshift(1, 33), bit.lshift(-1, 4),
  bit.lshift(0x12345678, 8), bit.lshift(1, -1), bit.lshift(3, 30))
print(bit.rshift(-1, 0), bit.rshift(-1, 1), bit.rshift(-1, 31), bit.rshift(-1, 32), bit.rshift(0x80000000, 4),
  bit.rshift(256, 8), bit.rshift(1, 40))
print(bit.arshift(-1, 10), bit.arshift(-256, 4), bit.arshift(256, 4), bit.arshift(0x80000000, 31), bit.arshift(-8, 33),
  bit.arshift(7, 1))
print(bit.rol(0x12345678, 8), bit.rol(1, 31), bit.rol(-2, 1), bit.rol(0x12345678, 0), bit.rol(0x12345678, 32),
  bit.ror(0x12345678, 8), bit.ror(1, 1), bit.ror(0x12345678, -8))
print(bit.bswap(0x12345678), bit.bswap(0x78563412), bit.bswap(1), bit.bswap(-1), bit.bswap(0x80))
print(bit.tohex(255), bit.tohex(255, 4), bit.tohex(255, 2), bit.tohex(255, 1), bit.tohex(255, -4),
  bit.tohex(0xdeadbeef, -8), bit.tohex(-1), bit.tohex(0), bit.tohex(1, 8), bit.tohex(0x12345678, 0) == "",
  bit.tohex(2^32 + 1))
print(bit.band(2^31, 2^31), bit.bor(2^31, 1), bit.band(4294967295, 255), bit.bxor(2^32 - 1, 2^31), bit.band(1.5, 3),
  bit.bor("1", "2"))
local function try(f, ...) print(pcall(f, ...)) end
try(bit.band)
try(bit.bnot)
try(bit.band, "x")
try(bit.bor, 1, {})
try(bit.lshift, 1)
try(bit.lshift, {}, 1)
try(bit.tobit, nil)
try(bit.tohex)
try(bit.tohex, 1, "x")
try(bit.bswap, true)
try(bit.rol, 1, {})
-- checksums and random bits in loops
local crc_table = {}
for i = 0, 255 do
  local c = i
  for _ = 1, 8 do
    if bit.band(c, 1) == 1 then c = bit.bxor(0xedb88320, bit.rshift(c, 1)) else c = bit.rshift(c, 1) end
  end
  crc_table[i] = c
end
local function crc32(s)
  local c = bit.bnot(0)
  for i = 1, #s do c = bit.bxor(crc_table[bit.band(bit.bxor(c, s:byte(i)), 255)], bit.rshift(c, 8)) end
  return bit.tohex(bit.bnot(c))
end
print(crc32(""), crc32("a"), crc32("123456789"), crc32(("x"):rep(1000)))
local function adler(s)
  local a, b = 1, 0
  for i = 1, #s do a = (a + s:byte(i)) % 65521 b = (b + a) % 65521 end
  return bit.tohex(bit.bor(bit.lshift(b, 16), a))
end
print(adler("Wikipedia"), adler(""))
local x = 2463534242 local out = {}
for i = 1, 6 do
  x = bit.bxor(x, bit.lshift(x, 13)) x = bit.bxor(x, bit.rshift(x, 17)) x = bit.bxor(x, bit.lshift(x, 5)) out[i] = x
end
print(table.concat(out, " "))
local function popcount(n) local c = 0 while n ~= 0 do n = bit.band(n, n - 1) c = c + 1 end return c end
print(popcount(0), popcount(255), popcount(-1), popcount(0x55555555))
local h = 5381 for c in ("hash me"):gmatch(".") do h = bit.bxor(bit.tobit(h * 33), c:byte()) end print(h)
