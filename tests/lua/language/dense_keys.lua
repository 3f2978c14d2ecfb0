-- L8.1: integral keys come and go in any order; what a table does with them inside shows nowhere
local seed = 7
local function random(n) seed = (seed * 16807) % 2147483647 return seed % n end
local function check(name, t, shadow)
  local count, sum = 0, 0
  for k, v in pairs(t) do
    count = count + 1
    if shadow["k" .. tostring(k)] ~= v then print(name, "wrong at", k, v) end
  end
  local expected = 0
  for k, v in pairs(shadow) do
    expected = expected + 1
    if t[tonumber(k:sub(2))] ~= v then print(name, "lost", k, v) end
  end
  local border = #t
  local is_border = (border == 0 or t[border] ~= nil) and t[border + 1] == nil
  print(name, count == expected, is_border)
end
local values = {
  ints = function(i) return i end,
  doubles = function(i) return i + 0.5 end,
  strings = function(i) return "v" .. i end,
  mixed = function(i) local r = random(4) return r == 0 and i or r == 1 and i + 0.25 or r == 2 and "s" .. i or r == 3 and {} end,
}
local function put(t, shadow, k, v) t[k] = v shadow["k" .. tostring(k)] = v end
for _, kind in ipairs {"ints", "doubles", "strings", "mixed"} do
  local value = values[kind]
  local t, shadow = {}, {}
  for i = 2, 300 do put(t, shadow, i, value(i)) end
  check(kind .. " from 2", t, shadow)
  put(t, shadow, 1, value(1))
  check(kind .. " from 1", t, shadow)
  t, shadow = {}, {}
  for i = 300, 1, -1 do put(t, shadow, i, value(i)) end
  check(kind .. " from the end", t, shadow)
  for i = 1, 300, 2 do put(t, shadow, i, nil) end
  check(kind .. " every other", t, shadow)
  for i = 301, 400 do put(t, shadow, i, value(i)) end
  check(kind .. " appended", t, shadow)
  t, shadow = {}, {}
  for i = 1, 2000 do
    local k = random(200) - 20
    put(t, shadow, k, random(3) > 0 and value(i) or nil)
    if i % 500 == 0 then check(kind .. " at random " .. i, t, shadow) end
  end
  t, shadow = {x = 1, y = 2}, {}
  t.x, t.y = nil, nil
  for i = 1, 1000 do put(t, shadow, i * i, value(i)) end
  check(kind .. " squares", t, shadow)
  for i = 1, 1000 do put(t, shadow, i, value(i)) end
  check(kind .. " squares and all", t, shadow)
  for _, k in ipairs {2^31, -2^31, 2^40, 2147483647, -1, 0.5, 1e15, 0} do put(t, shadow, k, value(3)) end
  check(kind .. " large", t, shadow)
  -- a window that moves
  t, shadow = {}, {}
  for i = 1, 3000 do put(t, shadow, i, value(i)) if i > 20 then put(t, shadow, i - 20, nil) end end
  check(kind .. " window", t, shadow)
  -- removal while it is traversed
  for k in pairs(t) do t[k] = nil end
  print(next(t), #t)
end
-- the first store decides nothing
local function fill(t, from, to, v) for i = from, to do t[i] = v end return #t end
print(fill({}, 1, 10, true), fill({}, 1, 10, 1), fill({}, 1, 10, 1.5), fill({}, 1, 10, "s"), fill({[0] = 1}, 1, 10, {}), fill({nil, 2}, 1, 10, 3))
