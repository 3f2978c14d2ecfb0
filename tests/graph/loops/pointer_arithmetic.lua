-- Arithmetic and order of pointers.
local ffi = require("ffi")
local buf = ffi.new("int[1000]")
local p = ffi.cast("int *", buf)
local q = p + 10
function loop(count)
  for i = 1, count do
    local r = p + i % 100
    r[0] = (r + 1)[2] + (r - p) + (q - r) + (r - buf)
    if r < q and r >= p and r ~= q and p <= buf + 1 then r[1] = (r - 1LL)[1] + (1 + r)[0] end
  end
end
