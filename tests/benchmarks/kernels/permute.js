// permute.lua in JavaScript.
const SIZE = 6, TIMES = 200;

class Permuter {
  constructor() {
    this.calls = 0;
    this.values = [];
    for (let i = 0; i < SIZE; i++) this.values[i] = i;
  }

  swap(i, k) {
    const kept = this.values[i];
    this.values[i] = this.values[k];
    this.values[k] = kept;
  }

  permute(count) {
    this.calls++;
    if (count > 0) {
      const last = count - 1;
      this.permute(last);
      for (let i = last; i >= 0; i--) {
        this.swap(last, i);
        this.permute(last);
        this.swap(last, i);
      }
    }
  }
}

(() => {
  let calls = 0;
  for (let i = 0; i < TIMES; i++) {
    const permuter = new Permuter();
    permuter.permute(SIZE);
    for (let k = 0; k < SIZE; k++) if (permuter.values[k] !== k) throw new Error("not the first order again");
    calls += permuter.calls;
  }
  if (calls !== 8660 * TIMES) throw new Error("wrong number of calls " + calls);
  return calls;
});
