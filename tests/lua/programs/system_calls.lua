-- F6 F7 F11 F12 F15: the C library: numbers, environment, time, sorting and searching, processes, pipes with select and ioctl,
-- memory of the system, iconv
local ffi = require("ffi")
local C = ffi.C
ffi.cdef[[
double strtod(const char *, char **end); long strtol(const char *, char **end, int base);
unsigned long long strtoull(const char *, char **end, int base);
char *getenv(const char *); int setenv(const char *, const char *, int); int unsetenv(const char *);
typedef long time_t;
struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst; long tm_gmtoff; const char *tm_zone; };
time_t time(time_t *); struct tm *gmtime(const time_t *); struct tm *localtime(const time_t *); time_t timegm(struct tm *);
size_t strftime(char *, size_t, const char *, const struct tm *); char *strptime(const char *, const char *, struct tm *);
void tzset(void); double difftime(time_t, time_t);
struct timespec { time_t tv_sec; long tv_nsec; }; struct timeval { time_t tv_sec; long tv_usec; };
int clock_gettime(int, struct timespec *); int nanosleep(const struct timespec *, struct timespec *);
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));
void *bsearch(const void *key, const void *, size_t, size_t, int (*)(const void *, const void *));
char *strtok_r(char *, const char *, char **); char *strdup(const char *); void free(void *); int snprintf(char *, size_t, const char *, ...);
int sscanf(const char *, const char *, ...); void *memchr(const void *, int, size_t); char *strstr(const char *, const char *);
typedef struct FILE FILE; FILE *popen(const char *, const char *); int pclose(FILE *); char *fgets(char *, int, FILE *);
int fputs(const char *, FILE *); int fprintf(FILE *, const char *, ...); FILE *tmpfile(void); void rewind(FILE *); int fscanf(FILE *, const char *, ...);
int fclose(FILE *); int feof(FILE *); int fflush(FILE *);
int pipe(int[2]); ssize_t read(int, void *, size_t); ssize_t write(int, const void *, size_t); int close(int); int ioctl(int, unsigned long, ...);
int fcntl(int, int, ...); typedef struct { unsigned long bits[16]; } fd_set;
int select(int, fd_set *, fd_set *, fd_set *, struct timeval *); int getpid(void); int waitpid(int, int *, int); char *strerror(int);
void *mmap(void *, size_t, int, int, int, long); int munmap(void *, size_t); int mprotect(void *, size_t, int); long sysconf(int);
typedef void *iconv_t; iconv_t iconv_open(const char *to, const char *from); int iconv_close(iconv_t);
size_t iconv(iconv_t, char **in, size_t *inLeft, char **out, size_t *outLeft);
enum { FIONREAD = 0x541B, F_GETFL = 3, F_SETFL = 4, O_NONBLOCK = 04000, EAGAIN = 11, EILSEQ = 84, ERANGE = 34, EINVAL = 22, _SC_PAGESIZE = 30,
  PROT_READ = 1, PROT_WRITE = 2, MAP_PRIVATE = 2, MAP_ANONYMOUS = 32 };
]]

-- Numbers: the end is a pointer into the string that was given; errno tells of overflow.
local function parse(text)
  local start, stop = ffi.cast("const char *", text), ffi.new("char *[1]")
  ffi.errno(0)
  local value = C.strtod(start, stop)
  return value, tonumber(stop[0] - start), ffi.errno() == C.ERANGE
end
print(parse("1.5e3 and more"))
print(parse("-0x1.8p1"))
print(parse("1e999"))
print(parse("nothing"))
print(C.strtol("-777 rest", nil, 8), C.strtoull("18446744073709551615", nil, 10), C.strtol("zz", nil, 36))

-- The environment.
print(C.setenv("PERIGEE_TEST", "from C", 1), ffi.string(C.getenv("PERIGEE_TEST")), C.unsetenv("PERIGEE_TEST"), C.getenv("PERIGEE_TEST") == nil)

-- Time.
local now = ffi.new("time_t[1]")
print(C.time(now) == now[0], math.abs(tonumber(now[0]) - os.time()) <= 1)
local moment = ffi.new("struct tm", {tm_year = 100, tm_mon = 1, tm_mday = 29, tm_hour = 12})
local seconds = C.timegm(moment)
print(tonumber(seconds), moment.tm_wday, moment.tm_yday)
local text = ffi.new("char[?]", 256)
now[0] = seconds + 86400
print(ffi.string(text, C.strftime(text, 256, "%A %d %B %Y, %H:%M", C.gmtime(now))), C.difftime(now[0], seconds))
print(C.strptime("17.11.2026 rest", "%d.%m.%Y", moment) ~= nil, moment.tm_mday, moment.tm_mon, moment.tm_year)
C.setenv("TZ", "XYZ-5:30", 1)
C.tzset()
now[0] = 0
local there = C.localtime(now)
print(there.tm_hour, there.tm_min, tonumber(there.tm_gmtoff), ffi.string(there.tm_zone))
C.unsetenv("TZ")
C.tzset()
local before, after = ffi.new("struct timespec"), ffi.new("struct timespec")
C.clock_gettime(1, before)
print(C.nanosleep(ffi.new("struct timespec", 0, 2000000), nil), C.clock_gettime(1, after))
print(tonumber(after.tv_sec - before.tv_sec) * 1e9 + tonumber(after.tv_nsec - before.tv_nsec) >= 2000000)

-- Sorting and searching with one order for both.
local function byNumber(a, b)
  local x, y = ffi.cast("const int *", a)[0], ffi.cast("const int *", b)[0]
  return x < y and -1 or x > y and 1 or 0
end
local order = ffi.cast("int (*)(const void *, const void *)", byNumber)
local numbers, state = ffi.new("int[1000]"), 1
for i = 0, 999 do
  state = state * 16807 % 2147483647
  numbers[i] = state % 10000 * 2
end
local function sortAndSearch()
  C.qsort(numbers, 1000, 4, order)
  local sorted = true
  for i = 1, 999 do sorted = sorted and numbers[i - 1] <= numbers[i] end
  local found = ffi.cast("int *", C.bsearch(ffi.new("int[1]", numbers[500]), numbers, 1000, 4, order))
  local missing = C.bsearch(ffi.new("int[1]", 7), numbers, 1000, 4, order)
  return sorted, found[0] == numbers[500], found >= numbers and found < numbers + 1000, missing == nil
end
jit.off(sortAndSearch)
print(sortAndSearch())
order:free()

-- Strings that C changes or allocates.
local line, rest, words = ffi.new("char[64]", "one, two; three"), ffi.new("char *[1]"), {}
local word = C.strtok_r(line, ",; ", rest)
while word ~= nil do
  words[#words + 1] = ffi.string(word)
  word = C.strtok_r(nil, ",; ", rest)
end
print(table.concat(words, "|"))
local copy = ffi.gc(C.strdup("a copy"), C.free)
print(ffi.string(copy), ffi.string(C.strstr(copy, "copy")), C.memchr(copy, 0, 7) == copy + 6)
local a, b, name = ffi.new("int[1]"), ffi.new("double[1]"), ffi.new("char[16]")
print(C.sscanf("42 2.5 moon", "%d %lf %15s", a, b, name), a[0], b[0], ffi.string(name))
print(ffi.string(text, C.snprintf(text, 256, "%5d|%-5s|%05.1f|%c|%llx|%%|%s", ffi.new("int", 42), "ab", 2.25, ffi.new("int", 65), -1LL, copy)))

-- Processes and files.
local function lines(command)
  local stream, buffer, found = C.popen(command, "r"), ffi.new("char[128]"), {}
  while C.fgets(buffer, 128, stream) ~= nil do found[#found + 1] = ffi.string(buffer) end
  return table.concat(found), C.pclose(stream)
end
print(lines("printf 'first\\nsecond\\n'; exit 3"))
local file = C.tmpfile()
C.fprintf(file, "%d %s\n%.2f\n", ffi.new("int", 7), "seven", 7.125)
C.rewind(file)
print(C.fscanf(file, "%d %15s %lf", a, name, b), a[0], ffi.string(name), b[0], C.fclose(file))

-- A pipe: how much is in it, whether it can be read, and what happens if it is empty.
local ends = ffi.new("int[2]")
assert(C.pipe(ends) == 0)
local function ready(milliseconds)
  local set = ffi.new("fd_set")
  set.bits[math.floor(ends[0] / 64)] = bit.lshift(1ULL, ends[0] % 64)
  return C.select(ends[0] + 1, set, nil, nil, ffi.new("struct timeval", 0, milliseconds * 1000))
end
print(ready(1), C.write(ends[1], "twelve bytes", 12), ready(1000))
local count = ffi.new("int[1]")
print(C.ioctl(ends[0], C.FIONREAD, count), count[0])
print(ffi.string(text, C.read(ends[0], text, 256)))
local flags = C.fcntl(ends[0], C.F_GETFL)
print(C.fcntl(ends[0], C.F_SETFL, ffi.new("int", bit.bor(flags, C.O_NONBLOCK))), C.read(ends[0], text, 1), ffi.errno() == C.EAGAIN)
print(C.close(ends[1]), C.read(ends[0], text, 1), C.close(ends[0]), C.close(ends[0]), ffi.string(C.strerror(ffi.errno())))

-- Pages of memory.
local page = tonumber(C.sysconf(C._SC_PAGESIZE))
local map = C.mmap(nil, 4 * page, C.PROT_READ + C.PROT_WRITE, C.MAP_PRIVATE + C.MAP_ANONYMOUS, -1, 0)
local cells = ffi.cast("uint32_t *", map)
for i = 0, page / 4 - 1 do cells[i] = i * i end
print(ffi.cast("uintptr_t", map) % page == 0, cells[page / 4 - 1] == (page / 4 - 1) ^ 2, cells[page / 4] == 0)
print(C.mprotect(map, page, C.PROT_READ), cells[3], C.munmap(map, 4 * page))
print(ffi.cast("intptr_t", C.mmap(nil, 0, 1, C.MAP_PRIVATE + C.MAP_ANONYMOUS, -1, 0)) == -1, ffi.errno() == C.EINVAL)

-- Character sets.
local function convert(input, from, to)
  local converter = C.iconv_open(to, from)
  if ffi.cast("intptr_t", converter) == -1 then return nil, "no such character set" end
  local bytes = ffi.new("char[?]", #input + 1, input)
  local inPointer, inLeft = ffi.new("char *[1]", bytes), ffi.new("size_t[1]", #input)
  local outPointer, outLeft = ffi.new("char *[1]", text), ffi.new("size_t[1]", 256)
  local status = C.iconv(converter, inPointer, inLeft, outPointer, outLeft)
  local problem = status == ffi.cast("size_t", -1LL) and ffi.errno()
  C.iconv_close(converter)
  if problem then return nil, problem == C.EILSEQ and "not a character" or problem, tonumber(inPointer[0] - bytes) end
  return ffi.string(text, 256 - tonumber(outLeft[0]))
end
print(convert("gr\195\188n", "UTF-8", "ISO-8859-1") == "gr\252n", convert("gr\252n", "ISO-8859-1", "UTF-8") == "gr\195\188n")
print((convert("\226\130\172", "UTF-8", "UTF-16LE"):gsub(".", function(c) return ("%02x "):format(c:byte()) end)))
print(convert("bad \255", "UTF-8", "UTF-16LE"))
print(convert("x", "UTF-8", "NO-SUCH-SET"))
