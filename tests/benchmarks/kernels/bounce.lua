-- A hundred balls that bounce in a box for fifty frames, 300 times. Pure Lua.
local BALLS, FRAMES, TIMES = 100, 50, 300
local LIMIT = 500

-- A linear congruential generator of 16-bit numbers.
local Random = {}
Random.__index = Random

function Random.new() return setmetatable({seed = 74755}, Random) end

function Random:next()
  self.seed = (self.seed * 1309 + 13849) % 65536
  return self.seed
end

local Ball = {}
Ball.__index = Ball

function Ball.new(random)
  return setmetatable({
    x = random:next() % LIMIT, y = random:next() % LIMIT,
    x_speed = random:next() % 300 - 150, y_speed = random:next() % 300 - 150,
  }, Ball)
end

-- Whether the ball has hit a wall.
function Ball:bounce()
  local bounced = false
  self.x = self.x + self.x_speed
  self.y = self.y + self.y_speed
  if self.x > LIMIT then
    self.x, self.x_speed, bounced = LIMIT, -math.abs(self.x_speed), true
  end
  if self.x < 0 then
    self.x, self.x_speed, bounced = 0, math.abs(self.x_speed), true
  end
  if self.y > LIMIT then
    self.y, self.y_speed, bounced = LIMIT, -math.abs(self.y_speed), true
  end
  if self.y < 0 then
    self.y, self.y_speed, bounced = 0, math.abs(self.y_speed), true
  end
  return bounced
end

local function run()
  local random, balls, bounces = Random.new(), {}, 0
  for i = 1, BALLS do balls[i] = Ball.new(random) end
  for _ = 1, FRAMES do
    for i = 1, BALLS do
      if balls[i]:bounce() then bounces = bounces + 1 end
    end
  end
  return bounces
end

return function()
  local bounces = 0
  for _ = 1, TIMES do bounces = bounces + run() end
  assert(bounces == 1331 * TIMES)
  return bounces
end
