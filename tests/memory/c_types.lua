-- N2: types and declarations that nobody holds take no memory, however many there were.
local ffi = require("ffi")

ffi.cdef "typedef struct { int x; } known; struct incomplete;"

-- Some of what is made has a name in Lua for a while.
local held = {}
local function hold(i, value)
  held[i % 50] = value
  return value
end

-- What is left of earlier steps goes with the first steps after a collection.
local function used(step, i)
  for j = i, i + 2 do
    held = {}
    collectgarbage()
    step(j)
  end
  -- The JVM's own threads make garbage, too.
  local least = math.huge
  for _ = 1, 3 do
    collectgarbage()
    least = math.min(least, collectgarbage("count"))
  end
  return least
end

-- Steps that collect now and then, so that what is not collected yet is never much.
local function steps(step, first, last)
  for i = first, last do
    step(i)
    if i % 1000 == 0 then collectgarbage() end
  end
end

-- The smallest object takes 16 bytes. Caches of limited size are full at first, and as full again 10,000 steps later.
local function loop(name, step)
  steps(step, 1, 2200)
  local before = used(step, 2201)
  steps(step, 2204, 12200)
  local grown = used(step, 12201) - before
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
