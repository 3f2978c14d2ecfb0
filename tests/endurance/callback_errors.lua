-- Errors out of callbacks under qsort, bsearch and loops of C, 100,000 times each: every one arrives, and nothing else does.
local ffi = require("ffi")
ffi.cdef[[
void qsort(void *, size_t, size_t, int (*)(const int *, const int *));
const int *bsearch(const int *, const int *, size_t, size_t, int (*)(const int *, const int *));
int64_t callback_repeat(int (*f)(int), int count); int callback_int(int (*f)(int), int v);
]]
local L = ffi.load("callbacks")
local steps = 100000 / tonumber(os.getenv("SHORTER") or 1)

local calls, failing, problem = 0, 0, {}
local function compare(a, b)
  calls = calls + 1
  if calls == failing then error(problem) end
  return a[0] - b[0]
end
compare = ffi.cast("int (*)(const int *, const int *)", compare)
local turn = ffi.cast("int (*)(int)", function(i)
  calls = calls + 1
  if calls == failing then error("turn " .. i, 0) end
  return 1
end)
local nested = ffi.cast("int (*)(int)", function(i)
  return tonumber(L.callback_repeat(turn, 3)) + i
end)

local items, key = ffi.new("int[16]"), ffi.new("int[1]")
local function fill() for i = 0, 15 do items[i] = (i * 7 + 3) % 16 end end

local function repeated(name, f)
  local errors, results = 0, 0
  for step = 1, steps do
    calls, failing = 0, step % 4 + 1
    local ok, e = pcall(f, step)
    if not ok then
      if e ~= problem and e ~= "turn " .. failing - 1 then error(name .. ": " .. tostring(e)) end
      if calls ~= failing then error(name .. ": " .. calls .. " calls instead of " .. failing) end
      errors = errors + 1
    else
      results = results + 1
    end
  end
  print(name, errors .. " errors", results .. " results")
  return errors
end

assert(repeated("qsort", function() fill() ffi.C.qsort(items, 16, 4, compare) end) == steps)
fill()
failing = 0
ffi.C.qsort(items, 16, 4, compare)
for i = 0, 15 do assert(items[i] == i) end
assert(repeated("bsearch", function(step) key[0] = 15 ffi.C.bsearch(key, items, 16, 4, compare) end) == steps)
assert(repeated("loop", function() L.callback_repeat(turn, 4) end) == steps)
assert(repeated("loop in a loop", function() failing = math.min(failing, 3) L.callback_int(nested, 1) end) == steps)
assert(repeated("new callback", function()
  failing = 1
  local callback = ffi.cast("int (*)(int)", function() calls = calls + 1 error(problem) end)
  local ok, e = pcall(L.callback_repeat, callback, 4)
  callback:free()
  error(e)
end) == steps)
-- some fail and some do not
assert(repeated("now and then", function(step) failing = step % 2 + 1 L.callback_repeat(turn, 1) end) == steps / 2)
