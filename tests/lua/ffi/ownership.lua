-- F14.1 F14.5 F14.6 F14.7 F14.8: what keeps memory, libraries and functions, and that cdata count as memory
local ffi = require("ffi")
ffi.cdef "typedef struct { int numbers[64]; struct { double x; } inner; } record; int abs(int);"

-- enough garbage to find out what is not kept
local function churn()
  for _ = 1, 3 do
    for i = 1, 2000 do
      local a, b = ffi.new("uint8_t[?]", i), ffi.new("int[20]", i)
      ffi.fill(a, i, 0xaa)
      b[19] = -1
    end
    collectgarbage()
  end
end

-- memory stays as long as the object that owns it
local owners, pointers = {}, {}
for i = 1, 100 do
  owners[i] = ffi.new("record", { { i, [63] = -i }, { i / 2 } })
  pointers[i] = ffi.cast("int *", owners[i])
end
churn()
local good = 0
for i = 1, 100 do
  local inner = owners[i].inner
  if pointers[i][0] == i and pointers[i][1] == i and owners[i].numbers[63] == i and inner.x == i / 2 then good = good + 1 end
end
print(good)

-- the same for arrays of any length, and objects made within others
local large = ffi.new("record[?]", 1000)
for i = 0, 999 do large[i].numbers[7] = i end
churn()
local sum = 0
for i = 0, 999 do sum = sum + large[i].numbers[7] end
print(sum)

-- what was kept by nothing but a finalizer's upvalue
local function keeper()
  local kept = ffi.new("int[4]", 1, 2, 3, 4)
  return function() return kept[3] end
end
local get = keeper()
churn()
print(get())

-- a callback keeps its function, and its pointer works as long as it is not freed
local function adder(n) return ffi.cast("int (*)(int)", function(m) return m + n end) end
local callbacks = {}
for i = 1, 10 do callbacks[i] = tonumber(ffi.cast("intptr_t", adder(i))) end
churn()
for i = 1, 10 do
  local callback = ffi.cast("int (*)(int)", callbacks[i])
  io.write(callback(100), " ")
  callback:free()
end
print()

-- a function keeps the library that it is of, as does the library itself
local library = ffi.C
churn()
print(library.abs(-5), rawequal(library, ffi.C))

-- alignment of what ffi.new makes
ffi.cdef "typedef struct { char c __attribute__((aligned(32))); } aligned; typedef float vector __attribute__((vector_size(16)));"
local odd = {}
for _, type in ipairs { "char", "short", "int64_t", "aligned", "vector", "complex", "long double" } do
  local array = ffi.typeof("$[1]", ffi.typeof(type))
  local alignment = math.max(8, ffi.alignof(type))
  for _ = 1, 50 do
    local object = array()
    if ffi.cast("uintptr_t", ffi.cast("void *", object)) % alignment ~= 0 then odd[#odd + 1] = type end
  end
end
print(#odd, odd[1])

-- memory counts
collectgarbage()
collectgarbage()
local before = collectgarbage("count")
local block = ffi.new("uint8_t[?]", 8 * 2^20)
print(collectgarbage("count") - before >= 8192)
local blocks = {}
for i = 1, 64 do blocks[i] = ffi.new("uint8_t[?]", 2^20) end
print(collectgarbage("count") - before > 70000, #blocks, ffi.sizeof(block))
blocks, block = nil, nil
collectgarbage()
collectgarbage()
print(collectgarbage("count") - before < 4096)
