-- Methods that are found two levels of __index up, on objects of four classes in turn. Pure Lua.
local COUNT = 2000000

local function class(parent)
  local methods = setmetatable({}, parent)
  methods.__index = methods
  return methods
end

local Shape = class()
function Shape:describe() return self:area() + self:offset() end
function Shape:offset() return 1 end

local Quadrilateral = class(Shape)
function Quadrilateral:area() return self.width * self.height end

local Rectangle = class(Quadrilateral)
local Square = class(Quadrilateral)
function Square:offset() return 2 end
local Triangle = class(Shape)
function Triangle:area() return self.width * self.height / 2 end
local Dot = class(Shape)
function Dot:area() return 0 end

local shapes = {
  setmetatable({width = 2, height = 3}, Rectangle), setmetatable({width = 4, height = 4}, Square),
  setmetatable({width = 6, height = 1}, Triangle), setmetatable({}, Dot),
}

return function()
  local sum = 0
  for i = 1, COUNT do sum = sum + shapes[i % 4 + 1]:describe() end
  assert(sum == COUNT / 4 * (7 + 18 + 4 + 1))
  return sum
end
