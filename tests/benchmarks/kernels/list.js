// list.lua in JavaScript.
const TIMES = 100;

class Element {
  constructor(value, next) {
    this.value = value;
    this.next = next;
  }

  length() {
    return this.next === null ? 1 : 1 + this.next.length();
  }
}

function make(length) {
  return length === 0 ? null : new Element(length, make(length - 1));
}

function isShorter(x, y) {
  while (y !== null) {
    if (x === null) return true;
    x = x.next;
    y = y.next;
  }
  return false;
}

function tail(x, y, z) {
  if (isShorter(y, x)) return tail(tail(x.next, y, z), tail(y.next, z, x), tail(z.next, x, y));
  return z;
}

(() => {
  let sum = 0;
  for (let i = 0; i < TIMES; i++) sum += tail(make(15), make(10), make(6)).length();
  if (sum !== 10 * TIMES) throw new Error("wrong sum " + sum);
  return sum;
});
