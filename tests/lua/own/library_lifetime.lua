-- F14.5 F15.7: a library stays loaded as long as anything refers to it and is unloaded after that; LuaJIT unloads it with its
-- namespace, and functions, variables and pointers dangle
local ffi = require("ffi")
ffi.cdef[[
struct lifetime_pair { int first; double second; };
extern int lifetime_number, lifetime_numbers[4]; extern struct lifetime_pair lifetime_pair; extern int (*lifetime_pointer)(void);
void lifetime_watch(int *counter); int lifetime_get(void); int *lifetime_address(void); int lifetime_during(int (*)(void));
enum { LIFETIME_CONSTANT = 5 };
]]
local unloaded = ffi.new("int[1]")

-- Collects until the library has been unloaded, or long enough to be sure that it is not.
local function collect(before)
  for _ = 1, before and 100 or 1 do
    collectgarbage()
    if before and unloaded[0] > before then break end
  end
end

-- What make gets from the library: is the library there while only that is left, and gone after it?
local function check(what, expected, make)
  local before = unloaded[0]
  local library = ffi.load("lifetime")
  library.lifetime_watch(unloaded)
  local held = make(library)
  library = nil
  collect(expected == "lets it go" and before)
  local did = unloaded[0] == before and "keeps it" or "lets it go"
  -- In use until here.
  local text = type(held)
  held = nil
  collect(before)
  print(what, text, did, unloaded[0] - before)
end

check("nothing", "lets it go", function() end)
check("a number", "lets it go", function(library) return library.lifetime_number end)
check("a constant", "lets it go", function(library) return library.LIFETIME_CONSTANT end)
check("a result", "lets it go", function(library) return library.lifetime_get() end)
check("a copy", "lets it go", function(library) return ffi.new("struct lifetime_pair", library.lifetime_pair) end)
check("the namespace", "keeps it", function(library) return library end)
check("a closure", "keeps it", function(library) return function() return library.lifetime_get() end end)
check("a function", "keeps it", function(library) return library.lifetime_get end)
check("a function pointer", "keeps it", function(library) return ffi.cast("int (*)(void)", library.lifetime_get) end)
check("a struct", "keeps it", function(library) return library.lifetime_pair end)
check("an array", "keeps it", function(library) return library.lifetime_numbers end)
check("a pointer to a field", "keeps it", function(library) return ffi.cast("char *", library.lifetime_pair) + ffi.offsetof("struct lifetime_pair", "second") end)
check("a pointer into an array", "keeps it", function(library) return library.lifetime_numbers + 2 end)
check("a returned pointer", "keeps it", function(library) return library.lifetime_address() end)
check("what that leads to", "keeps it", function(library) return library.lifetime_address() + 0 end)

-- Code that has used a library does not keep it, however hot it is, and finds the next one of the same name.
local function use(library)
  local sum = 0
  for i = 1, 1000 do
    library.lifetime_number = i
    sum = sum + library.lifetime_get() + library.lifetime_number
  end
  return sum
end
local before = unloaded[0]
for _ = 1, 4 do
  local library = ffi.load("lifetime")
  library.lifetime_watch(unloaded)
  assert(use(library) == 1001000)
  library = nil
  collect(unloaded[0])
end
print("unloaded", unloaded[0] - before)

-- Two namespaces of one library share it.
before = unloaded[0]
local one, other = ffi.load("lifetime"), ffi.load("liblifetime.so")
one.lifetime_watch(unloaded)
one.lifetime_number = 8
print(one == other, other.lifetime_number, one.lifetime_get == other.lifetime_get)
one = nil
collect()
print(unloaded[0] - before, other.lifetime_number)
other = nil
collect(before)
print(unloaded[0] - before)

-- A program may close a library by its namespace's __gc; what it took from there stays good, and other names are those of
-- ffi.C from then on.
before = unloaded[0]
local library = ffi.load("lifetime")
library.lifetime_watch(unloaded)
local get = library.lifetime_get
getmetatable(library).__gc(library)
collect()
print(unloaded[0] - before, get())
get = nil
collect(before)
print(unloaded[0] - before, pcall(function() return library.lifetime_get end))
getmetatable(library).__gc(library)
getmetatable(ffi.C).__gc(ffi.C)
ffi.cdef("int abs(int);")
print(ffi.C.abs(-1), library.abs(-2))

-- A library is not unloaded while its code runs, although nothing else refers to it.
before = unloaded[0]
print(ffi.load("lifetime").lifetime_during(function()
  collect()
  return 100
end))
library = ffi.load("lifetime")
library.lifetime_watch(unloaded)
local during = ffi.cast("int (*)(int (*)(void))", library.lifetime_during)
library = nil
print(during(function()
  during = nil
  collect()
  print(unloaded[0] - before)
  return 200
end))
collect(before)
print(unloaded[0] - before)

-- A global library stays.
before = unloaded[0]
ffi.load("lifetime", true).lifetime_watch(unloaded)
collect()
print(ffi.C.lifetime_get(), unloaded[0] - before)
ffi.C.lifetime_watch(nil)
