-- F14.1: whatever was derived from an object keeps its memory, where LuaJIT frees that with the object itself
local ffi = require("ffi")
ffi.cdef "struct outer { int head; struct inner { int numbers[8]; double x; } inner; struct outer *next; };"

-- Memory that was free is used again, for something else.
local function churn()
  for _ = 1, 3 do
    for i = 1, 2000 do
      ffi.fill(ffi.new("uint8_t[?]", i % 300 + 1), i % 300 + 1, 0xee)
      ffi.cast("char *", ffi.new("struct outer", -1))
    end
    collectgarbage()
  end
end

local function make(size)
  local object = ffi.new("struct outer[?]", size, { { 1, { { 10, 11, 12 }, 2.5 } } })
  object[size - 1].inner.numbers[7] = 17
  return object, size - 1
end

-- What get returns is all that is left of an object.
local function check(what, get, read)
  local held = {}
  for _, size in ipairs { 1, 3, 100, 10000 } do held[#held + 1] = get(make(size)) end
  churn()
  local results = {}
  for i = 1, #held do results[i] = tostring(read(held[i])) end
  print(what, table.concat(results, " "))
end
check("a reference to an element", function(o) return o[0] end, function(r) return r.inner.x end)
check("a reference to a field", function(o) return o[0].inner end, function(r) return r.numbers[2] end)
check("a reference to an array", function(o) return o[0].inner.numbers end, function(r) return r[1] end)
check("a pointer", function(o) return o + 0 end, function(p) return p.inner.numbers[0] end)
check("a pointer to the last", function(o, last) return o + last end, function(p) return p.inner.numbers[7] end)
check("a cast", function(o) return ffi.cast("char *", o) end, function(p) return ffi.cast("int *", p)[0] end)
check("a cast of a cast", function(o) return ffi.cast("int *", ffi.cast("void *", o)) end, function(p) return p[0] end)
check("a pointer to a field", function(o, last) return o[last].inner.numbers + 7 end, function(p) return p[0] end)
check("a pointer beyond and back", function(o, last) return o + last + 1 end, function(p) return p[-1].inner.numbers[7] end)
check("a copy of a pointer", function(o) return ffi.new("struct outer *", o) end, function(p) return p.head end)

-- small objects that move to native memory when their address is needed
local function small() local o = ffi.new("struct inner", { { 5 } }) return ffi.cast("int *", o), o.numbers end
local pointer, reference = small()
churn()
pointer[0] = pointer[0] + 1
print(reference[0], pointer[0])

-- an object with a finalizer is not finalized as long as there are pointers to it
local log = {}
local function finalized() return ffi.cast("int *", ffi.gc(ffi.new("int[2]", 1, 2), function(o) log[#log + 1] = o[1] end)) end
pointer = finalized()
churn()
print(#log, pointer[1])
pointer = nil
for _ = 1, 20 do if #log == 0 then churn() end end
print(#log, log[1])
