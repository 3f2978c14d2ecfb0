-- F11 F12 F14.2 F15: a C++ library behind a C interface: objects with finalizers, strings, exceptions that stay inside,
-- global constructors, virtual functions and algorithms that call back
-- @library shapes
local ffi = require("ffi")
ffi.cdef[[
typedef struct Shape Shape;
Shape *shape_regular(const char *name, double side); Shape *shape_custom(const char *name, double (*area)(const char *));
void shape_delete(Shape *); const char *shape_name(const Shape *); double shape_area(const Shape *);
const char *shapes_error(void); int shapes_alive(void);
void shapes_sort(Shape **, size_t, bool (*less)(const Shape *, const Shape *));
double shapes_visit(Shape *const *, size_t, bool (*visitor)(const Shape *, double sum));
]]
local lib = ffi.load("shapes")
-- LuaJIT's documentation: functions that call back must not be called from compiled code.
jit.off()

local function own(shape)
  if shape == nil then error(ffi.string(lib.shapes_error()), 0) end
  return ffi.gc(shape, lib.shape_delete)
end
local function regular(name, side) return own(lib.shape_regular(name, side)) end
local function describe(shape) return ("%s %.3f"):format(ffi.string(lib.shape_name(shape)), lib.shape_area(shape)) end

-- Exceptions become errors; an object that was not finished is none.
print(describe(regular("square", 3)), describe(regular("triangle", 2)))
print(pcall(regular, "circle", 1))
print(pcall(regular, "pentagon", -1))
print(pcall(regular, "square", 0 / 0))
print(ffi.string(lib.shapes_error()))

-- A virtual function in Lua.
local areas = {blob = 12.5, drop = 0.25}
local area = ffi.cast("double (*)(const char *)", function(name) return areas[ffi.string(name)] or error("no area", 0) end)
local blob, drop = own(lib.shape_custom("blob", area)), own(lib.shape_custom("drop", area))
print(describe(blob), describe(drop))
print(pcall(describe, own(lib.shape_custom("nothing", area))))

-- std::stable_sort with an order in Lua.
local list = {regular("square", 4), blob, regular("pentagon", 1), drop, regular("triangle", 10)}
local shapes = ffi.new("Shape *[?]", #list, list)
local function names()
  local texts = {}
  for i = 0, #list - 1 do texts[i + 1] = ffi.string(lib.shape_name(shapes[i])) end
  return table.concat(texts, " ")
end
lib.shapes_sort(shapes, #list, function(a, b) return lib.shape_area(a) < lib.shape_area(b) end)
print(names())
lib.shapes_sort(shapes, #list, function(a, b) return ffi.string(lib.shape_name(a)) < ffi.string(lib.shape_name(b)) end)
print(names())

-- C++ that ends early by an exception of its own, and Lua that does so by an error.
local function visit(visitor)
  local callback = ffi.cast("bool (*)(const Shape *, double)", visitor)
  local ok, sum = pcall(lib.shapes_visit, shapes, #list, callback)
  callback:free()
  return ok, ok and ("%.2f"):format(sum) or sum, ffi.string(lib.shapes_error())
end
print(visit(function() return true end))
print(visit(function(_, sum) return sum < 13 end))
print((visit(function(shape) error("an error at " .. ffi.string(lib.shape_name(shape)), 0) end)))

-- Everything is deleted, once.
local before = lib.shapes_alive()
lib.shape_delete(ffi.gc(blob, nil))
print(before - lib.shapes_alive())
blob, drop, list, shapes = nil, nil, nil, nil
for _ = 1, 100 do
  collectgarbage()
  if lib.shapes_alive() == 0 then break end
end
print(lib.shapes_alive())
area:free()
