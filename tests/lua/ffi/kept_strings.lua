-- F14.4: what C got for a Lua string, as an argument or in a field, is there as long as the string is
local ffi = require("ffi")
ffi.cdef[[
void keeper_put(int slot, const char *text); const char *keeper_get(int slot); size_t keeper_length(int slot);
struct keeper_entry { const char *name; int value; }; int keeper_measure(const struct keeper_entry *entries, int count);
size_t strlen(const char *);
]]
local keeper, C = ffi.load("keeper"), ffi.C

-- Other strings come and go, in memory that was free before.
local function churn()
  for round = 1, 3 do
    for i = 1, 3000 do
      local text = ("another text, %d of %d"):format(i, round)
      if C.strlen(text) ~= #text then error("wrong length") end
    end
    collectgarbage()
  end
end

-- strings that were made by the program, of different lengths; C has nothing but their pointers
local strings = {}
for i = 0, 49 do
  strings[i] = ("<%d>"):format(i):rep(i + 1)
  keeper.keeper_put(i, strings[i])
end
local function intact()
  local count = 0
  for i, text in pairs(strings) do
    if ffi.string(keeper.keeper_get(i)) == text and keeper.keeper_length(i) == #text then count = count + 1 end
  end
  return count
end
churn()
print(intact())
for i = 0, 49, 2 do strings[i] = nil end
churn()
print(intact())

-- the same string gets the same pointer
local same = 0
for i, text in pairs(strings) do
  if ffi.cast("const char *", text) == keeper.keeper_get(i) then same = same + 1 end
end
print(same)

-- fields of structs and elements of arrays
local count, names = 200, {}
local entries, pointers = ffi.new("struct keeper_entry[?]", count), ffi.new("const char *[?]", count)
for i = 0, count - 1 do
  names[i] = "name " .. i
  entries[i] = { names[i], i }
  pointers[i] = names[i]
end
churn()
local good, length = 0, 0
for i = 0, count - 1 do
  length = length + #names[i] + i
  if ffi.string(entries[i].name) == names[i] and pointers[i] == entries[i].name then good = good + 1 end
end
print(good, keeper.keeper_measure(entries, count) == length)

-- strings that are only keys, or in closures
local keys, closures = {}, {}
for i = 0, 49 do
  local text = "key " .. i
  keys[text] = i
  keeper.keeper_put(i, text)
end
churn()
good = 0
for text, i in pairs(keys) do
  if ffi.string(keeper.keeper_get(i)) == text then good = good + 1 end
end
print(good)
for i = 0, 49 do
  local text = "captured " .. i
  closures[i] = function() return text end
  keeper.keeper_put(i, text)
end
churn()
good = 0
for i = 0, 49 do
  if ffi.string(keeper.keeper_get(i)) == closures[i]() then good = good + 1 end
end
print(good)

-- a pointer in a cdata of its own
local function pointer() return ffi.cast("const char *", "a constant of a function") end
local constant = pointer()
churn()
print(ffi.string(constant))
