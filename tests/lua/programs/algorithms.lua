-- L1 L5 L6 L7: small well-known algorithms
local function fib(n) if n < 2 then return n end return fib(n - 1) + fib(n - 2) end
print("fib", fib(20))
local function sieve(n)
  local composite, primes = {}, {}
  for i = 2, n do
    if not composite[i] then primes[#primes + 1] = i for j = i * i, n, i do composite[j] = true end end
  end
  return primes
end
local primes = sieve(1000) print("primes", #primes, primes[100], primes[#primes])
local function gcd(a, b) while b ~= 0 do a, b = b, a % b end return a end
print("gcd", gcd(1071, 462), gcd(17, 5), gcd(2^40, 2^20))
local function hanoi(n, a, b, c)
  if n == 0 then return 0 end return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
end
print("hanoi", hanoi(10, "a", "b", "c"))
local function ackermann(m, n)
  if m == 0 then
    return n + 1
  elseif n == 0 then
    return ackermann(m - 1, 1)
  else
    return ackermann(m - 1, ackermann(m, n - 1))
  end
end
print("ackermann", ackermann(2, 9))
local function permutations(t, n, f)
  n = n or #t
  if n <= 1 then
    f(t)
  else
    for i = 1, n do t[i], t[n] = t[n], t[i] permutations(t, n - 1, f) t[i], t[n] = t[n], t[i] end
  end
end
local count, last = 0
permutations({ 1, 2, 3, 4, 5 }, nil, function(t) count = count + 1 last = table.concat(t) end)
print("permutations", count, last)
local function matrix(n, f)
  local m = {} for i = 1, n do m[i] = {} for j = 1, n do m[i][j] = f(i, j) end end return m
end
local function multiply(a, b)
  local n = #a return matrix(n, function(i, j) local s = 0 for k = 1, n do s = s + a[i][k] * b[k][j] end return s end)
end
local m = multiply(matrix(12, function(i, j) return i + j end), matrix(12, function(i, j) return i - j / 2 end))
print("matrix", m[1][1], m[12][12], m[3][7])
local function mandelbrot(w, h)
  local rows = {}
  for y = 0, h - 1 do
    local row = {}
    for x = 0, w - 1 do
      local cr, ci, zr, zi, i = x / w * 3 - 2, y / h * 2 - 1, 0, 0, 0
      while zr * zr + zi * zi < 4 and i < 50 do zr, zi = zr * zr - zi * zi + cr, 2 * zr * zi + ci i = i + 1 end
      row[#row + 1] = i == 50 and "#" or i > 8 and "+" or i > 4 and "." or " "
    end
    rows[#rows + 1] = table.concat(row):gsub(" +$", "")
  end
  return table.concat(rows, "\n")
end
print(mandelbrot(40, 16))
local function lcs(a, b)
  local t = {}
  for i = 0, #a do
    t[i] = {}
    for j = 0, #b do
      if i == 0 or j == 0 then
        t[i][j] = ""
      elseif a:byte(i) == b:byte(j) then
        t[i][j] = t[i - 1][j - 1] .. a:sub(i, i)
      else
        t[i][j] = #t[i - 1][j] >= #t[i][j - 1] and t[i - 1][j] or t[i][j - 1]
      end
    end
  end
  return t[#a][#b]
end
print("lcs", lcs("AGGTABQWERTY", "GXTXAYBQRTY"))
local function levenshtein(a, b)
  local prev = {}
  for j = 0, #b do prev[j] = j end
  for i = 1, #a do
    local cur = { [0] = i }
    for j = 1, #b do
      cur[j] = math.min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (a:byte(i) == b:byte(j) and 0 or 1))
    end
    prev = cur
  end
  return prev[#b]
end
print("levenshtein", levenshtein("kitten", "sitting"), levenshtein("", "abc"))
local function collatz(n)
  local steps = 0 while n ~= 1 do n = n % 2 == 0 and n / 2 or 3 * n + 1 steps = steps + 1 end return steps
end
local best, at = 0
for i = 1, 3000 do local s = collatz(i) if s > best then best, at = s, i end end
print("collatz", best, at)
local heap = {}
local function push(v)
  heap[#heap + 1] = v
  local i = #heap
  while i > 1 and heap[math.floor(i / 2)] > heap[i] do
    local p = math.floor(i / 2) heap[p], heap[i], i = heap[i], heap[p], p
  end
end
local function pop()
  local top = heap[1]
  heap[1] = heap[#heap]
  heap[#heap] = nil
  local i = 1
  while true do
    local c = 2 * i
    if c > #heap then break end
    if heap[c + 1] and heap[c + 1] < heap[c] then c = c + 1 end
    if heap[i] <= heap[c] then break end
    heap[i], heap[c], i = heap[c], heap[i], c
  end
  return top
end
for i = 1, 50 do push(i * 37 % 101) end
local out = {}
while #heap > 0 do out[#out + 1] = pop() end
print("heap", table.concat(out, " ", 1, 12), #out)
local function life(rows, steps)
  local w = #rows[1]
  for _ = 1, steps do
    local new = {}
    for y = 1, #rows do
      local line = {}
      for x = 1, w do
        local n = 0
        for dy = -1, 1 do
          for dx = -1, 1 do
            if (dx ~= 0 or dy ~= 0) and rows[(y + dy - 1) % #rows + 1]:sub((x + dx - 1) % w + 1,
              (x + dx - 1) % w + 1) == "#" then
              n = n + 1
            end
          end
        end
        line[x] = (n == 3 or n == 2 and rows[y]:sub(x, x) == "#") and "#" or "."
      end
      new[y] = table.concat(line)
    end
    rows = new
  end
  return rows
end
print("life", table.concat(life({ ".#......", "..#.....", "###.....", "........", "........", "........" }, 10), "/"))
local memo = setmetatable({}, { __index = function(t, n)
  local v = n < 2 and n or t[n - 1] + t[n - 2] t[n] = v return v
end })
print("memo", memo[80])
local function quick(t, lo, hi)
  if lo >= hi then return end
  local p, i, j = t[math.floor((lo + hi) / 2)], lo, hi
  while i <= j do
    while t[i] < p do i = i + 1 end
    while t[j] > p do j = j - 1 end
    if i <= j then t[i], t[j] = t[j], t[i] i, j = i + 1, j - 1 end
  end
  quick(t, lo, j)
  quick(t, i, hi)
end
local t = {}
for i = 1, 200 do t[i] = (i * 7919) % 211 + i / 1000 end
quick(t, 1, #t)
local ok = true
for i = 2, #t do ok = ok and t[i - 1] <= t[i] end
print("quicksort", ok)
local function spectral(n)
  local function a(i, j) local ij = i + j - 1 return 1 / (ij * (ij - 1) * 0.5 + i) end
  local u, v = {}, {}
  for i = 1, n do u[i] = 1 end
  local function av(x, y) for i = 1, n do local s = 0 for j = 1, n do s = s + x[j] * a(i, j) end y[i] = s end end
  local function atv(x, y) for i = 1, n do local s = 0 for j = 1, n do s = s + x[j] * a(j, i) end y[i] = s end end
  local w = {}
  for _ = 1, 10 do av(u, w) atv(w, v) av(v, w) atv(w, u) end
  local vbv, vv = 0, 0
  for i = 1, n do vbv = vbv + u[i] * v[i] vv = vv + v[i] * v[i] end
  return ("%0.9f"):format(math.sqrt(vbv / vv))
end
print("spectral norm", spectral(40))
local function tree(d) if d == 0 then return {} end return { tree(d - 1), tree(d - 1) } end
local function check(t) return t[1] and 1 + check(t[1]) + check(t[2]) or 1 end
print("trees", check(tree(10)))
local function fannkuch(n)
  local p, q, s, sign, maxflips, sum = {}, {}, {}, 1, 0, 0
  for i = 1, n do p[i], q[i], s[i] = i, i, i end
  while true do
    local q0 = p[1]
    if q0 ~= 1 then
      for i = 2, n do q[i] = p[i] end
      local flips = 1
      while true do
        local qq = q[q0]
        if qq == 1 then sum = sum + sign * flips if flips > maxflips then maxflips = flips end break end
        q[q0] = q0
        if q0 >= 4 then local i, j = 2, q0 - 1 repeat q[i], q[j] = q[j], q[i] i, j = i + 1, j - 1 until i >= j end
        q0 = qq
        flips = flips + 1
      end
    end
    if sign == 1 then
      p[1], p[2] = p[2], p[1] sign = -1
    else
      p[2], p[3] = p[3], p[2]
      sign = 1
      for i = 3, n do
        local sx = s[i]
        if sx ~= 1 then s[i] = sx - 1 break end
        if i == n then return sum, maxflips end
        s[i] = i
        local t = p[1]
        for j = 1, i do p[j] = p[j + 1] end
        p[i + 1] = t
      end
    end
  end
end
print("fannkuch", fannkuch(7))
