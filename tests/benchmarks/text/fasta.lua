-- DNA sequences by a random generator with weights, written as lines of 60 letters into strings. Pure Lua.
local LENGTH, WIDTH = 200000, 60
local MODULUS, FACTOR, INCREMENT = 139968, 3877, 29573
local LETTERS, WEIGHTS = {"a", "c", "g", "t"}, {0.3029549426680, 0.1979883004921, 0.1975473066391, 0.3015094502008}

local function generate(length)
  local seed, bounds, total = 42, {}, 0
  for i, weight in ipairs(WEIGHTS) do
    total = total + weight
    bounds[i] = total
  end
  local lines, line, counts = {}, {}, {a = 0, c = 0, g = 0, t = 0}
  for i = 1, length do
    seed = (seed * FACTOR + INCREMENT) % MODULUS
    local random, k = seed / MODULUS, 1
    while k < 4 and bounds[k] <= random do k = k + 1 end
    local letter = LETTERS[k]
    line[#line + 1] = letter
    counts[letter] = counts[letter] + 1
    if #line == WIDTH or i == length then
      lines[#lines + 1] = table.concat(line)
      line = {}
    end
  end
  return table.concat(lines, "\n"), counts
end

return function()
  local text, counts = generate(LENGTH)
  assert(#text == LENGTH + math.ceil(LENGTH / WIDTH) - 1 and counts.a + counts.c + counts.g + counts.t == LENGTH)
  assert(math.abs(counts.a / LENGTH - WEIGHTS[1]) < 0.005 and select(2, text:gsub("t", "t")) == counts.t)
  return counts.a * 7 + counts.c * 5 + counts.g * 3 + counts.t
end
