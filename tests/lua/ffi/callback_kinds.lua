-- F12.1 F12.2 F12.4 F12.5 F12.6 F12.10: every way to make a callback, set and free
local ffi = require("ffi")
ffi.cdef[[
typedef int (*int_function)(int);
int callback_int(int (*f)(int), int v); int_function callback_keep(int_function f); int callback_call_kept(int v);
int_function callback_variable; int callback_call_variable(int v); int callback_twice(int v);
struct callback_table { const char *name; int (*apply)(int, int); };
int callback_apply(const struct callback_table *table, int a, int b); int_function callback_get_twice(void);
struct inner { int_function first, second; }; union either { int_function f; void *p; };
struct outer { int n; struct inner inside; int_function more[3]; union either u; };
typedef int plain_function(int); void callback_void(void (*f)(void));
]]
local L = ffi.load("callbacks")
local function add(n) return function(x) return x + n end end
local function freeing(f) local r = f(7) f:free() return r end

print(L.callback_int(add(1), 7))
print(freeing(ffi.cast("int_function", add(2))))
print(freeing(ffi.cast("int (*)(int)", add(3))))
print(freeing(ffi.cast("plain_function *", add(4))))
print(freeing(ffi.new("int_function", add(5))))
print(freeing(ffi.typeof("int_function")(add(6))))
print(pcall(ffi.cast, "plain_function", add(1)))
print(pcall(ffi.new, "plain_function", add(1)))
L.callback_variable = add(8) print(L.callback_call_variable(7), freeing(L.callback_variable))
L.callback_variable = nil
local box = ffi.new("int_function[1]") box[0] = add(9) print(freeing(box[0]))
local box = ffi.new("int_function[3]", add(10), add(11)) print(freeing(box[0]), freeing(box[1]), box[2])
local box = ffi.new("int_function[2]", { add(12), add(13) }) print(freeing(box[0]), freeing(box[1]))
local box = ffi.new("int_function[3]", add(14)) print(box[0] ~= nil, box[1] == nil, freeing(box[0]))
local box = ffi.new("int_function[?]", 2, { [0] = add(15), add(16) }) print(freeing(box[0]), freeing(box[1]))
local box = ffi.new("struct outer") box.inside.first = add(17)
print(freeing(box.inside.first), box.inside.second)
box.inside = { add(18), add(19) } print(freeing(box.inside.first), freeing(box.inside.second))
box.inside = { second = add(20) } print(box.inside.first, freeing(box.inside.second))
box.more = { add(21), add(22), add(23) } print(freeing(box.more[0]), freeing(box.more[1]), freeing(box.more[2]))
box.more[2] = add(24) print(freeing(box.more[2]))
box.u.f = add(25) print(box.u.p == box.u.f, freeing(box.u.f))
local box = ffi.new("struct outer", { 1, { add(26) }, { [0] = add(27) }, { f = add(28) } })
print(box.n, freeing(box.inside.first), freeing(box.more[0]), freeing(box.u.f))
local box = ffi.new("struct outer", { u = { add(29) } }) print(freeing(box.u.f))
local p = ffi.new("int_function[2]") local q = ffi.cast("int_function *", p) q[1] = add(30) print(freeing(p[1]))
local ref = ffi.new("struct callback_table", { apply = function(a, b) return a - b end })
print(L.callback_apply(ref, 9, 4), L.callback_apply(ffi.new("struct callback_table", { "name", function(a, b) return a * b end }), 9, 4))
local cb = ref.apply
ref.apply = nil
print(ref.apply, cb(5, 1)) cb:free()

-- what is no function pointer, or not a function
local function line(f, ...) local ok, e = pcall(f, ...) print(ok, (tostring(e):gsub("^[^ ]+:%d+: ", ""))) end
for _, v in ipairs { true, 5, "name", {}, newproxy(), coroutine.create(print), ffi.new("int"), 5LL, ffi.new("int[1]"),
    ffi.new("struct inner"), ffi.cast("void *", 64), ffi.cast("char *", 64), ffi.cast("int (*)(int, int)", 64),
    ffi.cast("void (*)(int)", 64), ffi.cast("int (*)(long)", 64), ffi.cast("int (*)(int, ...)", 64), L.callback_twice, L } do
  line(function() L.callback_keep(v) end)
  line(function() local x = ffi.new("int_function", v) end)
  line(function() box.inside.first = v end)
  line(function() local x = ffi.cast("int_function", v) end)
end
local called = setmetatable({}, { __call = function() return 1 end })
line(function() L.callback_int(called, 1) end)
for _, t in ipairs { "void *", "int *", "long", "int", "int_function *", "struct inner", "char[4]", "bool", "double" } do
  line(function() local x = ffi.cast(t, print) end)
  line(function() local x = ffi.new(t, print) end)
end
-- types without callbacks
for _, t in ipairs { "int (*)(int, ...)", "void (*)(...)", "long double (*)(int)", "int (*)(long double)",
    "long double (*)(long double)" } do
  line(ffi.cast, t, print)
  line(ffi.new, t, print)
  line(ffi.new, "struct { " .. t:gsub("%*", "*f") .. "; }", { print })
end
-- types with callbacks
for _, t in ipairs { "void (*)(void)", "int (*)()", "bool (*)(bool)", "float (*)(float)", "double (*)(double)",
    "int64_t (*)(uint64_t)", "const char *(*)(const char *)", "void **(*)(void **)", "enum { A } (*)(void)",
    "int (*(*)(int))(int)", "int (*)(int_function)", "int (*)(int[3])", "int (*)(plain_function)",
    "int (*)(const int)", "const int (*)(void)", "int &(*)(int &)", "int (*)(int, int, int, int, int, int, int, int)",
    "void (*)(double, double, double, double, double, double, double, double)",
    "unsigned char (*)(signed char, short, unsigned short, unsigned)", "int (*const)(void)" } do
  local ok, cb = pcall(ffi.cast, t, print)
  print(ok, ok and ffi.typeof(cb) or cb)
  if ok then cb:free() end
end

-- set
local cb = ffi.cast("int_function", add(1))
local address = tostring(cb)
print(cb(1), select("#", cb:set(add(2))), cb(1), tostring(cb) == address)
cb:set(math.abs) print(cb(-5))
line(function() cb:set() end)
line(function() cb:set(nil) end)
line(function() cb:set(5) end)
line(function() cb:set("f") end)
line(function() cb:set(called) end)
line(function() cb:set(cb) end)
line(function() cb:set(L.callback_twice) end)
line(function() cb.set() end)
line(function() cb.set(5, print) end)
line(function() cb.set({}, print) end)
line(function() cb.free() end)
line(function() cb.free("x") end)
line(function() cb.free(5LL) end)
line(function() cb.free(box) end)
line(function() cb.set(box, print) end)
print(cb(-6))
cb:set(add(3), add(4)) print(cb(1))
local other = ffi.cast("void *", cb)
line(function() other:free() end)
line(function() cb.set(other, add(4)) end)
line(function() ffi.cast("void (*)(void)", cb):set(add(5)) end)
print(cb(1))
local same = ffi.cast("int_function", ffi.cast("intptr_t", cb))
print(same == cb, same(1))
-- set while it runs, from inside
local n = 0
local self
self = ffi.cast("int_function", function(x) n = n + 1 self:set(function(y) return y * 100 end) return x + n end)
print(self(1), self(2), n)
-- the copy and the original are one callback
same:set(add(50)) print(cb(1), cb == same)
line(function() cb.free(other) end)
line(function() same:free() end) line(function() cb:free() end) line(function() same:set(print) end)
print(pcall(cb.free, cb))
line(function() return cb.other end) line(function() cb.other = 1 end) line(function() return cb[1] end) line(function() return cb[0] end)
line(function() cb.free = print end) line(function() return #cb end) line(function() return cb + 1 end) line(function() return cb - cb end)
line(function() return cb < cb end) print(cb == cb, cb == nil, cb ~= same)
line(function() return cb .. "x" end) line(function() return -cb end) line(pairs, cb)
line(function() local f = ffi.new("int_function") f:free() end)
line(function() L.callback_get_twice():free() end)
line(function() L.callback_get_twice():set(print) end)
line(function() return L.callback_twice.free end)
line(function() L.callback_twice:free() end)
line(function() ffi.new("int_function"):set(print) end)
line(ffi.metatype, "int_function", {})
print(type(cb.free), type(cb.set), cb.free == self.free)
self:free()
-- the same function twice
local f = add(60)
local a, b = ffi.cast("int_function", f), ffi.cast("int_function", f)
print(a == b, a(1), b(1)) a:free() print(b(2)) b:free()
-- wrong counts
local cb = ffi.cast("int_function", function(...) return select("#", ...) end)
print(cb(5)) line(function() cb() end) line(function() cb(1, 2) end) line(function() cb("x") end) line(function() cb(nil) end)
line(cb) line(cb, 1, 2) line(cb, {})
cb:free()
-- kept by C alone while Lua forgets the pointer
L.callback_keep(add(70)) collectgarbage() collectgarbage()
print(L.callback_call_kept(1))
local kept = L.callback_keep(nil) print(kept(2)) kept:free()
-- many at once
local many = {}
for i = 1, 500 do many[i] = ffi.cast("int_function", add(i)) end
local sum, distinct = 0, {}
for i = 1, 500 do sum = sum + many[i](0) distinct[tostring(many[i])] = true end
local count = 0 for _ in pairs(distinct) do count = count + 1 end
print(sum, count)
for i = 1, 500, 2 do many[i]:free() end
for i = 1, 500, 2 do many[i] = ffi.cast("int_function", add(-i)) end
local sum = 0 for i = 1, 500 do sum = sum + L.callback_int(many[i], 0) many[i]:free() end
print(sum)
