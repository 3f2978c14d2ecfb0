-- Calls of strlen from the C library, on four texts in memory in turn, ten million times.
local ffi = require("ffi")
ffi.cdef "size_t strlen(const char *);"
local C = ffi.C
local COUNT = 10000000
local texts = {}
for i = 0, 3 do
  texts[i] = ffi.new("char[32]", ("x"):rep(5 * i + 5))
end

return function()
  local sum = 0
  for i = 1, COUNT do
    sum = sum + tonumber(C.strlen(texts[i % 4]))
  end
  assert(sum == COUNT * 12.5)
  return sum, COUNT
end
