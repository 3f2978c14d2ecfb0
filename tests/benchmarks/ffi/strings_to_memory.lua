-- Lua strings into C memory: ffi.copy of 20 bytes and an initializer, a million times each with three strings in turn.
local ffi = require("ffi")
local COUNT = 999999
local buffer = ffi.new("char[64]")
local TEXTS = {"twenty bytes of text", "another text so long", "a third one, as long"}

return function()
  local sum = 0
  for i = 1, COUNT do
    local text = TEXTS[i % 3 + 1]
    ffi.copy(buffer, text)
    local made = ffi.new("char[24]", text)
    sum = sum + buffer[19] + made[0]
  end
  local expected = 0
  for _, text in ipairs(TEXTS) do expected = expected + text:byte(20) + text:byte(1) end
  assert(sum == expected * COUNT / 3)
  return sum, 2 * COUNT
end
