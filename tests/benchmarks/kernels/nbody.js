// nbody.lua in JavaScript.
const STEPS = 25000;
const SOLAR_MASS = 4 * Math.PI * Math.PI;
const DAYS = 365.24;

class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx * DAYS;
    this.vy = vy * DAYS;
    this.vz = vz * DAYS;
    this.mass = mass * SOLAR_MASS;
  }
}

function jupiter() {
  return new Body(4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01, 1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04);
}

function saturn() {
  return new Body(8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01, -2.76742510726411540e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04);
}

function uranus() {
  return new Body(1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01, 2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05);
}

function neptune() {
  return new Body(1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01, 2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05);
}

class System {
  constructor() {
    this.bodies = [new Body(0, 0, 0, 0, 0, 0, 1), jupiter(), saturn(), uranus(), neptune()];
    let px = 0, py = 0, pz = 0;
    for (const body of this.bodies) {
      px += body.vx * body.mass;
      py += body.vy * body.mass;
      pz += body.vz * body.mass;
    }
    const sun = this.bodies[0];
    sun.vx = -px / SOLAR_MASS;
    sun.vy = -py / SOLAR_MASS;
    sun.vz = -pz / SOLAR_MASS;
  }

  advance(dt) {
    const bodies = this.bodies, count = bodies.length;
    for (let i = 0; i < count; i++) {
      const a = bodies[i];
      for (let k = i + 1; k < count; k++) {
        const b = bodies[k];
        const dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
        const square = dx * dx + dy * dy + dz * dz;
        const magnitude = dt / (square * Math.sqrt(square));
        a.vx -= dx * b.mass * magnitude;
        a.vy -= dy * b.mass * magnitude;
        a.vz -= dz * b.mass * magnitude;
        b.vx += dx * a.mass * magnitude;
        b.vy += dy * a.mass * magnitude;
        b.vz += dz * a.mass * magnitude;
      }
    }
    for (let i = 0; i < count; i++) {
      const body = bodies[i];
      body.x += dt * body.vx;
      body.y += dt * body.vy;
      body.z += dt * body.vz;
    }
  }

  energy() {
    let energy = 0;
    const bodies = this.bodies;
    for (let i = 0; i < bodies.length; i++) {
      const a = bodies[i];
      energy += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
      for (let k = i + 1; k < bodies.length; k++) {
        const b = bodies[k];
        const dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
        energy -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
      }
    }
    return energy;
  }
}

(() => {
  const system = new System();
  if (Math.abs(system.energy() + 0.169075164) >= 1e-9) throw new Error("wrong energy at the start");
  for (let step = 1; step <= STEPS; step++) {
    system.advance(0.01);
    if (step === 1000 && Math.abs(system.energy() + 0.169087605) >= 1e-9) throw new Error("wrong energy after 1000 steps");
  }
  return Math.floor(system.energy() * 1e9);
});
