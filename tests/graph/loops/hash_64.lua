-- A 64-bit hash in memory.
local ffi = require("ffi")
local state, moved = ffi.new("uint64_t[2]", 14695981039346656037ULL), ffi.new("uint64_t[2]")
-- An object whose address was taken lives elsewhere. That case must have occurred once, or the
-- JVM has not linked the code that stands ready for it.
ffi.cast("void *", moved)
moved[0] = moved[1]
function loop(count)
  for i = 1, count do state[0] = (state[0] + i) * 1099511628211ULL end
end
