-- N2: types and declarations that nobody holds take no memory, however many there were.
local ffi = require("ffi")

ffi.cdef "typedef struct { int x; } known; struct incomplete;"

-- Some of what is made has a name in Lua for a while.
local held = {}
local function hold(i, value)
  held[i % 50] = value
  return value
end

-- Takes steps, collects now and then, so that what is not collected yet is never much, and returns the least that was
-- in use: lists of weak references, of Truffle's among them, lose the dead ones only when they are full.
local function least(step, first, last)
  local lowest = math.huge
  for i = first, last do
    step(i)
    if i % 500 == 0 then
      held = {}
      collectgarbage()
      lowest = math.min(lowest, collectgarbage("count"))
    end
  end
  return lowest
end

-- The smallest object takes 16 bytes, so that what keeps one a step is 250 KiB more after 16,000 of them. Caches of limited
-- size are full at first, and as full again later.
local function loop(name, step)
  least(step, 1, 2000)
  local before = least(step, 2001, 5500)
  least(step, 5501, 18000)
  local grown = least(step, 18001, 21500) - before
  print(name, grown < 150 or grown)
end

loop("arrays", function(i) assert(ffi.sizeof(hold(i, ffi.typeof("int[$]", i))) == 4 * i) end)
loop("texts", function(i) assert(ffi.sizeof("char[" .. i .. "]") == i) end)
loop("numbers of types", function(i) assert(tonumber(ffi.typeof("short[$]", i)) > 0) end)
loop("named structs", function(i) ffi.cdef("struct $ { struct $ *next; int (*call)(struct $ *); };", "node", "node", "node") end)
loop("casts", function(i) assert(ffi.cast("struct { char c[8]; } *", 8)[1].c + 0 == ffi.cast("char *", 16)) end)
loop("functions", function(i) hold(i, ffi.typeof("int (*)(struct { int a; } *)")) end)
loop("the same declarations", function()
  ffi.cdef "int atoi(const char *text); typedef int (*callback)(void *, known *); extern char **environ;"
end)
loop("failed declarations", function()
  assert(not pcall(ffi.cdef, "struct incomplete { int a; }; typedef struct gone { int b; } gone; enum { GONE }; bogus x;"))
end)
loop("callbacks of new types", function(i)
  local callback = ffi.cast("int (*)(struct { int a; } *)", function(p) return p.a end)
  assert(callback(ffi.cast("void *", ffi.new("int[1]", i))) == i)
  callback:free()
end)
print(ffi.sizeof("struct { struct incomplete *p; }"), pcall(ffi.sizeof, "struct incomplete"))
