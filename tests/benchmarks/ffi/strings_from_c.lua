-- Strings from C memory: ffi.string of 20 bytes with and without a length, a million times each on changing texts.
local ffi = require("ffi")
local COUNT = 1000000
local text = ffi.new("char[32]", "twenty bytes of text")

return function()
  local length = 0
  for i = 1, COUNT do
    text[i % 20] = 97 + i % 26
    length = length + #ffi.string(text) + #ffi.string(text, 20)
  end
  assert(length == 40 * COUNT)
  return length, 2 * COUNT
end
