-- L8.1: key 0, which lists that count from there use, is a key like any other
local function sorted(t)
  local keys = {}
  for k, v in pairs(t) do keys[#keys + 1] = tostring(k) .. "=" .. tostring(v) end
  table.sort(keys)
  return #keys .. ": " .. table.concat(keys, " ")
end
local t = {[0] = "zero", "one", "two", name = "n"}
print(sorted(t), #t, t[0], t[-0], t[0.0], rawget(t, 0))
t[0] = nil
print(sorted(t), t[0], next({[0] = nil}))
t[0] = 5 t[0] = t[0] + 1 t[0] = t[0] * 1.5
print(t[0], sorted(t))
-- filled from zero, from the other end, and past holes
local list = {}
for i = 0, 100 do list[i] = i * 2 end
print(#list, list[0], list[100], select("#", unpack(list, 0, 3)), unpack(list, 0, 3))
local down = {}
for i = 20, 0, -1 do down[i] = i end
print(#down, down[0], sorted(down))
for i = 0, 20 do down[i] = nil end
print(next(down), #down)
local only = {[0] = true}
print(#only, next(only), next(only, 0), table.maxn(only), table.concat({[0] = "no", "yes"}))
-- clearing and changing on the way
local visited = 0
for k in pairs(list) do list[k] = nil visited = visited + 1 end
print(visited, next(list))
local changed = {[0] = 1, 1, 1, x = 1}
for k, v in pairs(changed) do changed[k] = v + 1 end
print(sorted(changed))
-- metatables
local log = {}
local watched = setmetatable({}, {__index = function(_, k) return "made " .. k end, __newindex = function(w, k, v) log[#log + 1] = k rawset(w, k, v) end})
print(watched[0]) watched[0] = 1 print(watched[0]) watched[0] = 2 print(watched[0], #log) watched[0] = nil watched[0] = 3 print(watched[0], #log)
local parent = setmetatable({}, {__index = {[0] = "inherited"}})
print(parent[0], rawget(parent, 0))
-- weak tables
local weak = setmetatable({}, {__mode = "v"})
weak[0] = {} weak[1] = "kept"
collectgarbage() collectgarbage()
print(weak[0], weak[1])
weak[0] = "text"
print(weak[0], sorted(weak))
setmetatable(weak, nil)
print(weak[0], sorted(weak))
weak[0] = 7 print(weak[0], sorted(weak))
local late = {[0] = "before", "first"}
setmetatable(late, {__mode = "k"})
print(late[0], sorted(late))
late[0] = nil print(late[0], sorted(late))
-- library functions
local shifted = {[0] = "stays", "a", "b"}
table.insert(shifted, 1, "c") table.remove(shifted) table.sort(shifted)
print(sorted(shifted))
print(pcall(table.insert, shifted, 0, "x"))
print(sorted(shifted))
require("table.clear")(shifted) print(next(shifted), shifted[0])
-- many kinds of values at one place of the program
local kinds = {}
for _, v in ipairs {1, 1.5, "s", false, 2^40, {}} do kinds[0] = v io.write(type(kinds[0]), " ") end print()
for round = 1, 300 do kinds[0] = round if kinds[0] ~= round then print("wrong") end end
local sum = 0
for round = 1, 300 do for i = 0, 3 do kinds[i] = i + round end sum = sum + kinds[0] + kinds[round % 4] end
print(sum)
