-- F9.1 F9.2 F9.3 F9.4 F9.5 F9.6 F9.7 F9.8: every rule of indexing and writing, with its errors
local ffi = require("ffi")
ffi.cdef [[
struct Q { int a; int b[2]; struct { int c; } d; };
struct shadow { int x; };
struct constants { static const int K = 7; enum { E = 9 }; int x; };
struct fixed { const int c; int v; };
enum color { RED, GREEN = 5 };
struct opaque;
]]
local function show(row, ...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))) end
  print(row, table.concat(texts, " "))
end
local function get(object, key) return object[key] end
local function set(object, key, value) object[key] = value end
local function fails(row, f, ...) show(row, select(2, pcall(f, ...))) end

local shadow = ffi.metatype("struct shadow", {__index = {x = "hidden", y = "seen"}, __newindex = function(o, k, v) show("__newindex", k, v) end})
local s = shadow(3)
show("F9.1", s.x, s.y, ffi.cast("struct shadow *", s).x, ffi.cast("struct shadow *", s).y, ffi.new("struct shadow &", s).x)
s.x, s.z = 4, 5
show("F9.1", s.x, ffi.typeof("struct constants").K, ffi.typeof("struct constants").E, ffi.typeof("struct constants *").K, ffi.new("struct constants").K)
local ints = ffi.new("int[4]", 10, 20, 30, 40)
local middle = ints + 2
show("F9.2", ints[1.9], ints[-0.5], middle[-1], middle[-2], ints[1LL], ints[2ULL], ints[ffi.new("int8_t", 3)], ints[ffi.new("enum color", 0)])
local points = ffi.new("struct shadow[2]", {{1}, {2}})
show("F9.2", ffi.cast("struct shadow *", points)[1].x, ffi.typeof(ffi.cast("struct shadow *", points)[1]), ffi.typeof(points[0]), ffi.new("struct shadow *[1]", points)[0][1].x)
for _, key in ipairs {ffi.new("double", 1), true, ffi.new("bool", 1), ints, "1", {}, 1i} do fails("F9.2", get, middle, key) end
fails("F9.2", get, ffi.cast("void *", ints), 0) fails("F9.2", get, ffi.cast("struct opaque *", ints), 0) fails("F9.2", set, ffi.cast("const void *", ints), 0, 1)
local q = ffi.new("struct Q")
fails("F9.3", get, q, "nothing") fails("F9.3", get, ffi.cast("struct Q *", q), "nothing") fails("F9.3", get, q, {}) fails("F9.3", get, q, 1) fails("F9.3", get, q, 1LL)
fails("F9.3", get, ffi.new("int"), 1) fails("F9.3", get, ffi.new("int"), "x") fails("F9.3", get, ffi.typeof("int"), 1) fails("F9.3", get, ffi.typeof("int"), "x")
fails("F9.3", get, ints, "x") fails("F9.3", get, middle, "x") fails("F9.3", set, q, "nothing", 1) fails("F9.3", set, q, true, 1) fails("F9.3", get, q, nil)
fails("F9.3", get, ffi.typeof("struct Q"), "a") fails("F9.3", get, ffi.new("const struct Q"), "z") fails("F9.3", get, ffi.new("enum color"), "RED") fails("F9.3", get, q.d, "a")
local z = ffi.new("complex", 3, 4)
show("F9.4", z.re, z.im, z[0], z[1], z[2], z[3])
fails("F9.4", set, z, "re", 1) fails("F9.4", set, z, 0, 1) fails("F9.4", set, z, "xy", 1) fails("F9.4", set, z, "x", 1) fails("F9.4", get, z, "x")
local vector = ffi.new("float __attribute__((vector_size(16)))", 1, 2, 3, 4)
show("F9.4", vector[0], vector[3]) fails("F9.4", set, vector, 0, 1)
local fixed = ffi.new("struct fixed", 1, 2)
fixed.v = 3
show("F9.5", fixed.v) fails("F9.5", set, fixed, "c", 1) fails("F9.5", set, ffi.new("const int[2]"), 0, 1) fails("F9.5", set, ffi.new("const struct Q"), "a", 1)
fails("F9.5", set, ffi.cast("const struct Q *", q), "a", 1) fails("F9.5", set, ffi.cast("const int *", ints), 0, 1) fails("F9.5", set, ffi.typeof("struct constants"), "K", 1)
fails("F9.5", set, ffi.new("struct constants"), "E", 1) fails("F9.5", set, ffi.new("const struct Q").d, "c", 1) fails("F9.5", set, ffi.new("int *const[1]"), 0, nil)
fails("F9.5", set, ffi.new("const struct shadow"), "z", 1)
local box = ffi.new("int", 42)
show("F9.6", tonumber(box), box + 0) fails("F9.6", get, box, 0) fails("F9.6", set, box, 0, 1)
local grid, row = ffi.new("int[2][2]", {{1, 2}, {3, 4}}), nil
row = grid[1]
grid[0] = row
row[0] = 9
show("F9.7", grid[0][0], grid[0][1], grid[1][0], ffi.typeof(row))
local copy = ffi.new("struct Q")
copy.b = {5, 6} q.b = copy.b copy.b[0] = 7
show("F9.7", q.b[0], q.b[1]) fails("F9.7", set, q, "b", ints) fails("F9.7", set, q, "d", copy) fails("F9.7", set, grid, 0, ffi.new("int[3]"))
local calls = ffi.metatype("struct { int x; }", {__index = function(o, k, ...) return k == "none" and nil or k, "second" end})()
show("F9.8", select("#", calls.y), calls.y, calls.none, calls[1], calls[true])
local inherited = ffi.metatype("struct { int x; }", {__index = setmetatable({own = 1}, {__index = function(t, k) if k ~= "none" then return "from " .. k end end})})()
show("F9.8", inherited.own, inherited.other, inherited.none)
local store = {}
local stored = ffi.metatype("struct { int x; }", {__index = {}, __newindex = store})()
stored.y = 5 stored[1] = 6
show("F9.8", store.y, store[1]) fails("F9.8", get, stored, "y")
