// fib.lua in JavaScript.
function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

(() => {
  const result = fib(35);
  if (result !== 9227465) throw new Error("wrong result " + result);
  return result;
});
