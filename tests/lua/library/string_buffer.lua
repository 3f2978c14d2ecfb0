-- L10: string.buffer: the module, new, put, putf, get, skip, set, reset, free, tostring and the operators
local buffer = require "string.buffer"
print(string.buffer, package.loaded["string.buffer"] == buffer, type(package.preload["string.buffer"]))
local names = {}
for name in pairs(buffer) do names[#names + 1] = name end
table.sort(names) print(table.concat(names, " "))
local b = buffer.new()
names = {}
for name, value in pairs(debug.getmetatable(b)) do names[#names + 1] = name .. "=" .. type(value) end
table.sort(names) print(table.concat(names, " "))
print(buffer.new, buffer.encode, buffer.decode, b.put, b.get, b.tostring == debug.getmetatable(b).__tostring)
print(type(b), getmetatable(b), tostring(b), #b, b.nothing, b[1], debug.getmetatable(b).__index == debug.getmetatable(b))
-- put
print(b:put("abc") == b, #b, b, b:put("", "d", 1, -2.5, 1e300, 0x7fffffff, -0, 1 / 3), b:put() == b)
print(b:reset() == b, #b, b:put("x", 1):put(2, "y"), b:tostring(), tostring(b))
local other = buffer.new():put("<", b, ">")
print(other, #other, other:put(b, b))
print(buffer.new():put(setmetatable({}, { __tostring = function() return "text of a table" end }), setmetatable({}, { __tostring = function() return 12 end })))
print(buffer.new():put(setmetatable({}, { __tostring = function() return other end })))
b:reset()
print(b:put("a", setmetatable({}, { __tostring = function() b:put("inner") return "outer" end }), "z"))
print((tostring(buffer.new():put(io.stdout)):gsub("0x%x+", "0x")))
-- putf
b:reset()
print(b:putf("%d %s %5.1f|", 1, "two", 3.14159), b:putf("%q", "a\nb"), b:putf("plain"), b:putf("%s", other) == b, #b)
print(buffer.new():putf(12), buffer.new():putf("%s", setmetatable({}, { __tostring = function() return "TS" end })))
-- get and skip
b:reset():put("hello world")
print(b:get(5), b, b:skip(1), b:get(2, 1), b, b:get(), b:get(), #b)
b:put("0123456789")
print(b:get(2, nil, 3)) b:put("0123456789") print(b:get(0), b:get(1.9), b:get(-0.5), b:get(3, 0, 100))
b:put("abc") print(b:skip(0), b:skip(2), b:skip(100), #b, b:put("def"))
print(b:get(nil), b:get(nil, nil))
-- set, reset and free
print(b:set("shared") == b, b, #b, b:put("!"), b:set("0123456789"):skip(3):put("x"), b:get(3), b)
print(b:set("") == b, #b, b:set("abc"):reset(), #b, b:put("new"), b:free() == b, #b, b:put("after free"))
print(b:set("abc"):skip(3), #b, b:put("z"), b:set("abc"):get(), b:put("y"))
-- operators
b, other = buffer.new():put("left"), buffer.new():put("right")
print(b .. other, b .. "s", "s" .. b, b .. 1, 1 .. b, 1.5 .. b .. 2 .. other, type(b .. other))
print(b == b, b == other, b == "left", rawequal(b, b), buffer.new() == buffer.new(), not b)
local keyed = { [b] = 1 } print(keyed[b], keyed[other], keyed.left)
-- sizes
print(#buffer.new(10), #buffer.new(nil), #buffer.new({}), #buffer.new(0, {}), #buffer.new(nil, {}), #buffer.new(1e6))
-- a queue: what is taken makes room again
local queue, sum = buffer.new(), 0
for i = 1, 20000 do
  queue:put(i, ",")
  if i % 3 == 0 then sum = sum + #queue:get(7) end
  if i % 1000 == 0 then queue:skip(#queue - 3) end
end
print(#queue, sum, queue)
-- many appends are linear
local long = buffer.new()
for i = 1, 300000 do long:put("piece", i) end
print(#long, #tostring(long), long:get(12), #long)
