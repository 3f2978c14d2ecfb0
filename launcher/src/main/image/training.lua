-- What the JVM watches when it writes the AOT cache: a bit of everything that programs do, and enough heat for the
-- compiler to run. Only the classes and profiles matter; the output goes nowhere.

local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end

local Point = {}
Point.__index = Point
Point.__add = function(a, b) return Point.new(a.x + b.x, a.y + b.y) end
Point.__tostring = function(p) return "(" .. p.x .. ", " .. p.y .. ")" end
Point.__eq = function(a, b) return a.x == b.x and a.y == b.y end

function Point.new(x, y)
  return setmetatable({x = x, y = y}, Point)
end

function Point:length()
  return math.sqrt(self.x * self.x + self.y * self.y)
end

local function objects()
  local sum = Point.new(0, 0)
  for i = 1, 100000 do
    sum = sum + Point.new(i, 0.5)
  end
  print(sum, sum:length(), sum == Point.new(1, 2))
end

local function tables()
  local numbers, words = {}, {}
  for i = 1, 100000 do
    numbers[i] = i * 1.5
  end
  local total = 0
  for round = 1, 20 do
    for i = 1, #numbers do
      total = total + numbers[i] * round
    end
  end
  for i = 1, 1000 do
    words["key" .. i % 97] = i
    words[#words + 1] = i
  end
  local seen = 0
  for _ in pairs(words) do seen = seen + 1 end
  for _, value in ipairs(words) do seen = seen + value end
  table.sort(words, function(a, b) return a > b end)
  table.insert(words, 1, "first")
  table.remove(words)
  print(total, seen, #words, table.concat({1, 2, 3}, ","), unpack({1, 2, 3}))
end

local function strings()
  local text = ("the quick brown fox "):rep(50)
  local count = 0
  for word in text:gmatch("%a+") do
    count = count + #word
  end
  local upper = text:gsub("(%w+) (%w+)", "%2 %1"):upper()
  print(count, upper:sub(1, 10), text:find("fox", 1, true), ("%5.2f %d %s %q %x"):format(3.14159, 42, "text", "a\nb", 255))
  print(("abc"):byte(1, -1), string.char(72, 105), tonumber("0x10"), tostring(nil), #text)
end

local function closures_and_varargs()
  local function counter()
    local n = 0
    return function(...)
      n = n + select("#", ...)
      return n, ...
    end
  end
  local count = counter()
  for i = 1, 50000 do count(i, i) end
  local i = 0
  repeat
    i = i + 1
    if i == 10 then goto done end
  until i > 20
  ::done::
  while i > 0 do i = i - 1 end
  print(count(), bit and bit.band(0xff, 0x0f))
end

local function errors()
  print(pcall(error, "text"))
  print(pcall(function() local t; return t.field end))
  print(xpcall(function() error({code = 1}) end, function(e) return e.code end))
  print(xpcall(function() error("traced") end, debug and debug.traceback or tostring))
  print(loadstring("x ="))
  print(loadstring("return 1 + 1")())
end

local function coroutines()
  local generate = coroutine.wrap(function()
    for i = 1, 10000 do coroutine.yield(i) end
  end)
  local sum = 0
  for i = 1, 10000 do sum = sum + generate() end
  print(sum)
end

local function ffi_calls()
  local ffi = require("ffi")
  ffi.cdef [[
    typedef struct { double x, y; } training_point;
    int abs(int n);
    size_t strlen(const char *text);
    void qsort(void *base, size_t count, size_t size, int (*compare)(const void *, const void *));
  ]]
  local points = ffi.new("training_point[?]", 1000)
  for round = 1, 200 do
    for i = 0, 999 do
      local p = points[i]
      p.x = p.x + i
      p.y = p.y + ffi.C.abs(-round)
    end
  end
  local numbers = ffi.new("int[4]", 4, 2, 3, 1)
  ffi.C.qsort(numbers, 4, 4, function(a, b)
    return ffi.cast("const int *", a)[0] - ffi.cast("const int *", b)[0]
  end)
  print(points[10].x, numbers[0], ffi.C.strlen("text"), ffi.new("int64_t", 2) ^ 10, ffi.typeof(points), ffi.string("bytes", 2))
end

local function ffi_objects()
  local ffi = require("ffi")
  ffi.cdef [[
    typedef struct { uint8_t red, green, blue, alpha; } training_pixel;
    struct training_time { long seconds, nanoseconds; };
    int clock_gettime(int clock, struct training_time *time);
    double floor(double x);
    int snprintf(char *text, size_t size, const char *format, ...);
    typedef struct { double re, im; } training_complex;
  ]]
  local image = ffi.new("training_pixel[?]", 1000)
  for round = 1, 100 do
    for i = 0, 999 do
      local y = 0.3 * image[i].red + 0.59 * image[i].green
      image[i].red, image[i].green, image[i].blue = y, i % 256, 0
    end
  end
  local time, text = ffi.new("struct training_time"), ffi.new("char[20]")
  ffi.C.clock_gettime(0, time)
  print(tonumber(time.seconds) > 0, ffi.C.floor(1.5), ffi.C.snprintf(text, 20, "%d %s", ffi.new("int", 3), "text"), ffi.string(text))
  local complex
  complex = ffi.metatype("training_complex", {
    __index = {square = function(z) return complex(z.re * z.re - z.im * z.im, 2 * z.re * z.im) end},
    __add = function(a, b) return complex(a.re + b.re, a.im + b.im) end,
  })
  local z, c = complex(), complex(-0.5, 0.25)
  for _ = 1, 10000 do z = z:square() + c end
  local hash = 0xcbf29ce484222325ULL
  for i = 1, 10000 do hash = (hash + i) * 0x100000001b3ULL end
  ffi.fill(text, 20)
  ffi.copy(text, "copied")
  print(z.re < 1, hash, ffi.sizeof("training_pixel"), ffi.istype(complex, z), ffi.gc(z, print) == z, ffi.errno(), pcall(ffi.new, "no_such_type"))
end

local function system()
  local started = os.clock()
  local file = io.tmpfile()
  file:write("one\n", 2, "\n")
  file:seek("set")
  for line in file:lines() do io.write(line, " ") end
  file:close()
  print(os.time() > 0, os.date("%Y-%m-%d"), os.getenv("HOME"), pcall(require, "no such module"))
  print(math.random(10) > 0, math.floor(-0.5), math.max(1, 2), ("%g"):format(0.1), os.clock() >= started)
end

for _, part in ipairs {objects, tables, strings, closures_and_varargs, errors, coroutines, ffi_calls, ffi_objects, system} do
  print(pcall(part))
end
print(fib(27))
