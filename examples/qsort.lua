-- Sorts C arrays with the C library's qsort, which calls a Lua function to compare two elements.
local ffi = require("ffi")

ffi.cdef[[
typedef int (*comparator)(const void *, const void *);
void qsort(void *base, size_t count, size_t size, comparator compare);

struct person { int age; char name[12]; };
]]

-- C knows the elements by their address only; the cast gives the pointers their type back.
local int_pointer = ffi.typeof("const int *")
local numbers = ffi.new("int[8]", { 42, 7, -3, 99, 0, 12, 7, -50 })
ffi.C.qsort(numbers, 8, ffi.sizeof("int"), function(a, b)
  return ffi.cast(int_pointer, a)[0] - ffi.cast(int_pointer, b)[0]
end)
for i = 0, 7 do
  io.write(numbers[i], " ")
end
print()

-- A callback stays alive until it is freed. One that is used again and again is made once, and then set.
local person_pointer = ffi.typeof("const struct person *")
local compare = ffi.cast("comparator", function(a, b)
  return ffi.cast(person_pointer, a).age - ffi.cast(person_pointer, b).age
end)

local people = ffi.new("struct person[4]", { { 36, "Ada" }, { 85, "Grace" }, { 41, "Alan" }, { 54, "Niklaus" } })
local function show(title)
  print(title)
  for i = 0, 3 do
    print("", people[i].age, ffi.string(people[i].name))
  end
end

ffi.C.qsort(people, 4, ffi.sizeof("struct person"), compare)
show("by age")

compare:set(function(a, b)
  local left = ffi.string(ffi.cast(person_pointer, a).name)
  local right = ffi.string(ffi.cast(person_pointer, b).name)
  return left < right and -1 or left > right and 1 or 0
end)
ffi.C.qsort(people, 4, ffi.sizeof("struct person"), compare)
show("by name")
compare:free()

-- An error in the comparator reaches the caller of qsort.
print(pcall(function()
  ffi.C.qsort(numbers, 8, ffi.sizeof("int"), function() error("cannot compare", 0) end)
end))
