// queens.lua in JavaScript.
const SIZE = 8, TIMES = 1500;

function allFree(count) {
  const flags = [];
  for (let i = 0; i < count; i++) flags[i] = true;
  return flags;
}

class Board {
  constructor() {
    this.rows = allFree(SIZE);
    this.rising = allFree(2 * SIZE);
    this.falling = allFree(2 * SIZE);
    this.queenInRow = [];
    for (let i = 0; i < SIZE; i++) this.queenInRow[i] = 0;
  }

  isFree(row, column) {
    return this.rows[row] && this.rising[column + row] && this.falling[column - row + SIZE - 1];
  }

  mark(row, column, free) {
    this.rows[row] = free;
    this.rising[column + row] = free;
    this.falling[column - row + SIZE - 1] = free;
  }

  place(column) {
    if (column === SIZE) return true;
    for (let row = 0; row < SIZE; row++) {
      if (this.isFree(row, column)) {
        this.queenInRow[row] = column + 1;
        this.mark(row, column, false);
        if (this.place(column + 1)) return true;
        this.mark(row, column, true);
      }
    }
    return false;
  }
}

(() => {
  let checksum = 0;
  for (let i = 0; i < TIMES; i++) {
    const board = new Board();
    if (!board.place(0)) throw new Error("no solution");
    for (let row = 0; row < SIZE; row++) checksum += (row + 1) * board.queenInRow[row];
  }
  if (checksum !== 162 * TIMES) throw new Error("wrong checksum " + checksum);
  return checksum;
});
