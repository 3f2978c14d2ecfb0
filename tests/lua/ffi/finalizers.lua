-- F13.7 F14.2 F14.3: ffi.gc and __gc
local ffi = require("ffi")
ffi.cdef[[
struct handle { int id; };
struct handle *handle_open(void);
void handle_close(struct handle *);
int handle_count_open(void);
void *malloc(size_t);
void free(void *);
struct managed { int n; };
]]
local L = ffi.load("handles")
-- Objects that are to die are made in functions of their own, so that no variable of this one still holds them.
local function scope(f) f() end
local function collect(done)
  for _ = 1, 200 do
    if done() then return true end
    collectgarbage()
  end
  return done()
end
local function settle() for _ = 1, 3 do collectgarbage() end end
local function none_open() return L.handle_count_open() == 0 end
local function open() return ffi.gc(L.handle_open(), L.handle_close) end

scope(function() local h = open() print(h.id, L.handle_count_open()) end)
print(collect(none_open))
scope(function() for _ = 1, 10 do open() end print(L.handle_count_open()) end)
print(collect(none_open))
-- closing by hand takes the finalizer off
scope(function() local h = open() L.handle_close(ffi.gc(h, nil)) end)
settle()
print(L.handle_count_open())

-- Lua functions and callable tables; finalizers that are replaced or taken off
local log = {}
local function make(tag, f) return ffi.gc(ffi.new("int[1]", 42), f or function(o) log[#log + 1] = tag .. o[0] end) end
local function logged(n) return function() return #log == n end end
scope(function() make("function ") end)
collect(logged(1))
scope(function() make("x", setmetatable({}, { __call = function(_, o) log[#log + 1] = "callable " .. o[0] end })) end)
collect(logged(2))
scope(function() ffi.gc(make("first "), function(o) log[#log + 1] = "second " .. o[0] end) end)
collect(logged(3))
scope(function() ffi.gc(make("never "), nil) end)
settle()
print(table.concat(log, ";"))
-- the finalizer may keep the object
local saved
scope(function() make("x", function(o) saved = o end) end)
collect(function() return saved end)
print(saved[0], ffi.typeof(saved))
saved = nil
settle()
print(#log)
-- an object in use is not finalized
local keep = make("too early ")
settle()
print(#log, keep[0])
ffi.gc(keep, nil)

-- __gc of a metatype
local managed = ffi.metatype("struct managed", { __gc = function(m) log[#log + 1] = "managed " .. m.n end })
scope(function() managed(7) ffi.new("struct managed", 8) end)
collect(logged(5))
table.sort(log)
print(table.concat(log, ";"))
-- neither elements of arrays nor objects whose finalizer was taken off are finalized
scope(function() return ffi.new("struct managed[2]")[0] end)
scope(function() ffi.gc(managed(9), nil) end)
settle()
print(#log)

-- memory from malloc
local function buffer(n) return ffi.gc(ffi.cast("uint8_t *", ffi.C.malloc(n)), ffi.C.free) end
scope(function() for i = 1, 50 do local b = buffer(1000) b[0] = i b[999] = i end end)
settle()
local b = buffer(4)
b[3] = 9
print(b[3], ffi.typeof(b), rawequal(ffi.gc(b, ffi.C.free), b))

-- what is left is finalized at the end
local last = ffi.gc(ffi.new("int[1]", 1), function(o) print("finalized at the end", o[0]) end)
local other = managed(10)
ffi.gc(other, function(m) print("taken off again", m.n) end)
ffi.gc(other, nil)
