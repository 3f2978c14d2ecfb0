// cd.lua in JavaScript.
const AIRCRAFT = 100, FRAMES = 200;
const MIN_X = 0, MIN_Y = 0, MAX_X = 1000, MAX_Y = 1000, MIN_Z = 0, MAX_Z = 10;
const RADIUS = 1;
const VOXEL = 2 * RADIUS;

function compareNumbers(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}

class Vector2 {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }

  plus(other) {
    return new Vector2(this.x + other.x, this.y + other.y);
  }

  minus(other) {
    return new Vector2(this.x - other.x, this.y - other.y);
  }

  compare(other) {
    const result = compareNumbers(this.x, other.x);
    return result !== 0 ? result : compareNumbers(this.y, other.y);
  }
}

class Vector3 {
  constructor(x, y, z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  plus(other) {
    return new Vector3(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  minus(other) {
    return new Vector3(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  times(k) {
    return new Vector3(this.x * k, this.y * k, this.z * k);
  }

  dot(other) {
    return this.x * other.x + this.y * other.y + this.z * other.z;
  }

  square() {
    return this.dot(this);
  }
}

class CallSign {
  constructor(number) {
    this.number = number;
  }

  compare(other) {
    return compareNumbers(this.number, other.number);
  }
}

class Node {
  constructor(key, value, parent) {
    this.key = key;
    this.value = value;
    this.parent = parent;
    this.left = null;
    this.right = null;
    this.isRed = true;
  }

  successor() {
    let node = this;
    if (node.right !== null) {
      node = node.right;
      while (node.left !== null) node = node.left;
      return node;
    }
    let parent = node.parent;
    while (parent !== null && node === parent.right) {
      node = parent;
      parent = parent.parent;
    }
    return parent;
  }
}

class Tree {
  constructor() {
    this.root = null;
  }

  get(key) {
    let node = this.root;
    while (node !== null) {
      const order = key.compare(node.key);
      if (order === 0) return node.value;
      node = order < 0 ? node.left : node.right;
    }
    return null;
  }

  put(key, value) {
    let node = this.root, parent = null, order = 0;
    while (node !== null) {
      order = key.compare(node.key);
      if (order === 0) {
        const before = node.value;
        node.value = value;
        return before;
      }
      parent = node;
      node = order < 0 ? node.left : node.right;
    }
    const added = new Node(key, value, parent);
    if (parent === null) this.root = added;
    else if (order < 0) parent.left = added;
    else parent.right = added;
    this.balance(added);
    return null;
  }

  rotateLeft(x) {
    const y = x.right;
    x.right = y.left;
    if (y.left !== null) y.left.parent = x;
    this.replace(x, y);
    y.left = x;
    x.parent = y;
  }

  rotateRight(x) {
    const y = x.left;
    x.left = y.right;
    if (y.right !== null) y.right.parent = x;
    this.replace(x, y);
    y.right = x;
    x.parent = y;
  }

  replace(x, y) {
    const parent = x.parent;
    y.parent = parent;
    if (parent === null) this.root = y;
    else if (x === parent.left) parent.left = y;
    else parent.right = y;
  }

  balance(start) {
    let node = start;
    while (node !== this.root && node.parent.isRed) {
      const parent = node.parent, grandparent = parent.parent;
      const isLeft = parent === grandparent.left;
      const uncle = isLeft ? grandparent.right : grandparent.left;
      if (uncle !== null && uncle.isRed) {
        parent.isRed = false;
        uncle.isRed = false;
        grandparent.isRed = true;
        node = grandparent;
      } else if (isLeft) {
        if (node === parent.right) {
          node = parent;
          this.rotateLeft(node);
        }
        node.parent.isRed = false;
        grandparent.isRed = true;
        this.rotateRight(grandparent);
      } else {
        if (node === parent.left) {
          node = parent;
          this.rotateRight(node);
        }
        node.parent.isRed = false;
        grandparent.isRed = true;
        this.rotateLeft(grandparent);
      }
    }
    this.root.isRed = false;
  }

  first() {
    let node = this.root;
    while (node !== null && node.left !== null) node = node.left;
    return node;
  }
}

function isInside(point) {
  return point.x >= MIN_X && point.x <= MAX_X && point.y >= MIN_Y && point.y <= MAX_Y && point.z >= MIN_Z && point.z <= MAX_Z;
}

class Motion {
  constructor(sign, from, to) {
    this.sign = sign;
    this.from = from;
    this.to = to;
  }

  delta() {
    return this.to.minus(this.from);
  }

  intersection(other) {
    const start = this.from, otherStart = other.from;
    const speed = this.delta(), otherSpeed = other.delta();
    const a = otherSpeed.minus(speed).square();
    if (a === 0) {
      return Math.sqrt(otherStart.minus(start).square()) <= RADIUS ? start.plus(otherStart).times(0.5) : null;
    }
    const b = 2 * start.minus(otherStart).dot(speed.minus(otherSpeed));
    const c = otherStart.minus(start).square() - RADIUS * RADIUS;
    const discriminant = b * b - 4 * a * c;
    if (discriminant < 0) return null;
    const enter = (-b - Math.sqrt(discriminant)) / (2 * a), leave = (-b + Math.sqrt(discriminant)) / (2 * a);
    if (enter <= leave && (enter <= 1 && 1 <= leave || enter <= 0 && 0 <= leave || 0 <= enter && leave <= 1)) {
      const time = enter <= 0 ? 0 : enter;
      const point = start.plus(speed.times(time)).plus(otherStart.plus(otherSpeed.times(time))).times(0.5);
      if (isInside(point)) return point;
    }
    return null;
  }
}

function touches(voxel, start, speed, low, high) {
  return speed === 0 && voxel <= start + RADIUS / 2 && start - RADIUS / 2 <= voxel + VOXEL ||
    low <= 1 && 1 <= high || low <= 0 && 0 <= high || 0 <= low && high <= 1;
}

function isInVoxel(voxel, motion) {
  if (voxel.x > MAX_X || voxel.x < MIN_X || voxel.y > MAX_Y || voxel.y < MIN_Y) return false;
  const from = motion.from, to = motion.to;
  const xSpeed = to.x - from.x, ySpeed = to.y - from.y;
  let lowX = (voxel.x - RADIUS / 2 - from.x) / xSpeed, highX = (voxel.x + VOXEL + RADIUS / 2 - from.x) / xSpeed;
  if (xSpeed < 0) {
    const kept = lowX;
    lowX = highX;
    highX = kept;
  }
  let lowY = (voxel.y - RADIUS / 2 - from.y) / ySpeed, highY = (voxel.y + VOXEL + RADIUS / 2 - from.y) / ySpeed;
  if (ySpeed < 0) {
    const kept = lowY;
    lowY = highY;
    highY = kept;
  }
  return touches(voxel.x, from.x, xSpeed, lowX, highX) && touches(voxel.y, from.y, ySpeed, lowY, highY) &&
    (xSpeed === 0 || ySpeed === 0 || lowY <= highX && highX <= highY || lowY <= lowX && lowX <= highY || lowX <= lowY && highY <= highX);
}

function coordinate(value) {
  const cut = Math.trunc(value / VOXEL);
  return value < 0 ? VOXEL * cut - VOXEL : VOXEL * cut;
}

function addToVoxel(map, voxel, motion) {
  let motions = map.get(voxel);
  if (motions === null) {
    motions = [];
    map.put(voxel, motions);
  }
  motions.push(motion);
}

const HORIZONTAL = new Vector2(VOXEL, 0), VERTICAL = new Vector2(0, VOXEL);

function draw(map, seen, voxel, motion) {
  if (!isInVoxel(voxel, motion) || seen.put(voxel, true) === true) return;
  addToVoxel(map, voxel, motion);
  const left = voxel.minus(HORIZONTAL), right = voxel.plus(HORIZONTAL);
  draw(map, seen, left, motion);
  draw(map, seen, right, motion);
  draw(map, seen, voxel.minus(VERTICAL), motion);
  draw(map, seen, voxel.plus(VERTICAL), motion);
  draw(map, seen, left.minus(VERTICAL), motion);
  draw(map, seen, left.plus(VERTICAL), motion);
  draw(map, seen, right.minus(VERTICAL), motion);
  draw(map, seen, right.plus(VERTICAL), motion);
}

class Detector {
  constructor() {
    this.positions = new Tree();
  }

  motions(frame) {
    const motions = [];
    for (let i = 0; i < frame.length; i++) {
      const aircraft = frame[i];
      const before = this.positions.put(aircraft.sign, aircraft.position);
      motions.push(new Motion(aircraft.sign, before === null ? aircraft.position : before, aircraft.position));
    }
    return motions;
  }

  count(frame) {
    const map = new Tree(), motions = this.motions(frame);
    for (let i = 0; i < motions.length; i++) {
      const motion = motions[i];
      draw(map, new Tree(), new Vector2(coordinate(motion.from.x), coordinate(motion.from.y)), motion);
    }
    let collisions = 0;
    for (let node = map.first(); node !== null; node = node.successor()) {
      const here = node.value;
      for (let i = 0; i < here.length - 1; i++) {
        for (let k = i + 1; k < here.length; k++) {
          if (here[i].intersection(here[k]) !== null) collisions++;
        }
      }
    }
    return collisions;
  }
}

function simulate(signs, time) {
  const frame = [];
  for (let i = 0; i < signs.length; i += 2) {
    frame.push({ sign: signs[i], position: new Vector3(time, Math.cos(time) * 2 + i * 3, 10) });
    frame.push({ sign: signs[i + 1], position: new Vector3(time, Math.sin(time) * 2 + i * 3, 10) });
  }
  return frame;
}

(() => {
  const detector = new Detector(), signs = [];
  let collisions = 0;
  for (let i = 1; i <= AIRCRAFT; i++) signs.push(new CallSign(i));
  for (let frame = 0; frame < FRAMES; frame++) collisions += detector.count(simulate(signs, frame / 10));
  if (collisions !== 4305) throw new Error("wrong number of collisions " + collisions);
  return collisions;
});
