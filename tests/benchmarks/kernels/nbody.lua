-- The n-body problem: sun and four planets as objects, 25,000 steps of 0.01 days. Pure Lua.
local STEPS = 25000
local SOLAR_MASS = 4 * math.pi * math.pi
local DAYS = 365.24

local Body = {}
Body.__index = Body

-- Positions in astronomical units, speeds in these per day, masses in that of the sun.
function Body.new(x, y, z, vx, vy, vz, mass)
  return setmetatable({x = x, y = y, z = z, vx = vx * DAYS, vy = vy * DAYS, vz = vz * DAYS, mass = mass * SOLAR_MASS}, Body)
end

local function jupiter()
  return Body.new(4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04)
end

local function saturn()
  return Body.new(8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411540e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04)
end

local function uranus()
  return Body.new(1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05)
end

local function neptune()
  return Body.new(1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05)
end

local System = {}
System.__index = System

-- The sun gets the momentum that keeps the whole at rest.
function System.new()
  local bodies = {Body.new(0, 0, 0, 0, 0, 0, 1), jupiter(), saturn(), uranus(), neptune()}
  local px, py, pz = 0, 0, 0
  for _, body in ipairs(bodies) do
    px, py, pz = px + body.vx * body.mass, py + body.vy * body.mass, pz + body.vz * body.mass
  end
  local sun = bodies[1]
  sun.vx, sun.vy, sun.vz = -px / SOLAR_MASS, -py / SOLAR_MASS, -pz / SOLAR_MASS
  return setmetatable({bodies = bodies}, System)
end

function System:advance(dt)
  local bodies = self.bodies
  local count = #bodies
  for i = 1, count do
    local a = bodies[i]
    for k = i + 1, count do
      local b = bodies[k]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      local square = dx * dx + dy * dy + dz * dz
      local magnitude = dt / (square * math.sqrt(square))
      a.vx = a.vx - dx * b.mass * magnitude
      a.vy = a.vy - dy * b.mass * magnitude
      a.vz = a.vz - dz * b.mass * magnitude
      b.vx = b.vx + dx * a.mass * magnitude
      b.vy = b.vy + dy * a.mass * magnitude
      b.vz = b.vz + dz * a.mass * magnitude
    end
  end
  for i = 1, count do
    local body = bodies[i]
    body.x = body.x + dt * body.vx
    body.y = body.y + dt * body.vy
    body.z = body.z + dt * body.vz
  end
end

function System:energy()
  local energy, bodies = 0, self.bodies
  for i, a in ipairs(bodies) do
    energy = energy + 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
    for k = i + 1, #bodies do
      local b = bodies[k]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      energy = energy - a.mass * b.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    end
  end
  return energy
end

return function()
  local system = System.new()
  assert(math.abs(system:energy() + 0.169075164) < 1e-9)
  for step = 1, STEPS do
    system:advance(0.01)
    if step == 1000 then assert(math.abs(system:energy() + 0.169087605) < 1e-9) end
  end
  return math.floor(system:energy() * 1e9)
end
