-- Buffers of variable length: three hundred thousand times 4096 bytes.
local ffi = require("ffi")

return function()
  local kept = {}
  for i = 1, 300000 do
    kept[i % 16 + 1] = ffi.new("uint8_t[?]", 4096)
  end
  assert(#kept == 16 and ffi.sizeof(kept[16]) == 4096 and kept[1][4095] == 0)
  return kept[1][4095], 300000
end
