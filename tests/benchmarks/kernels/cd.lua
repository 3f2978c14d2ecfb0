-- Collision detection among 100 simulated aircraft in 200 frames: space is divided into voxels, kept in red-black trees, and
-- only aircraft that share one are compared. Pure Lua.
local AIRCRAFT, FRAMES = 100, 200
local MIN_X, MIN_Y, MAX_X, MAX_Y, MIN_Z, MAX_Z = 0, 0, 1000, 1000, 0, 10
local RADIUS = 1
local VOXEL = 2 * RADIUS

local function class()
  local methods = {}
  methods.__index = methods
  return methods
end

local function compare_numbers(a, b)
  if a == b then return 0 elseif a < b then return -1 else return 1 end
end

local Vector2 = class()
function Vector2.new(x, y) return setmetatable({x = x, y = y}, Vector2) end
function Vector2:plus(other) return Vector2.new(self.x + other.x, self.y + other.y) end
function Vector2:minus(other) return Vector2.new(self.x - other.x, self.y - other.y) end

function Vector2:compare(other)
  local result = compare_numbers(self.x, other.x)
  return result ~= 0 and result or compare_numbers(self.y, other.y)
end

local Vector3 = class()
function Vector3.new(x, y, z) return setmetatable({x = x, y = y, z = z}, Vector3) end
function Vector3:plus(other) return Vector3.new(self.x + other.x, self.y + other.y, self.z + other.z) end
function Vector3:minus(other) return Vector3.new(self.x - other.x, self.y - other.y, self.z - other.z) end
function Vector3:times(k) return Vector3.new(self.x * k, self.y * k, self.z * k) end
function Vector3:dot(other) return self.x * other.x + self.y * other.y + self.z * other.z end
function Vector3:square() return self:dot(self) end

local CallSign = class()
function CallSign.new(number) return setmetatable({number = number}, CallSign) end
function CallSign:compare(other) return compare_numbers(self.number, other.number) end

local Node = class()

function Node.new(key, value, parent)
  return setmetatable({key = key, value = value, parent = parent, left = nil, right = nil, is_red = true}, Node)
end

-- The next node in the order of the keys.
function Node:successor()
  local node = self
  if node.right then
    node = node.right
    while node.left do node = node.left end
    return node
  end
  local parent = node.parent
  while parent and node == parent.right do
    node, parent = parent, parent.parent
  end
  return parent
end

-- A map with ordered keys, as a red-black tree. Nothing here leaves it.
local Tree = class()
function Tree.new() return setmetatable({root = nil}, Tree) end

function Tree:get(key)
  local node = self.root
  while node do
    local order = key:compare(node.key)
    if order == 0 then return node.value end
    node = order < 0 and node.left or order > 0 and node.right or nil
  end
  return nil
end

-- Returns the key's value before.
function Tree:put(key, value)
  local node, parent, order = self.root, nil, 0
  while node do
    order = key:compare(node.key)
    if order == 0 then
      local before = node.value
      node.value = value
      return before
    end
    parent = node
    if order < 0 then node = node.left else node = node.right end
  end
  local new = Node.new(key, value, parent)
  if not parent then
    self.root = new
  elseif order < 0 then
    parent.left = new
  else
    parent.right = new
  end
  self:balance(new)
  return nil
end

function Tree:rotate_left(x)
  local y = x.right
  x.right = y.left
  if y.left then y.left.parent = x end
  self:replace(x, y)
  y.left = x
  x.parent = y
end

function Tree:rotate_right(x)
  local y = x.left
  x.left = y.right
  if y.right then y.right.parent = x end
  self:replace(x, y)
  y.right = x
  x.parent = y
end

-- Puts `y` where `x` is below its parent.
function Tree:replace(x, y)
  local parent = x.parent
  y.parent = parent
  if not parent then
    self.root = y
  elseif x == parent.left then
    parent.left = y
  else
    parent.right = y
  end
end

function Tree:balance(node)
  while node ~= self.root and node.parent.is_red do
    local parent = node.parent
    local grandparent = parent.parent
    local is_left = parent == grandparent.left
    local uncle
    if is_left then uncle = grandparent.right else uncle = grandparent.left end
    if uncle and uncle.is_red then
      parent.is_red, uncle.is_red, grandparent.is_red = false, false, true
      node = grandparent
    elseif is_left then
      if node == parent.right then
        node = parent
        self:rotate_left(node)
      end
      node.parent.is_red = false
      grandparent.is_red = true
      self:rotate_right(grandparent)
    else
      if node == parent.left then
        node = parent
        self:rotate_right(node)
      end
      node.parent.is_red = false
      grandparent.is_red = true
      self:rotate_left(grandparent)
    end
  end
  self.root.is_red = false
end

function Tree:first()
  local node = self.root
  while node and node.left do node = node.left end
  return node
end

local Motion = class()
function Motion.new(sign, from, to) return setmetatable({sign = sign, from = from, to = to}, Motion) end
function Motion:delta() return self.to:minus(self.from) end

local function is_inside(point)
  return point.x >= MIN_X and point.x <= MAX_X and point.y >= MIN_Y and point.y <= MAX_Y and point.z >= MIN_Z and point.z <= MAX_Z
end

-- Where both come nearer than the radius during the frame, or nil. The squared distance is a polynomial of the time.
function Motion:intersection(other)
  local start, other_start = self.from, other.from
  local speed, other_speed = self:delta(), other:delta()
  local a = other_speed:minus(speed):square()
  if a == 0 then
    if math.sqrt(other_start:minus(start):square()) <= RADIUS then return start:plus(other_start):times(0.5) end
    return nil
  end
  local b = 2 * start:minus(other_start):dot(speed:minus(other_speed))
  local c = other_start:minus(start):square() - RADIUS * RADIUS
  local discriminant = b * b - 4 * a * c
  if discriminant < 0 then return nil end
  local enter, leave = (-b - math.sqrt(discriminant)) / (2 * a), (-b + math.sqrt(discriminant)) / (2 * a)
  if enter <= leave and (enter <= 1 and 1 <= leave or enter <= 0 and 0 <= leave or 0 <= enter and leave <= 1) then
    local time = enter <= 0 and 0 or enter
    local point = start:plus(speed:times(time)):plus(other_start:plus(other_speed:times(time))):times(0.5)
    if is_inside(point) then return point end
  end
  return nil
end

-- Whether the motion, a disc that moves, touches the part of the voxel's column along one axis: the times of that.
local function crossing(voxel, start, speed)
  local low, high = (voxel - RADIUS / 2 - start) / speed, (voxel + VOXEL + RADIUS / 2 - start) / speed
  if speed < 0 then return high, low end
  return low, high
end

local function touches(voxel, start, speed, low, high)
  return speed == 0 and voxel <= start + RADIUS / 2 and start - RADIUS / 2 <= voxel + VOXEL
    or low <= 1 and 1 <= high or low <= 0 and 0 <= high or 0 <= low and high <= 1
end

local function is_in_voxel(voxel, motion)
  if voxel.x > MAX_X or voxel.x < MIN_X or voxel.y > MAX_Y or voxel.y < MIN_Y then return false end
  local from, to = motion.from, motion.to
  local x_speed, y_speed = to.x - from.x, to.y - from.y
  local low_x, high_x = crossing(voxel.x, from.x, x_speed)
  local low_y, high_y = crossing(voxel.y, from.y, y_speed)
  return touches(voxel.x, from.x, x_speed, low_x, high_x) and touches(voxel.y, from.y, y_speed, low_y, high_y)
    and (x_speed == 0 or y_speed == 0 or low_y <= high_x and high_x <= high_y or low_y <= low_x and low_x <= high_y or low_x <= low_y and high_y <= high_x)
end

local function coordinate(value)
  local cut = value < 0 and math.ceil(value / VOXEL) or math.floor(value / VOXEL)
  return value < 0 and VOXEL * cut - VOXEL or VOXEL * cut
end

local function add_to_voxel(map, voxel, motion)
  local motions = map:get(voxel)
  if not motions then
    motions = {}
    map:put(voxel, motions)
  end
  motions[#motions + 1] = motion
end

local HORIZONTAL, VERTICAL = Vector2.new(VOXEL, 0), Vector2.new(0, VOXEL)

-- Adds the motion to the voxel and to all neighbours that it touches.
local function draw(map, seen, voxel, motion)
  if not is_in_voxel(voxel, motion) or seen:put(voxel, true) then return end
  add_to_voxel(map, voxel, motion)
  local left, right = voxel:minus(HORIZONTAL), voxel:plus(HORIZONTAL)
  draw(map, seen, left, motion)
  draw(map, seen, right, motion)
  draw(map, seen, voxel:minus(VERTICAL), motion)
  draw(map, seen, voxel:plus(VERTICAL), motion)
  draw(map, seen, left:minus(VERTICAL), motion)
  draw(map, seen, left:plus(VERTICAL), motion)
  draw(map, seen, right:minus(VERTICAL), motion)
  draw(map, seen, right:plus(VERTICAL), motion)
end

local Detector = class()
function Detector.new() return setmetatable({positions = Tree.new()}, Detector) end

function Detector:motions(frame)
  local motions = {}
  for i = 1, #frame do
    local aircraft = frame[i]
    local before = self.positions:put(aircraft.sign, aircraft.position)
    motions[i] = Motion.new(aircraft.sign, before or aircraft.position, aircraft.position)
  end
  return motions
end

-- How many collisions there are since the frame before.
function Detector:count(frame)
  local map = Tree.new()
  local motions = self:motions(frame)
  for i = 1, #motions do
    local motion = motions[i]
    draw(map, Tree.new(), Vector2.new(coordinate(motion.from.x), coordinate(motion.from.y)), motion)
  end
  local collisions = 0
  local node = map:first()
  while node do
    local here = node.value
    for i = 1, #here - 1 do
      for k = i + 1, #here do
        if here[i]:intersection(here[k]) then collisions = collisions + 1 end
      end
    end
    node = node:successor()
  end
  return collisions
end

local function simulate(signs, time)
  local frame = {}
  for i = 1, #signs, 2 do
    frame[i] = {sign = signs[i], position = Vector3.new(time, math.cos(time) * 2 + (i - 1) * 3, 10)}
    frame[i + 1] = {sign = signs[i + 1], position = Vector3.new(time, math.sin(time) * 2 + (i - 1) * 3, 10)}
  end
  return frame
end

return function()
  local detector, signs, collisions = Detector.new(), {}, 0
  for i = 1, AIRCRAFT do signs[i] = CallSign.new(i) end
  for frame = 0, FRAMES - 1 do collisions = collisions + detector:count(simulate(signs, frame / 10)) end
  assert(collisions == 4305)
  return collisions
end
