-- The n-body problem on an array of structs, 200,000 steps.
local ffi = require("ffi")
ffi.cdef "struct benchmark_body { double x, y, z, vx, vy, vz, mass; };"
local STEPS = 200000
local SOLAR_MASS = 4 * math.pi * math.pi
local DAYS = 365.24
local COUNT = 5

-- Positions in astronomical units, speeds in these per day, masses in that of the sun.
local START = {
  {0, 0, 0, 0, 0, 0, 1},
  {4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04},
  {8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411540e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04},
  {1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05},
  {1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05},
}

-- The sun gets the momentum that keeps the whole at rest.
local function make_system()
  local bodies = ffi.new("struct benchmark_body[?]", COUNT)
  local px, py, pz = 0, 0, 0
  for i = 0, COUNT - 1 do
    local body, start = bodies[i], START[i + 1]
    body.x, body.y, body.z = start[1], start[2], start[3]
    body.vx, body.vy, body.vz = start[4] * DAYS, start[5] * DAYS, start[6] * DAYS
    body.mass = start[7] * SOLAR_MASS
    px, py, pz = px + body.vx * body.mass, py + body.vy * body.mass, pz + body.vz * body.mass
  end
  bodies[0].vx, bodies[0].vy, bodies[0].vz = -px / SOLAR_MASS, -py / SOLAR_MASS, -pz / SOLAR_MASS
  return bodies
end

local function advance(bodies, dt)
  for i = 0, COUNT - 1 do
    local a = bodies[i]
    for k = i + 1, COUNT - 1 do
      local b = bodies[k]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      local square = dx * dx + dy * dy + dz * dz
      local magnitude = dt / (square * math.sqrt(square))
      local pull = b.mass * magnitude
      a.vx, a.vy, a.vz = a.vx - dx * pull, a.vy - dy * pull, a.vz - dz * pull
      pull = a.mass * magnitude
      b.vx, b.vy, b.vz = b.vx + dx * pull, b.vy + dy * pull, b.vz + dz * pull
    end
  end
  for i = 0, COUNT - 1 do
    local body = bodies[i]
    body.x, body.y, body.z = body.x + dt * body.vx, body.y + dt * body.vy, body.z + dt * body.vz
  end
end

local function energy(bodies)
  local sum = 0
  for i = 0, COUNT - 1 do
    local a = bodies[i]
    sum = sum + 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
    for k = i + 1, COUNT - 1 do
      local b = bodies[k]
      local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
      sum = sum - a.mass * b.mass / math.sqrt(dx * dx + dy * dy + dz * dz)
    end
  end
  return sum
end

return function()
  local bodies = make_system()
  assert(math.abs(energy(bodies) + 0.169075164) < 1e-9)
  for step = 1, STEPS do
    advance(bodies, 0.01)
    if step == 1000 then assert(math.abs(energy(bodies) + 0.169087605) < 1e-9) end
  end
  return math.floor(energy(bodies) * 1e8)
end
