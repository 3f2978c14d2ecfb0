-- L10: the serialized form, byte for byte: encode and decode, dictionaries, limits, errors
local buffer = require "string.buffer"
local function hex(s) return (tostring(s):gsub(".", function(c) return ("%02x"):format(c:byte()) end)) end
local function encoded(...) print(hex(buffer.encode(...))) end
local function try(f, ...) print(select(2, pcall(f, ...))) end
-- values
encoded(nil) encoded(true) encoded(false) encoded(0) encoded(-0) encoded(1) encoded(-1.5) encoded(2 ^ 53) encoded(1 / 0) encoded(-1 / 0) encoded(0 / 0) encoded("") encoded("a\0b") encoded({})
encoded({ 1, 2, { a = true } }) encoded({ 1, 2 }) encoded({ [0] = 1 }) encoded({ [0] = 1, 2 }) encoded({ nil, 2 }) encoded({ 1, nil, 3 }) encoded({ "x", n = 1 }) encoded({ [0] = "z", "x", n = 1 })
encoded({ [1.5] = 1 }) encoded({ [true] = 1 }) encoded({ [-1] = 1 }) encoded({ {}, {} }) encoded(setmetatable({ 1 }, { __index = print, __tostring = print }))
local t = { 1, 2, 3 } t[3] = nil encoded(t) t[1] = nil encoded(t) t[2] = nil encoded(t)
t = {} for i = 3, 1, -1 do t[i] = i end encoded(t) t[2] = nil encoded(t) t[0] = 0 encoded(t)
t = { x = 1 } t.x = nil encoded(t) t = { { { { { {} } } } } } encoded(t) encoded(1, 2, 3)
-- lengths
for _, length in ipairs { 0xdf - 0x20, 0xe0 - 0x20, 0x1fdf - 0x20, 0x1fe0 - 0x20, 0x1fff, 70000 } do
  local text = ("x"):rep(length)
  local bytes = buffer.encode(text)
  print(length, #bytes, hex(bytes:sub(1, 6)), buffer.decode(bytes) == text)
end
t = {} for i = 1, 300 do t[i] = i end
print(#buffer.encode(t), hex(buffer.encode(t):sub(1, 12)))
for i = 301, 9000 do t[i] = i end
print(#buffer.encode(t), hex(buffer.encode(t):sub(1, 15)), #buffer.decode(buffer.encode(t)))
t = {} for i = 1, 1000 do t["key" .. i] = i end
local copy, count = buffer.decode(buffer.encode(t)), 0
for key, value in pairs(copy) do count = count + 1 if t[key] ~= value then print(key, value) end end
print(count, hex(buffer.encode(t):sub(1, 3)))
-- decoding
local function shown(value)
  if type(value) ~= "table" then return type(value) == "string" and ("%q"):format(value) or tostring(value) end
  local keys, texts = {}, {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for i, key in ipairs(keys) do texts[i] = "[" .. shown(key) .. "]=" .. shown(value[key]) end
  return "{" .. table.concat(texts, ",") .. "}"
end
local function decoded(...)
  for _, bytes in ipairs { ... } do
    local ok, value = pcall(buffer.decode, bytes)
    print(hex(bytes), ok, ok and shown(value) or value)
  end
end
decoded("\0", "\1", "\2", "\3", "\6\1\2\3\255", "\7\0\0\0\0\0\0\248\63", "\7\1\2\3\4\5\6\255\255", "\32", "\33a", "\255\1\0\0\0", "\255\32\0\0\0", "\255\33\0\0\0z")
print(type(buffer.decode("\3")), buffer.decode("\3"), buffer.decode("\3") == buffer.decode("\3"), buffer.decode("\4\1\2\3\4"), buffer.decode("\4\1\2\3\4") == buffer.decode("\4\1\2\3\4"))
print(buffer.decode("\5\1\2\3\4\0\0\0\0"), hex(buffer.encode(buffer.decode("\3"))), hex(buffer.encode(buffer.decode("\4\1\2\3\200"))), hex(buffer.encode(buffer.decode("\5\1\2\3\4\5\6\0\0"))))
decoded("\8", "\9\1\33a\2", "\9\2\33a\2\33b\1", "\10\2\2\1", "\10\1\2", "\10\0", "\12\0", "\12\1", "\12\3\2\1", "\12\4\2\0\1", "\11\2\1\1\2\33a\1", "\13\2\1\1\33a\2", "\9\0", "\9\2\33a\0\33a\2")
decoded("", "\7\1\2\3", "\6\1\2\3", "\33", "\34a", "\255", "\224", "\255\1\2", "\255\0\0\0\255", "\255\255\255\255\255", "\4\1", "\5\1", "\9", "\9\1", "\9\1\33a", "\12", "\12\2", "\14", "\15", "\16", "\18\1\2")
decoded("\0\0", "\33ab", "\12\3\2\1\2", "\8\8")
for tag = 19, 31 do decoded(string.char(tag)) end
decoded("\14\0", "\15\0", "\15\255\255\255\255\127", "\9\1\0\0", "\9\1\7\0\0\0\0\0\0\248\127\0", "\9\2\33a\2\33a\2", "\13\2\1\1\7\0\0\0\0\0\0\240\63\2")
decoded("\12\255\0\0\0\127", "\12\255\0\0\0\4", "\9\255\0\0\0\4", "\9\255\0\0\0\127", "\255\200\0\0\0")
try(buffer.decode) try(buffer.decode, 1) try(buffer.decode, {}) try(buffer.decode, buffer.new()) try(buffer.encode)
-- what cannot be encoded, and how deep tables may be
try(buffer.encode, print) try(buffer.encode, io.stdout) try(buffer.encode, coroutine.create(print)) try(buffer.encode, { { print } }) try(buffer.encode, newproxy()) try(buffer.encode, buffer.new())
try(buffer.encode, { [print] = 1 })
try(function() local x = buffer.encode({ print }) end) try(function() local x = buffer.decode("\99") end)
t = {} for i = 1, 99 do t = { t } end
print(#buffer.encode(t), #buffer.encode(buffer.decode(buffer.encode(t))))
try(buffer.encode, { t }) try(buffer.encode, { x = t })
t = {} t[1] = t try(buffer.encode, t) t = {} t.x = { t } try(buffer.encode, t)
print(type(buffer.decode(("\12\2"):rep(100) .. "\0"))) try(buffer.decode, ("\12\2"):rep(101) .. "\0") try(buffer.decode, ("\9\1"):rep(200))
-- streams
local b = buffer.new()
print(b:encode(1) == b, #b, b:encode("x"):encode({ 1 }):encode(nil), b:decode(), b:decode(), shown(b:decode()), b:decode(), #b)
try(b.decode, b) b:put("\7") try(b.decode, b) print(#b) b:reset():encode(true):put("rest") print(b:decode(), b)
b:reset() try(b.encode, b, print) try(b.encode, b, { 1, 2, print }) print(#b) try(b.encode, b) try(b.encode, b, b) try(function() b:encode() end)
t = {} for i = 1, 99 do t = { t } end print(#b:encode(t))
b:set(buffer.encode({ 1, "two" })) print(shown(b:decode()), #b)
-- dictionaries: for strings that are keys, and for metatables
local point = { __index = { name = "point" } }
local options = { dict = { "foo", "bar", false, "foo", "x" }, metatable = { point, false, {} } }
b = buffer.new(options)
print(hex(b:encode({ foo = 1 }):get()), hex(b:encode({ "foo", x = 1 }):get()), hex(b:encode("foo"):get()), hex(b:encode({ other = "x" }):get()))
print(hex(b:encode(setmetatable({ 1 }, point)):get()), hex(b:encode(setmetatable({ bar = 1 }, point)):get()), hex(b:encode(setmetatable({}, {})):get()))
print(b:put("\15\0"):decode(), b:put("\15\3"):decode(), getmetatable(b:put("\14\0\8"):decode()) == point, b:put("\14\0\9\1\15\1\2"):decode().name)
for _, bytes in ipairs { "\15\2", "\15\5", "\14\1\8", "\14\5\8", "\14\0\14\0\8", "\14\0\7", "\14\0" } do
  b:reset():put(bytes) print(hex(bytes), pcall(b.decode, b))
end
b = buffer.new(1000, options)
print(shown(b:encode({ bar = { x = "foo" }, [1] = "bar" }):decode()), #buffer.new({ dict = {} }):encode({ a = 1 }))
-- errors have the caller's position
try(function() b:reset():decode() end) try(function() b:encode(print) end) try(function() b:put("\14\9") b:decode() end)
