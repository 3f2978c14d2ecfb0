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

-- What a name means in C at the moment, as text: as a type, as a tag, as a constant and to the preprocessor.
local function meaning(ffi, name)
  local _, type = pcall(ffi.typeof, name)
  local _, tag = pcall(ffi.sizeof, "struct " .. name)
  local _, constant = pcall(ffi.sizeof, "char[(" .. name .. ") & 255]")
  return ("%s, %s, %s, %s"):format(type, tag, constant, pcall(ffi.cdef, "#ifdef " .. name .. "\n@\n#endif"))
end

-- The meanings of all names in the text.
local function meanings(ffi, text)
  local list, seen = {}, {}
  for name in text:gmatch("[%a_][%w_]*") do
    if not seen[name] and #list < 10 then
      seen[name] = true
      list[#list + 1] = name .. ": " .. meaning(ffi, name)
    end
  end
  return table.concat(list, "\n")
end

-- The number that stands for the name of the next anonymous struct.
local function nextNumber(ffi) return tonumber(tostring(ffi.typeof("struct {}")):match("%d+")) end

-- Declarations beside some that are there already. They must be taken back whole when they fail; here they fail at their
-- end, unless that is in a comment.
function targets.declarations(data)
  local ffi = require("ffi")
  pcall(ffi.cdef, "typedef int T; struct I; struct S { T a; }; enum E { A, B }; typedef struct I *P; int f(T);\n#define M 3\n")
  local before, number = meanings(ffi, data), nextNumber(ffi)
  if pcall(ffi.cdef, data .. "\n@ @") then return end
  assert(nextNumber(ffi) == number + 1, "a type was left")
  local after = meanings(ffi, data)
  assert(before == after, after)
  if not pcall(ffi.cdef, data) then
    assert(meanings(ffi, data) == before, "a declaration was left")
  end
end

-- Types by their names, and objects of them if they are small.
function targets.types(data)
  local ffi = require("ffi")
  pcall(ffi.cdef, "typedef int T; struct I; struct S { T a; unsigned b : 3; }; enum E { A, B }; typedef struct I *P; union U { struct S s; char c; };")
  local ok, ctype = pcall(ffi.typeof, data)
  pcall(ffi.typeof, data, 3)
  pcall(ffi.typeof, data, "T", ffi.typeof("T"))
  if not ok then return end
  local _ = tostring(ctype) .. ffi.alignof(ctype)
  local _, size = pcall(ffi.sizeof, ctype)
  if type(size) == "number" and size < 10000 then
    local made, object = pcall(ffi.new, ctype)
    if made then pcall(tostring, object) end
    pcall(ffi.new, ctype, 3)
    pcall(ffi.new, ctype, {1, a = 2})
    pcall(function() return object == object, object[0], object.a, object + 1 end)
  end
  local _, length = pcall(ffi.sizeof, ctype, 3)
  if type(length) == "number" and length < 10000 then pcall(ffi.new, ctype, 3, 1) end
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
