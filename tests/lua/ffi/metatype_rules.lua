-- F13.1 F13.2 F13.3 F13.4 F13.5 F13.6 F13.7 F13.8 F13.9 F13.10 F13.11 F13.12 F13.13 F5.5: every rule of ctype metatables
local ffi = require("ffi")
local function show(row, ...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))) end
  print(row, table.concat(texts, " "))
end
local function fails(row, f, ...) show(row, select(2, pcall(f, ...))) end
ffi.cdef "struct P { int x; }; struct Q { int a; }; union U { int i; float f; };"

local log = {}
local function note(name) return function(a, b) log[#log + 1] = name return name end end
local mt = {foo = 1}
for _, name in ipairs {"add", "sub", "mul", "div", "mod", "pow", "unm", "concat", "len", "call"} do mt["__" .. name] = note(name) end
mt.__eq = function(a, b) log[#log + 1] = "eq" return 1 end
mt.__lt = function(a, b) log[#log + 1] = "lt" return nil end
mt.__le = function(a, b) log[#log + 1] = "le" return "yes" end
mt.__index = {foo = 1, method = function(self, ...) return self.x, ... end}
mt.__newindex = function(self, key, value) log[#log + 1] = "newindex " .. key end
mt.__tostring = function(self) return "P " .. self.x end
mt.__pairs = function(self) return next, {pair = self.x} end
mt.__ipairs = function(self) return function(_, i) if i < 2 then return i + 1, self.x end end, self, 0 end
mt.__metatable = "hidden"
local P = ffi.metatype("struct P", mt)
local p = P(3)
local pp, rp = ffi.cast("struct P *", p), ffi.new("struct P &", p)

show("F13.1", p + 1, p - 1, p * 1, p / 1, p % 1, p ^ 1, -p, p .. 1, #p, p(), p == 1, p < 1, p <= 1, p.foo, tostring(p))
p.y = 1
for k, v in pairs(p) do show("F13.1", k, v) end
for i, v in ipairs(p) do show("F13.1", i, v) end
show("F13.1", getmetatable(p), getmetatable(P), debug.getmetatable(p).__metatable, pcall(setmetatable, p, {}))
show("F13.2", pp.foo, pp:method("m"), #pp, pp(1), tostring(pp), -pp, pp * 2, pp .. "x", pp % 1, rp.foo, rp:method(), #rp, rp(1), tostring(rp), rp + 1, rp - 1)
show("F13.2", ffi.typeof(pp + 1) == ffi.typeof(pp), pp - pp, pp == pp, pp == ffi.cast("struct P *", 8), pp < pp, pp == rp, pp == nil)
for k, v in pairs(pp) do show("F13.2", k, v) end
log = {}
show("F13.3", p == 5, 5 == p, p ~= 5, p == "x", "x" == p, p == nil, p == P(1), p < 5, 5 < p, p > 5, p <= 5, 5 >= p, p == p)
show("F13.3", table.concat(log, " "))
local Q = ffi.metatype("struct Q", {__add = function(a, b) return "Q add" end, __lt = function() return true end, __eq = function() return false end})
local q = Q(1)
show("F13.3", p + q, q + p, q + 1LL, 1LL + q, q + {}, {} + q, "s" + q, nil == q, q == q, q ~= q, q < q, q > 1)
fails("F13.3", function() return q <= q end) fails("F13.3", function() return q >= 1 end)
local args
ffi.metatype("union U", {__len = function(a, ...) args = a.i return select("#", ...) end, __unm = function(a, b) return rawequal(a, b) end, __concat = function(a, b) return type(a) .. type(b) end})
local u = ffi.new("union U", 7)
show("F13.4", #u, args, -u, u .. 1, 1 .. u, u .. "s", nil .. u, u .. u)
local made = ffi.metatype("struct { int x; }", {__new = function(ct, ...) return ... end})
show("F13.5", made(1, 2, 3), select("#", made(1, 2, 3)), select("#", made()), ffi.new(made, 5).x, tostring(made):match("^ctype"))
local factory = ffi.metatype("struct { int x; }", {__new = function(ct, x) return ffi.new(ct, x * 2) end})
show("F13.5", factory(4).x)
local callable = ffi.metatype("struct { int x; }", {__call = setmetatable({}, {__call = function(self, object, ...) return type(object), object.x, ... end})})
show("F13.6", callable(9)("a", nil, "b"))
fails("F13.6", q) fails("F13.6", function() return q() end) fails("F13.6", function() local r = q() end)
local collected = 0
local finalized = ffi.metatype("struct { int x; }", {__gc = function(object) collected = collected + object.x end})
do
  local one = finalized(1)
  ffi.new(finalized, 10)
  local array = ffi.new(ffi.typeof("$[2]", finalized), {{100}, {100}})
  local part = array[0]
  local removed = ffi.gc(finalized(1000), nil)
  one = nil
end
for _ = 1, 20 do collectgarbage() end
show("F13.7", collected)
local vector = ffi.metatype("float __attribute__((vector_size(16)))", {__tostring = function(v) return "vector " .. v[1] end, __add = function() return "sum" end})
show("F13.8", tostring(vector(1, 2)), vector() + 1)
ffi.metatype("complex", {__tostring = function() return "never" end, __add = function(a, b) return "complex sum" end, __index = function(z, key) return key .. "?" end})
show("F13.8", 1i, tostring(2i), 1i + 1, 1 + 1i, (1i).x, (1i).re)
show("F13.9", P.foo, ffi.typeof("struct P *").foo, ffi.typeof("const struct P").foo, P(5).x)
fails("F13.9", function() return P.nothing end) fails("F13.9", function() return ffi.typeof("struct Q").x end) fails("F13.9", function() return ffi.typeof("int").x end)
local live = {}
local edited = ffi.metatype("struct { int x; }", live)(2)
fails("F13.10", function() return edited + 1 end) fails("F13.10", function() return edited.name end)
live.__add = function() return "added" end live.__index = {name = "named"} live.__len = function() return 5 end
show("F13.10", edited + 1, edited.name, #edited)
live.__index.name = "renamed" live.__add = nil
show("F13.10", edited.name) fails("F13.10", function() return edited + 1 end)
live.__index = function(_, key) return key end
show("F13.10", edited.name)
fails("F13.11", pairs, q) fails("F13.11", ipairs, q) fails("F13.11", pairs, 1LL) fails("F13.11", ipairs, ffi.new("int[2]")) fails("F13.11", pairs, ffi.cast("struct Q *", q)) fails("F13.11", pairs, ffi.typeof("int"))
local yielding = ffi.metatype("struct { int x; }", {
  __add = function(a, b) return coroutine.yield("add") end, __index = function(a, k) return coroutine.yield(k) end, __eq = function() return coroutine.yield("eq") end,
  __call = function(a, ...) return coroutine.yield(...) end, __newindex = function(a, k, v) coroutine.yield(k) end, __concat = function() return coroutine.yield("concat") end,
  __lt = function() return coroutine.yield("lt") end, __len = function() return coroutine.yield("len") end, __unm = function() return coroutine.yield("unm") end,
})(1)
local co = coroutine.wrap(function()
  local results = {yielding + 1, yielding.key, yielding == 1, yielding("called"), yielding .. "x", yielding < 1, #yielding, -yielding}
  yielding.new = 1
  for i, result in ipairs(results) do results[i] = tostring(result) end
  return table.concat(results, " ")
end)
local value = co()
for i = 1, 9 do
  show("F13.12", value)
  value = co(i)
end
show("F13.12", value)
fails("F13.13", function() return q - 1 end) fails("F13.13", function() return 1 * q end) fails("F13.13", function() return -q end) fails("F13.13", function() return #q end) fails("F13.13", function() return q .. "x" end)
fails("F13.13", function() return q .. q end) fails("F13.13", function() return q[1] end) fails("F13.13", function() return q.z end) fails("F13.13", function() q.z = 1 end) fails("F13.13", function() return q <= 1LL end)
fails("F13.13", function() return ffi.cast("struct Q *", q) * 2 end) fails("F13.13", function() return ffi.cast("struct Q *", q).z end) fails("F13.13", function() return ffi.new("const struct Q") - 1 end)
fails("F5.5", ffi.metatype, "struct P", {}) fails("F5.5", ffi.metatype, "int", {}) fails("F5.5", ffi.metatype, "int *", {}) fails("F5.5", ffi.metatype, "struct R", {}) fails("F5.5", ffi.metatype, "const union U", {})
fails("F5.5", ffi.metatype, "struct Q") fails("F5.5", ffi.metatype) fails("F5.5", ffi.metatype, "enum { A }", {})
