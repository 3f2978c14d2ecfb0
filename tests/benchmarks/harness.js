// harness.lua for JavaScript: a benchmark's value is a function, one call of which is one round and gives the result.
// RunJavaScript provides args, clock and wait.
const LONGEST = 20;
const [file, warmUp, rounds] = [args[0], Number(args[1]), Number(args[2])];

let start = clock();
const round = load(file);
let result;
do {
  const before = clock();
  const current = round();
  print("warm", clock() - before);
  if (result === undefined) print("result", current);
  else if (current !== result) throw new Error("the result differs from round to round");
  result = current;
} while (clock() - start < warmUp);

start = clock();
for (let i = 0; i < rounds; i++) {
  const before = clock();
  if (before - start > LONGEST) break;
  round();
  print("round", clock() - before);
}
print("end");
wait();
