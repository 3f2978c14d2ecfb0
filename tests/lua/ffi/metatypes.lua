-- F13: metatables of C types
local ffi = require("ffi")
ffi.cdef[[
typedef struct { double x, y; } vec; struct plain { int a; }; struct box { int n; int d[4]; };
typedef struct { int v; } num; struct holder { vec v; vec *p; vec arr[2]; }; struct cls { int id; };
]]
local vec
local log = {}
vec = ffi.metatype("vec", {
  __add = function(a, b) return vec(a.x + b.x, a.y + b.y) end,
  __sub = function(a, b) return vec(a.x - b.x, a.y - b.y) end,
  __mul = function(a, b)
    if type(a) == "number" then return vec(a * b.x, a * b.y) end
    if type(b) == "number" then return vec(a.x * b, a.y * b) end
    return a.x * b.x + a.y * b.y
  end,
  __div = function(a, k) return vec(a.x / k, a.y / k) end,
  __mod = function(a, b) return "mod" end,
  __pow = function(a, b) return "pow" end,
  __unm = function(a) return vec(-a.x, -a.y) end,
  __eq = function(a, b) return ffi.istype(vec, a) and ffi.istype(vec, b) and a.x == b.x and a.y == b.y end,
  __lt = function(a, b) return #a < #b end,
  __le = function(a, b) return #a <= #b end,
  __len = function(a) return math.sqrt(a.x * a.x + a.y * a.y) end,
  __concat = function(a, b) return tostring(a) .. "|" .. tostring(b) end,
  __tostring = function(a) return "<" .. a.x .. "," .. a.y .. ">" end,
  __call = function(self, ...) return "called", select("#", ...), ... end,
  __index = {
    dot = function(a, b) return a.x * b.x + a.y * b.y end,
    kind = "vector",
    scale = function(self, k) self.x = self.x * k self.y = self.y * k return self end,
  },
  __pairs = function(v)
    local i = 0
    return function()
      i = i + 1
      if i == 1 then return "x", v.x elseif i == 2 then return "y", v.y end
    end
  end,
  __ipairs = function(v)
    return function(_, i) if i < 2 then return i + 1, i == 0 and v.x or v.y end end, nil, 0
  end,
})
local a, b = vec(3, 4), vec(1, 2)
print(tostring(a + b), tostring(a - b), a * b, tostring(2 * a), tostring(a * 2), tostring(a / 2), a % b, a ^ 2,
  tostring(-a), #a, a .. b, a .. "s", "s" .. a, 1 .. a)
print(a == vec(3, 4), a == b, a ~= b, a == 5, 5 == a, a == nil, a == "x", a < b, a <= a, a > b, b >= a)
print(a(1, 2))
print(a:dot(b), a.kind, tostring(a:scale(2)), vec.kind, vec.dot(a, b), a.dot == vec.dot)
for k, v in pairs(a) do io.write(k, "=", v, " ") end for i, v in ipairs(a) do io.write(i, "=", v, " ") end print()
print(type(a), getmetatable(a), ffi.typeof(a) == vec, ffi.istype("vec", a), tostring(a), string.format("%s", a),
  ffi.new("vec", 5, 6) == vec(5, 6))
-- pointers and references to the type behave alike, except where C has a meaning of its own
local arr = ffi.new("vec[3]", { { 1, 2 }, { 3, 4 }, { 5, 6 } })
local p = ffi.cast("vec *", arr)
print(tostring(arr[1]), arr[0] + arr[1] == vec(4, 6), #arr[1], arr[2]:dot(arr[0]), p:dot(p), #p,
  tostring(p) == tostring(arr[0]), tostring(p + 1), (p + 1).x, p.kind, p(1))
print(p == ffi.cast("vec *", arr), p == p + 1, p[1] == arr[1], p < p + 1, (p + 2) - p, tostring(-p), p .. "x")
arr[0]:scale(10)
print(arr[0].x)
p:scale(10)
print(arr[0].y)
local h = ffi.new("struct holder", { v = { 1, 1 } })
print(tostring(h.v), #h.v, h.v:dot(vec(2, 3)), h.p == nil, tostring(h.arr[1]))
h.p = a
print(h.p:dot(vec(1, 0)), tostring(h.p))
h.v = a + b
print(tostring(h.v))
-- __index and __newindex as functions, fields come first
local sets = {}
local box = ffi.metatype("struct box", {
  __index = function(self, k)
    if type(k) == "number" then return self.d[k - 1] end
    if k == "none" then return nil end
    return "field " .. tostring(k), "dropped"
  end,
  __newindex = function(self, k, v)
    if type(k) == "number" then self.d[k - 1] = v else sets[#sets + 1] = tostring(k) .. "=" .. tostring(v) end
  end,
})
local bx = box(7)
print(bx.n, bx[1], bx.other, bx.none, bx[true])
bx[1] = 11
bx[4] = 14
bx.n = 8
bx.virtual = "yes"
bx[false] = 0
print(bx.d[0], bx.d[3], bx[4], bx.n, table.concat(sets, " "))
print(box.static, (ffi.cast("struct box *", bx)).via, ffi.cast("struct box *", bx)[0][1])
-- __new builds, ffi.new does not ask
local num
num = ffi.metatype("num", { __new = function(ct, v, extra)
  log[#log + 1] = tostring(ct == ffi.typeof("num")) .. (extra or "") local o = ffi.new(ct) o.v = v * 2 return o
end, __eq = function(x, y) return "truthy" end, __lt = function(x,
  y) return (type(x) == "number" and x or x.v) < (type(y) == "number" and y or y.v) end,
  __add = function(x, y) return num(((type(x) == "cdata" and x.v or x) + (type(y) == "cdata" and y.v or y)) / 2) end })
print(num(5).v, num(6, "!").v, ffi.new("num", 5).v, ffi.new(num, 3).v, table.concat(log, ","))
print(num(1) == num(2), num(1) == 3, num(1) ~= num(1), 1 < num(1), num(1) < 1, (num(1) + 5).v, (5 + num(1)).v,
  (num(1) + num(2)).v)
print(pcall(function() return num(1) <= num(2) end))
print(pcall(function() return num(1) - 1 end))
print(pcall(function() return num(1) .. "x" end))
print(pcall(function() return #num(1) end))
print(pcall(function() return num(1)() end))
print(pcall(function() return -num(1) end))
-- the left operand is asked first, then the right; Lua tables and strings take part
local left = setmetatable({}, { __add = function(x, y) return "table add" end,
  __concat = function() return "table concat" end, __lt = function() return true end })
print(left + a == "table add", pcall(function() return tostring(a + left) end))
print(left .. a)
print(pcall(function() return a.nope end))
print(pcall(function() a.nope = 1 end))
print(pcall(function() return vec.nope end))
print(pcall(function() return ffi.new("struct plain").b end))
print(pcall(pairs, ffi.new "struct plain"))
print(pcall(ipairs, ffi.new "struct plain"))
print(pcall(function() return ffi.new("struct plain") == ffi.new("struct plain") end))
print(pcall(function() return a + {} end))
print(pcall(function() return a < {} end))
print(pcall(ffi.metatype, "vec", {}))
print(pcall(setmetatable, a, {}))
-- classes through ctypes, methods on static tables, changes to __index tables are seen
local methods = {}
local cls = ffi.metatype("struct cls", { __index = methods })
local o = cls(1)
print(pcall(function() return o:later() end))
function methods:later() return "defined later " .. self.id end
print(o:later(), cls(2):later())
methods.constant = 5
print(o.constant, cls.constant)
local sum = 0
for i = 1, 200 do local v = vec(i, i) + vec(1, -1) sum = sum + v:dot(vec(1, 1)) end
print(sum)
local co = ffi.metatype("complex", { __index = { conj = function(z) return ffi.new("complex", z.re, -z.im) end },
  __add = function(x, y)
  return ffi.new("complex", x.re + y.re, x.im + y.im)
end, __tostring = function() return "not used" end })
print((1i):conj(), ffi.new("complex", 1, 2) + ffi.new("complex", 3, 4), tostring(1i), co == ffi.typeof("complex"))
