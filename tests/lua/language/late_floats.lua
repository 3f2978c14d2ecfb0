-- L8.1: a field that is integral in very many tables, and a float in one that comes late; so with metatables and metamethods
local class = {}
class.__index = class
function class:twice() return self.place * 2 end

local function point(place) return setmetatable({place = place, other = 1}, class) end
local points = {}
for i = 1, 3000 do points[i] = point(i) end

local function sum()
  local total = 0
  for i = 1, #points do total = total + points[i].place + points[i]:twice() end
  return total
end

local function shift(by)
  for i = 1, #points do points[i].place = points[i].place + by end
end

for _ = 1, 100 do shift(1) shift(-1) end
print(sum(), points[3000].place)
points[1].place = 1.5
print(sum(), points[3000].place)
shift(0.25)
print(sum(), points[1].place, points[2].place, points[3000].place)
shift(-0.25)
print(sum(), points[1].place, points[2].place, points[3000].place)

-- Written first, in compiled code, while most are still as they were.
for i = 1, 3000 do points[i] = point(i) end
point(0).other = 0.5
for i = 1, #points do points[i].other = i end
local total = 0
for i = 1, #points do total = total + points[i].other end
print(total, points[7].other)

-- Metatables of their own, one of which has a float beside its metamethod.
local adders = {}
local function adder(by) return setmetatable({}, {by = by, __add = function(self, x) return x + getmetatable(self).by end}) end
for i = 1, 3000 do adders[i] = adder(i) end
local function add()
  local result = 0
  for i = 1, #adders do result = adders[i] + result end
  return result
end
for _ = 1, 100 do add() end
print(add())
adders[5] = adder(0.5)
print(add())
for i = 1, 3000 do getmetatable(adders[i]).by = i / 2 end
print(add())
