-- Calls of C with a Lua string of 20 bytes as const char *, another string each time: a million calls, and as many strings made.
local ffi = require("ffi")
ffi.cdef "int calls_text(const char *);"
local lib = ffi.load("calls")
local COUNT = 1000000
local start = 0

return function()
  local sum = 0
  -- No string comes back within the next rounds, by when it has been collected.
  start = (start + COUNT) % (100 * COUNT)
  for i = start + 100000000, start + 100000000 + COUNT - 1 do
    sum = sum + lib.calls_text("eleven byte" .. i)
  end
  assert(sum == COUNT * ("e"):byte())
  return sum, COUNT
end
