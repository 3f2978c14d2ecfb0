// sieve.lua in JavaScript.
const SIZE = 5000, TIMES = 500;

function countPrimes(flags, size) {
  let count = 0;
  for (let i = 2; i <= size; i++) {
    if (flags[i - 1]) {
      count++;
      for (let k = i + i; k <= size; k += i) flags[k - 1] = false;
    }
  }
  return count;
}

function sieve() {
  const flags = [];
  for (let i = 0; i < SIZE; i++) flags[i] = true;
  return countPrimes(flags, SIZE);
}

(() => {
  let sum = 0;
  for (let i = 0; i < TIMES; i++) sum += sieve();
  if (sum !== 669 * TIMES) throw new Error("wrong sum " + sum);
  return sum;
});
