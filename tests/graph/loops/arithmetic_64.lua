-- Arithmetic and comparison of 64-bit integers in memory.
local ffi = require("ffi")
local a, u = ffi.new("int64_t[4]", 5, 7, 9), ffi.new("uint64_t[2]", 1, 2)
function loop(count)
  local n = 0
  for i = 1, count do
    n = n + tonumber(a[0] + 1 - a[1] * 2.5)
    a[2] = -a[2] / 3 % 5LL + i
    u[0] = u[0] * 3 + a[3] - 1ULL
    if a[0] < a[1] and a[0] <= 8 and u[0] ~= u[1] and 7 ~= a[3] and a[2] > -9.5 then n = n + 1 end
  end
end
