-- What is fuzzed, by name: functions that take any bytes. Lua errors are fine; whatever else they end with is a defect.
-- Sizes are bounded where more bytes would only make an input slower: matching is exponential in the worst case.
local targets = {}

function targets.parser(data)
  pcall(loadstring, data, "=data")
end

-- The pattern in the first line, then the subject.
function targets.patterns(data)
  local pattern, subject = data:match("^([^\n]*)\n?(.*)$")
  pattern, subject = pattern:sub(1, 24), subject:sub(1, 10)
  pcall(string.find, subject, pattern)
  pcall(string.match, subject, pattern, 2)
  pcall(string.gsub, subject, pattern, subject)
  pcall(string.gsub, subject, pattern, "%1%0")
  pcall(function()
    for first, second in subject:gmatch(pattern) do local _ = first, second end
  end)
end

-- The format in the first line, then a string and a number as text.
function targets.format(data)
  local format, text, number = data:match("^([^\n]*)\n?([^\n]*)\n?(.*)$")
  number = tonumber(number) or #data - 20.5
  pcall(string.format, format, number, number, number, number)
  pcall(string.format, format, text, text, text, text)
  pcall(string.format, format, text, number, text, number)
  pcall(string.format, format, number, text, nil, data)
  tostring(number)
end

function targets.buffer(data)
  local buffer = require("string.buffer")
  local ok, value = pcall(buffer.decode, data)
  if ok then
    assert(type(buffer.encode(value)) == "string")
  end
end

-- The host passes every byte as one character, which arrives as UTF-8.
local bytes = {}
for byte = 128, 255 do
  bytes[string.char(192 + math.floor(byte / 64), 128 + byte % 64)] = string.char(byte)
end

return function(name)
  local target = assert(targets[name], "no such target")
  return function(characters)
    target((characters:gsub("[\194\195][\128-\191]", bytes)))
  end
end
