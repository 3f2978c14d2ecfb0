-- F5.4: casts to many types through one function, which is copied for its callers: each copy has loops of its own
local ffi = require("ffi")
local types = {ffi.typeof("int"), ffi.typeof("double"), ffi.typeof("uint8_t"), ffi.typeof("int64_t"), ffi.typeof("char"), ffi.typeof("float")}
local function total(n, ct, value)
  local sum = 0
  for i = 1, n do sum = sum + tonumber(ffi.cast(ct, value + i)) end
  return sum
end
local function ints() return total(10, types[1], 1) end
local function doubles() return total(10, types[2], 0.5) end
local function bytes() return total(10, types[3], 250) end
local function longs() return total(10, types[4], -4) end
local function chars() return total(10, types[5], 120) end
local function floats() return total(10, types[6], 0.1) end
for i = 1, 3000 do ints() doubles() bytes() longs() chars() floats() end
print(ints(), doubles(), bytes(), longs(), chars(), floats())
