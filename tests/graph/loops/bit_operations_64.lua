-- The functions of bit on 64-bit integers.
local ffi, bit = require("ffi"), require("bit")
local a = ffi.new("int64_t[3]", 5, 7, 9)
function loop(count)
  for i = 1, count do
    a[0] = bit.band(a[1], a[2], i, 0xff)
    a[1] = bit.bor(a[1], i)
    a[2] = bit.bnot(bit.ror(a[2], 3))
    a[0] = bit.arshift(a[0], 2) + bit.bswap(a[1]) + bit.lshift(1LL, i) + bit.rol(a[1], 5)
    a[1] = bit.bxor(i, a[0]) + bit.tobit(a[1])
    a[2] = bit.rshift(a[2], 3LL)
  end
end
