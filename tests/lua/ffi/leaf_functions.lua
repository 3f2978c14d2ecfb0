-- F5.11 F11.7 F15.8: functions of the C library that neither block nor call back, and the errno of those that set one
local ffi = require("ffi")
local one = {"sqrt", "sin", "cos", "tan", "asin", "acos", "sinh", "cosh", "acosh", "atanh", "exp", "exp2", "expm1", "log", "log2",
  "log10", "log1p", "fabs", "floor", "ceil", "trunc", "rint", "round", "atan", "cbrt", "tanh", "asinh", "erf", "tgamma"}
local two = {"atan2", "pow", "hypot", "fmod", "remainder", "fdim", "fmin", "fmax", "copysign", "nextafter"}
for _, name in ipairs(one) do ffi.cdef(("double %s(double); float %sf(float);"):format(name, name)) end
for _, name in ipairs(two) do ffi.cdef(("double %s(double, double); float %sf(float, float);"):format(name, name)) end
ffi.cdef[[
double ldexp(double, int); int abs(int); long labs(long); int atoi(const char *); double atof(const char *); size_t strlen(const char *);
int strcmp(const char *, const char *); int memcmp(const void *, const void *, size_t); char *strstr(const char *, const char *);
char *strchr(const char *, int); size_t strspn(const char *, const char *); void *memcpy(void *, const void *, size_t);
void *memset(void *, int, size_t); char *strcpy(char *, const char *); int toupper(int); int isdigit(int); uint16_t htons(uint16_t);
struct timespec { long tv_sec, tv_nsec; }; int clock_gettime(int, struct timespec *); long time(long *); int getpid(void);
char *getenv(const char *); int rand_r(unsigned *); long lrint(double);
]]
local C, m = ffi.C, ffi.load("m")

local function call(f, ...)
  ffi.errno(7)
  local result = f(...)
  return result, ffi.errno()
end
local function show(value)
  return value ~= value and "nan" or ("%.6g"):format(value)
end

-- Every function in its domain, at its ends and outside; compiled, in libm's own namespace and as float too.
local values = {0.5, 1, 2.5, 0, -1, 1000, 1e300, 1 / 0, -1 / 0, 0 / 0}
for _, name in ipairs(one) do
  local line = {name}
  for _, value in ipairs(values) do
    local result, errno = call(C[name], value)
    local again, errnoAgain = call(m[name], value)
    assert(show(result) == show(again) and errno == errnoAgain, name)
    local single, errnoSingle = call(C[name .. "f"], value)
    line[#line + 1] = show(result) .. "/" .. errno .. (errnoSingle ~= errno and "/" .. errnoSingle or "")
    if math.abs(value) < 100 and math.abs(result) < 1e30 then assert(math.abs(single - result) <= 1e-6 * math.abs(result) + 1e-30, name) end
  end
  print(table.concat(line, " "))
end
local pairsOfValues = {{1, 2}, {0, 0}, {-8, 1 / 3}, {10, 400}, {10, -400}, {1e200, 1e200}, {5, 0}, {5.5, 2}, {1 / 0, 1}, {1e-310, 1}}
for _, name in ipairs(two) do
  local line = {name}
  for _, pair in ipairs(pairsOfValues) do
    local result, errno = call(C[name], pair[1], pair[2])
    line[#line + 1] = show(result) .. "/" .. errno
  end
  print(table.concat(line, " "))
end
print(call(C.ldexp, 0.5, 3))
print(call(C.ldexp, 1, 5000))
print(call(C.ldexp, 1, -5000))

-- In loops, where one call in a hundred sets errno.
local sum, errors = 0, 0
for i = 1, 20000 do
  ffi.errno(0)
  local root = C.sqrt(i % 100 - 1)
  if ffi.errno() ~= 0 then errors = errors + 1 else sum = sum + root end
end
print(errors, ("%.3f"):format(sum))

-- Memory, strings, characters, time.
local buffer = ffi.new("char[32]")
print(C.abs(-5), C.labs(-5), C.atoi("42x"), C.atof("2.5"), C.strlen("four"), C.strcmp("a", "b") < 0, C.memcmp("abc", "abd", 2))
print(ffi.string(C.strcpy(buffer, "some text")), ffi.string(C.strstr(buffer, "text")), C.strchr(buffer, 120) == buffer + 7,
  C.strspn("aabbc", "ab"), C.memset(buffer, 65, 3) == buffer, ffi.string(buffer), C.memcpy(buffer + 1, "zz", 2) == buffer + 1,
  ffi.string(buffer))
print(C.toupper(97), C.isdigit(53) ~= 0, C.isdigit(65), bit.band(C.htons(1), 0xff) == (ffi.abi("le") and 0 or 1), C.lrint(2.5), C.lrint(-3.5))
local now = ffi.new("struct timespec")
print(call(C.clock_gettime, 0, now))
print(call(C.clock_gettime, 12345, now))
print(math.abs(tonumber(C.time(nil) - now.tv_sec)) <= 1, C.getpid() == C.getpid(), C.getenv("PERIGEE_NO_SUCH_VARIABLE") == nil)
local seed = ffi.new("unsigned[1]", 1)
print(C.rand_r(seed) == C.rand_r(ffi.new("unsigned[1]", 1)), seed[0] ~= 1)
