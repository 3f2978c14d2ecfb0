-- java options: -Xmx64m
-- Collections of garbage in the middle of C calls, with a small heap: what C was given stays where it is, no call is lost.
local ffi = require("ffi")
ffi.cdef[[
void qsort(void *, size_t, size_t, int (*)(const int *, const int *)); int snprintf(char *, size_t, const char *, ...);
int64_t callback_repeat(int (*f)(int), int count); int callback_int(int (*f)(int), int v);
typedef struct { int key; double weight; } item;
item *callback_find(item *items, size_t count, bool (*matches)(const item *, void *), void *data);
const char *callback_text(const char *(*f)(const char *), const char *v); long threads_run(int (*)(int, int), int, int);
]]
local L, T = ffi.load("callbacks"), ffi.load("threads")
local steps = 3000 / tonumber(os.getenv("SHORTER") or 1)

local kept = {}
local function litter(step)
  for i = 1, 20 do
    kept[(step * 20 + i) % 2000] = { ("x"):rep(step % 300), ffi.new("char[?]", 256, i), ffi.gc(ffi.new("int[2]"), function() end) }
  end
  if step % 100 == 0 then collectgarbage() end
end

local calls, step = 0, 0
local function callback(type, f)
  return ffi.cast(type, function(...)
    calls = calls + 1
    litter(step)
    return f(...)
  end)
end
local shift = callback("const char *(*)(const char *)", function(s)
  assert(ffi.string(s) == "text " .. step)
  return s + 5
end)
local matches = callback("bool (*)(const item *, void *)", function(item, data)
  return item.weight == 2.5 and item.key == ffi.cast("int *", data)[0]
end)
local compare = callback("int (*)(const int *, const int *)", function(a, b) return a[0] - b[0] end)
local inner = callback("int (*)(int)", function(i) return i end)
local outer = callback("int (*)(int)", function(i) return L.callback_int(inner, i) end)
local thread = callback("int (*)(int, int)", function(i) return 1 end)

-- Strings, arrays and structs that nothing but the call holds.
for n = 1, steps do
  step = n
  local before = calls
  assert(ffi.string(L.callback_text(shift, "text " .. step)) == tostring(step) and calls == before + 1)
  local items = L.callback_find(ffi.new("item[3]", { { 1 }, { step, 2.5 }, { 3 } }), 3, matches, ffi.new("int[1]", step))
  assert(items ~= nil and calls == before + 3)
  local numbers = ffi.new("int[5]", { 5, 3, step, 1, 4 })
  ffi.C.qsort(numbers, 5, 4, compare)
  for i = 1, 4 do assert(numbers[i - 1] <= numbers[i]) end
  before = calls
  assert(L.callback_repeat(outer, 5) == 10 and calls == before + 10)
  if step % 10 == 0 then
    before = calls
    assert(tonumber(T.threads_run(thread, 4, 5)) == 20 and calls == before + 20)
  end
end
print("calls", calls)
