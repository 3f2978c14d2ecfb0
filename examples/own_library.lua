-- Loads a library of one's own. The system's loader finds it, so LD_LIBRARY_PATH must name its folder:
--
--   LD_LIBRARY_PATH=native-fixtures/target/lib ./lua examples/own_library.lua
--
-- The C sources are native-fixtures/src/main/c/points.c and greeter.c.
local ffi = require("ffi")

ffi.cdef[[
struct point { double x, y; };
double points_distance(struct point a, struct point b);

extern int greeter_count;
int greeter_greet(char *buffer, size_t size, const char *name);
const char *greeter_language(void);
]]

-- The symbols of a library are the fields of what ffi.load returns. Tables do where C wants a struct.
local points = ffi.load("points")
print("distance", points.points_distance({ 0, 0 }, { x = 3, y = 4 }))
print("found in ffi.C", (pcall(function() return ffi.C.points_distance end)))

-- With true as the second argument the symbols become global, and ffi.C sees them, too.
ffi.load("greeter", true)
local C = ffi.C

local function greet(name)
  local size = C.greeter_greet(nil, 0, name) + 1
  local buffer = ffi.new("char[?]", size)
  C.greeter_greet(buffer, size, name)
  return ffi.string(buffer)
end

print(greet("world"))
print(greet("LuaJIT user"))
print(ffi.string(C.greeter_language()))

-- A C variable is read and written like a field.
print("calls so far", C.greeter_count)
C.greeter_count = 100
greet("again")
print("after setting it to 100", C.greeter_count)
