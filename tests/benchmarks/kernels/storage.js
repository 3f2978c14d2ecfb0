// storage.lua in JavaScript.
const DEPTH = 7, TIMES = 60;

class Random {
  constructor() {
    this.seed = 74755;
  }

  next() {
    this.seed = (this.seed * 1309 + 13849) & 65535;
    return this.seed;
  }
}

class Storage {
  constructor() {
    this.count = 0;
  }

  tree(depth, random) {
    this.count++;
    const children = [];
    if (depth === 1) {
      for (let i = random.next() % 10; i >= 0; i--) children.push(false);
    } else {
      for (let i = 0; i < 4; i++) children.push(this.tree(depth - 1, random));
    }
    return children;
  }
}

(() => {
  let count = 0;
  for (let i = 0; i < TIMES; i++) {
    const storage = new Storage();
    const tree = storage.tree(DEPTH, new Random());
    if (tree.length !== 4 || tree[3][2].length !== 4) throw new Error("wrong tree");
    count += storage.count;
  }
  if (count !== 5461 * TIMES) throw new Error("wrong count " + count);
  return count;
});
