// harness.lua for JavaScript: a benchmark's value is a function, one call of which is one round and gives the result.
// RunJavaScript provides args, clock and wait.
const [file, warmUp, rounds] = [args[0], Number(args[1]), Number(args[2])];

const start = clock();
const round = load(file);
let result;
do {
  const before = clock();
  const current = round();
  print("warm", clock() - before);
  if (result !== undefined && current !== result) throw new Error("the result differs from round to round");
  result = current;
} while (clock() - start < warmUp);

print("result", result);
for (let i = 0; i < rounds; i++) {
  const before = clock();
  round();
  print("round", clock() - before);
}
print("end");
wait();
