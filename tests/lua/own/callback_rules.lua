-- F11.2 F12.2 F12.5 F12.6 F12.7 N9: callbacks where LuaJIT ends the process or gives up: freed ones, NULL, many, wide and deep ones
local ffi = require("ffi")
ffi.cdef[[
typedef int (*int_function)(int);
int callback_int(int (*f)(int), int v); int64_t callback_repeat(int (*f)(int), int count);
int_function callback_keep(int_function f); int callback_call_kept(int v); int_function callback_variable;
int callback_call_variable(int v); int callback_twice(int);
double many_sum(int8_t, double, int64_t, float, uint16_t, double, int, bool, int8_t, double, int64_t, float, uint16_t, double, int,
  bool, int8_t, double, int64_t, float, uint16_t, double, int, bool, int8_t, double, int64_t, float, uint16_t, double, int, bool,
  int8_t, double, int64_t, float, uint16_t, double, int, bool, int8_t, double, int64_t, float, uint16_t, double, int, bool, int8_t,
  double, int64_t, float, uint16_t, double, int, bool, int8_t, double, int64_t, float, uint16_t, double, int, bool);
]]
local L, M = ffi.load("callbacks"), ffi.load("many")
local int = L.callback_int

-- C calls a freed callback: an error where Lua called C; the C function gets 0
local cb = ffi.cast("int_function", function(x) return x + 1 end)
L.callback_keep(cb)
print(L.callback_call_kept(1))
cb:free()
print(pcall(L.callback_call_kept, 1))
print(pcall(function() L.callback_call_kept(1) end))
print(pcall(function() return cb(1) end))
print(pcall(function() return (cb(1)) end))
print(int(function(x) local ok, e = pcall(L.callback_call_kept, x) return ok and 1 or #e end, 1))
L.callback_keep(nil)
-- free while it runs: this call ends as usual, the next fails
local self
self = ffi.cast("int_function", function(x) self:free() collectgarbage() return x * 2 end)
print(self(21), pcall(self, 21))
self = ffi.cast("int_function", function(i) if i == 2 then self:free() end return 1 end)
print(pcall(L.callback_repeat, self, 5))
-- free while it runs, and another takes its place at once
local other
self = ffi.cast("int_function", function(x)
  self:free()
  other = ffi.cast("int_function", function(y) return y * 10 end)
  return x + other(x)
end)
print(self(3), other(4), other == self)
other:free()
self = ffi.cast("int_function", function(x) self:free() error("after free", 0) end)
print(pcall(self, 1))
-- set while it runs
local count = 0
self = ffi.cast("int_function", function(i) self:set(function(j) count = count + j return 1 end) return 10 end)
print(L.callback_repeat(self, 4), count)
self:free()

-- NULL
local null = ffi.new("int_function")
print(pcall(null, 1))
print(pcall(function() return null(1) end))
print(pcall(function() local x = null(1) return x end))
print(pcall(function() ffi.cast("void (*)(void)", nil)() end))
print(pcall(function() ffi.cast("void (*)(void)", 8)() end))
L.callback_variable = nil
print(pcall(function() L.callback_variable(1) end))

-- after an error C gets zero, and callbacks until its end are not run
local ok, e
local calls = 0
print(pcall(L.callback_repeat, function(i)
  calls = calls + 1
  if i == 3 then error("third", 0) end
  return i
end, 1000000), calls)
print(L.callback_repeat(function(i) return i end, 4))
-- but errors that are caught inside are none
calls = 0
print(pcall(L.callback_repeat, function(i)
  calls = calls + 1
  pcall(int, function() error("x") end, 1)
  return i
end, 10), calls)
-- the first error counts
print(pcall(L.callback_repeat, function(i) error("number " .. i, 0) end, 5))

-- errors of the depths
local function deep(n) if n == 0 then error("bottom", 0) end return int(function() return deep(n - 1) end, n) end
print(pcall(deep, 150))
local function sum(n) if n == 0 then return 0 end return int(function(v) return v + sum(n - 1) end, n) end
print(sum(200))
local function runaway(n) return int(runaway, n + 1) end
ok, e = pcall(runaway, 1)
print(ok, tostring(e):match("stack overflow"))
local function co(n) if n == 0 then return 0 end return n + int(function() return coroutine.wrap(co)(n - 1) end, n) end
print(co(50))
print(sum(100))

-- an object comes through unchanged, whatever it is
local object = setmetatable({ 1 }, { __tostring = function() return "object" end })
ok, e = pcall(function() deep(0) end) print(e)
ok, e = pcall(int, function() return int(function() error(object) end, 1) end, 1) print(rawequal(e, object))
ok, e = pcall(int, function() error(ffi.new("int[2]", 1, 2)) end, 1) print(e[1])
ok, e = pcall(int, function() error() end, 1) print(ok, e)
print(xpcall(function() int(function() error(object) end, 1) end, tostring))

-- many live ones
local n = 10000
local list, shapes = {}, { "int_function", "double (*)(double)", "void (*)(void)", "const char *(*)(const char *, int)" }
for i = 1, n do list[i] = ffi.cast("int_function", function(x) return x + i end) end
local total = 0
for i = 1, n do total = total + int(list[i], 0) end
print(total == n * (n + 1) / 2)
for i = 1, n do list[i]:free() end
print(pcall(list[1].free, list[1]))

-- more parameters than LuaJIT takes
local function count(...) return select("#", ...) end
for _, n in ipairs { 16, 17, 32, 63, 64 } do
  local type = ("int (*)(%s)"):format(("long, "):rep(n - 1) .. "double")
  local cb = ffi.cast(type, count)
  local arguments = {}
  for i = 1, n do arguments[i] = i end
  print(n, cb(unpack(arguments)), pcall(cb, unpack(arguments, 2)))
  cb:set(function(...) return tonumber(((select(n - 1, ...)))) + (select(n, ...)) end)
  print(cb(unpack(arguments)))
  cb:free()
end
print((select(2, pcall(ffi.cast, ("int (*)(%s)"):format(("long, "):rep(64) .. "int"), count))))
local types = { "int8_t", "double", "int64_t", "float", "uint16_t", "double", "int", "bool" }
local list = {}
for i = 1, 64 do list[i] = types[(i - 1) % 8 + 1] end
local parameters = table.concat(list, ", ")
ffi.cdef("double many_call_back(double (*)(" .. parameters .. "));")
ffi.cdef("long many_long_sum(" .. ("long, "):rep(63) .. "long);")
ffi.cdef("long many_long_call_back(long (*)(" .. ("long, "):rep(63) .. "long));")
local function weigh(...)
  local sum = 0
  for i = 1, 64 do
    local v = select(i, ...)
    sum = sum + i * (v == true and 1 or v == false and 0 or tonumber(v))
  end
  return sum
end
print(M.many_call_back(weigh), M.many_long_call_back(weigh))
local values = {}
for i = 1, 64 do values[i] = i % 8 == 0 or i * 1.5 - i * 1.5 % 0.25 end
local wanted = {}
for i, v in ipairs(values) do
  local type = types[(i - 1) % 8 + 1]
  wanted[i] = v == true and true or tonumber(ffi.cast(type, v))
end
print(M.many_sum(unpack(values)) == weigh(unpack(wanted)))
for i = 1, 64 do values[i] = i end
print(M.many_long_sum(unpack(values)) == 64 * 65 * 129 / 6, pcall(M.many_long_sum, unpack(values, 2)))
print(pcall(M.many_long_sum, unpack(values, 1, 63)))
values[64] = "x" print(pcall(M.many_long_sum, unpack(values)))
values[65] = 1 print(pcall(M.many_long_sum, unpack(values)))
