-- F14.2 F14.3: when finalizers run, what they may do, and what becomes of their errors
local ffi = require("ffi")
-- Makes an object and forgets it: a function of its own, so that no variable here still holds it.
local function make(finalizer, value) ffi.gc(ffi.new("int[1]", value or 7), finalizer) end

-- errors come out of the collection, one at a time, and nothing else is lost
make(function() error("failed") end)
print(pcall(collectgarbage))
make(function() error({ code = 5 }) end)
print(select(2, pcall(collectgarbage)).code)
make(function() error() end)
print(pcall(collectgarbage))
local runs = 0
for i = 1, 3 do make(function() runs = runs + 1 error("one of three", 0) end) end
for i = 1, 4 do print(i, runs, pcall(collectgarbage)) end
make(42)
print(pcall(collectgarbage))
make("a string")
print(pcall(collectgarbage))
make(false)
print(pcall(collectgarbage))

-- no yields, wherever the collection happens
make(function() coroutine.yield() end)
print(pcall(collectgarbage))
print(coroutine.wrap(function()
  make(function() coroutine.yield("yielded") end)
  return pcall(collectgarbage)
end)())
-- but coroutines of their own
make(function() print(coroutine.wrap(function() coroutine.yield("inside") end)()) end)
collectgarbage()

-- finalizers that collect, and make objects with finalizers
make(function(object)
  print("outer", object[0], collectgarbage())
  make(function() print("inner") end)
  print("collected", collectgarbage())
end)
print(collectgarbage())
local count = 0
local function again()
  count = count + 1
  if count < 5 then make(again) end
end
make(again)
for _ = 1, 20 do if count < 5 then collectgarbage() end end
print(count)

-- while the collector is stopped nothing runs but what is asked for
collectgarbage("stop")
local stopped = 0
for _ = 1, 10 do make(function() stopped = stopped + 1 end) end
local garbage
for i = 1, 1e5 do garbage = { i } end
print(stopped)
collectgarbage("restart")
collectgarbage()
print(stopped)

-- nobody asks, and the finalizer runs in the middle of other work
local done = false
local ring = {}
for i = 1, 1e9 do
  ring[i % 10] = { i }
  if i % 1000 == 1 then make(function() done = true end) end
  -- the call makes LuaJIT's compiler look at the variable each time
  if collectgarbage("count") > 0 and done then break end
end
print(done)

-- an object that its finalizer keeps is as good as new, and can have a finalizer again
local saved
make(function(object) saved = object end, 3)
collectgarbage()
print(saved[0], ffi.istype("int[1]", saved))
local function forget()
  ffi.gc(saved, function(object) print("again", object[0]) end)
  saved = nil
end
forget()
collectgarbage() collectgarbage()
-- weak tables let go of what is finalized
local weak = setmetatable({}, { __mode = "k" })
local function remember() weak[ffi.gc(ffi.new("int[1]"), function(object) print("in a weak table", weak[object]) end)] = true end
remember()
collectgarbage() collectgarbage()
print(next(weak))

-- calls of C as finalizers, and what the finalizer of a pointer sees
ffi.cdef "void *malloc(size_t); void *realloc(void *, size_t); void free(void *);"
local function allocate()
  ffi.gc(ffi.C.malloc(16), ffi.C.free)
  ffi.gc(ffi.C.malloc(16), ffi.cast("void (*)(void *)", ffi.C.free))
  ffi.gc(ffi.cast("int *", ffi.C.malloc(16)), function(pointer) print(ffi.typeof(pointer)) ffi.C.free(pointer) end)
end
allocate()
collectgarbage() collectgarbage()
local function nothing() ffi.gc(ffi.cast("int *", nil), function(pointer) print(pointer == nil, ffi.typeof(pointer)) end) end
nothing()
collectgarbage() collectgarbage()

-- what can have a finalizer
for _, object in ipairs { ffi.new("int", 1), 1LL, ffi.new("complex"), ffi.typeof("int"), ffi.C.free, 1, "text" } do
  print(pcall(ffi.gc, object, print))
end
print(pcall(ffi.gc))
print(pcall(ffi.gc, ffi.new("int[1]")))

-- every finalizer runs once, of many objects, some of which are in use for long
local finished, kept = {}, {}
local function finish(object) finished[object[0]] = (finished[object[0]] or 0) + 1 end
local function many()
  for i = 1, 20000 do
    local object = ffi.gc(ffi.new("int[1]", i), finish)
    if i % 10 == 0 then kept[i % 1000] = object end
  end
end
many()
kept = nil
for _ = 1, 20 do if #finished < 20000 then collectgarbage() end end
local once = 0
for i = 1, 20000 do if finished[i] == 1 then once = once + 1 end end
print(once, #finished)

-- at the end all run that are left, those of new objects, too, and errors have no effect
local last = ffi.gc(ffi.new("int[1]", 1), function(object)
  print("at the end", object[0])
  last_of_all = ffi.gc(ffi.new("int[1]", 2), function() error("nobody hears this") end)
  error("nor this")
end)
