-- Callbacks made, called and freed.
local ffi = require("ffi")
local measure = require("measure")
measure.run("callbacks", 1e6, function(i)
  local callback = ffi.cast("int (*)(int)", function(n) return n + i % 10 end)
  if i % 16 == 0 then measure.check(callback(3) == 3 + i % 10, i) end
  callback:free()
end)
