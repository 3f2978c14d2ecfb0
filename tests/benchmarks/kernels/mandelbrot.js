// mandelbrot.lua in JavaScript.
const SIZE = 500, ITERATIONS = 50;

function points(x, ci) {
  let bits = 0;
  for (let k = x; k < x + 8; k++) {
    const cr = 2 * k / SIZE - 1.5;
    let zr = 0, zi = 0, zr2 = 0, zi2 = 0;
    let inside = k < SIZE ? 1 : 0;
    let i = 0;
    while (inside === 1 && i < ITERATIONS) {
      zi = 2 * zr * zi + ci;
      zr = zr2 - zi2 + cr;
      zr2 = zr * zr;
      zi2 = zi * zi;
      if (zr2 + zi2 > 4) inside = 0;
      i++;
    }
    bits = bits * 2 + inside;
  }
  return bits;
}

(() => {
  let sum = 0;
  for (let y = 0; y < SIZE; y++) {
    const ci = 2 * y / SIZE - 1;
    for (let x = 0; x < SIZE; x += 8) sum = (sum * 31 + points(x, ci)) % 1000003;
  }
  if (sum !== 701813) throw new Error("wrong sum " + sum);
  return sum;
});
