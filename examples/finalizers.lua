-- Attaches finalizers to C objects, so that the garbage collector releases what C has allocated.
local ffi = require("ffi")

ffi.cdef[[
void *malloc(size_t size);
void free(void *pointer);
]]

-- The most common use: memory from malloc that is freed with its last reference.
local numbers = ffi.gc(ffi.cast("int *", ffi.C.malloc(10 * ffi.sizeof("int"))), ffi.C.free)
for i = 0, 9 do
  numbers[i] = i * i
end
print("numbers[9]", numbers[9])

-- Any function will do. It gets the object, which is alive once more while the finalizer runs.
local released = {}
local function open(name)
  return ffi.gc(ffi.new("int[1]", #name), function(object)
    released[#released + 1] = name .. " of length " .. object[0]
  end)
end

local first, second, third = open("first"), open("second"), open("third")

-- The collector gets to an object some time after its last reference is gone.
local function collect_until(count)
  for _ = 1, 1000 do
    if #released >= count then
      return
    end
    collectgarbage()
  end
end

first = nil
collect_until(1)
print("released", table.concat(released, "; "))

-- ffi.gc with nil takes a finalizer off again: what C owns from now on must not be released by Lua.
ffi.gc(second, nil)
second = nil
collectgarbage()
collectgarbage()
print("released", table.concat(released, "; "))

-- Those that are left run when the program ends.
ffi.gc(third, function(object)
  print("the last one, at the end of the program", object[0])
end)
