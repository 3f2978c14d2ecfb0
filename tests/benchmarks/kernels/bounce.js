// bounce.lua in JavaScript.
const BALLS = 100, FRAMES = 50, TIMES = 300;
const LIMIT = 500;

class Random {
  constructor() {
    this.seed = 74755;
  }

  next() {
    this.seed = (this.seed * 1309 + 13849) & 65535;
    return this.seed;
  }
}

class Ball {
  constructor(random) {
    this.x = random.next() % LIMIT;
    this.y = random.next() % LIMIT;
    this.xSpeed = random.next() % 300 - 150;
    this.ySpeed = random.next() % 300 - 150;
  }

  bounce() {
    let bounced = false;
    this.x += this.xSpeed;
    this.y += this.ySpeed;
    if (this.x > LIMIT) {
      this.x = LIMIT;
      this.xSpeed = -Math.abs(this.xSpeed);
      bounced = true;
    }
    if (this.x < 0) {
      this.x = 0;
      this.xSpeed = Math.abs(this.xSpeed);
      bounced = true;
    }
    if (this.y > LIMIT) {
      this.y = LIMIT;
      this.ySpeed = -Math.abs(this.ySpeed);
      bounced = true;
    }
    if (this.y < 0) {
      this.y = 0;
      this.ySpeed = Math.abs(this.ySpeed);
      bounced = true;
    }
    return bounced;
  }
}

function run() {
  const random = new Random(), balls = [];
  let bounces = 0;
  for (let i = 0; i < BALLS; i++) balls[i] = new Ball(random);
  for (let frame = 0; frame < FRAMES; frame++) {
    for (let i = 0; i < BALLS; i++) if (balls[i].bounce()) bounces++;
  }
  return bounces;
}

(() => {
  let bounces = 0;
  for (let i = 0; i < TIMES; i++) bounces += run();
  if (bounces !== 1331 * TIMES) throw new Error("wrong number of bounces " + bounces);
  return bounces;
});
