-- Calls of C with a Lua string of 20 bytes as const char *, the same string ten million times.
local ffi = require("ffi")
ffi.cdef "int calls_text(const char *);"
local lib = ffi.load("calls")
local COUNT = 10000000
local text = "twenty bytes of text"

return function()
  local sum = 0
  for _ = 1, COUNT do
    sum = sum + lib.calls_text(text)
  end
  assert(sum == COUNT * text:byte())
  return sum, COUNT
end
