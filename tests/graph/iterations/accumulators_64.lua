-- 64-bit integers that are carried from iteration to iteration.
local ffi, bit = require("ffi"), require("bit")
local bxor, lshift, rshift = bit.bxor, bit.lshift, bit.rshift
local state = ffi.new("uint64_t[2]")
function loop(count)
  local x, h = 88172645463325252ULL, 14695981039346656037ULL
  for i = 1, count do
    x = bxor(x, lshift(x, 13))
    x = bxor(x, rshift(x, 7))
    x = bxor(x, lshift(x, 17))
    h = (h + i) * 1099511628211ULL
  end
  state[0], state[1] = x, h
end
