// towers.lua in JavaScript.
const DISCS = 13, TIMES = 50;

class Disc {
  constructor(size) {
    this.size = size;
    this.next = null;
  }
}

class Towers {
  constructor() {
    this.piles = [];
    this.moves = 0;
  }

  push(disc, pile) {
    const top = this.piles[pile];
    if (top !== null && disc.size >= top.size) throw new Error("a larger disc on a smaller one");
    disc.next = top;
    this.piles[pile] = disc;
  }

  pop(pile) {
    const top = this.piles[pile];
    if (top === null) throw new Error("an empty pile");
    this.piles[pile] = top.next;
    top.next = null;
    return top;
  }

  moveTop(from, to) {
    this.push(this.pop(from), to);
    this.moves++;
  }

  move(count, from, to) {
    if (count === 1) {
      this.moveTop(from, to);
    } else {
      const other = 3 - from - to;
      this.move(count - 1, from, other);
      this.moveTop(from, to);
      this.move(count - 1, other, to);
    }
  }

  run() {
    this.piles = [null, null, null];
    for (let size = DISCS; size > 0; size--) this.push(new Disc(size), 0);
    this.move(DISCS, 0, 1);
    return this.moves;
  }
}

(() => {
  let moves = 0;
  for (let i = 0; i < TIMES; i++) moves += new Towers().run();
  if (moves !== 8191 * TIMES) throw new Error("wrong number of moves " + moves);
  return moves;
});
