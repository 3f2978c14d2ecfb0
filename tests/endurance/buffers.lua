-- Buffers of 1 MiB, all of it written to. In all 200 MiB must do.
local ffi = require("ffi")
local measure = require("measure")
local size = 2^20
measure.run("buffers", 1e5, function(i)
  local buffer = ffi.new("uint8_t[?]", size)
  ffi.fill(buffer, size, i % 256)
  measure.check(buffer[size - 1] == i % 256)
end, { limit = 200 })
