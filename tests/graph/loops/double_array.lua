-- A variable-length array of doubles.
local ffi = require("ffi")
local values = ffi.new("double[?]", 1000000)
function loop(count)
  for i = 1, count - 1 do values[i] = values[i] + values[i - 1] * 0.5 end
end
