-- F7 F11 F15: the C library's files: stat, readdir with a callback that filters, mmap, time
local ffi = require("ffi")
local C = ffi.C
ffi.cdef[[
struct timespec { long tv_sec, tv_nsec; };
struct stat {
  unsigned long st_dev, st_ino, st_nlink; unsigned int st_mode, st_uid, st_gid; int pad; unsigned long st_rdev;
  long st_size, st_blksize, st_blocks; struct timespec st_atim, st_mtim, st_ctim; long reserved[3];
};
int stat(const char *, struct stat *); int mkdir(const char *, unsigned mode); int rmdir(const char *); int unlink(const char *);
char *mkdtemp(char *); int symlink(const char *, const char *); ssize_t readlink(const char *, char *, size_t);
struct dirent { unsigned long d_ino; long d_off; unsigned short d_reclen; unsigned char d_type; char d_name[256]; };
typedef struct __dirstream DIR; DIR *opendir(const char *); struct dirent *readdir(DIR *); int closedir(DIR *);
int scandir(const char *, struct dirent ***, int (*filter)(const struct dirent *),
  int (*compare)(const struct dirent **, const struct dirent **));
int alphasort(const struct dirent **, const struct dirent **); void free(void *);
int open(const char *, int flags, ...); int close(int); ssize_t write(int, const void *, size_t); int ftruncate(int, long);
void *mmap(void *, size_t, int protection, int flags, int fd, long offset); int munmap(void *, size_t);
enum { O_RDWR = 2, O_CREAT = 0100, PROT_READ = 1, PROT_WRITE = 2, MAP_SHARED = 1, S_IFMT = 0170000, S_IFDIR = 0040000,
  S_IFREG = 0100000, ENOENT = 2, DT_DIR = 4 };
struct tm { int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday, tm_isdst; long tm_gmtoff; const char *tm_zone; };
struct tm *gmtime_r(const long *, struct tm *); size_t strftime(char *, size_t, const char *, const struct tm *);
]]

local template = ffi.new("char[32]", "/tmp/perigeeXXXXXX")
local root = ffi.string(C.mkdtemp(template))
local function path(name) return root .. "/" .. name end

local fd = C.open(path("data"), bit.bor(C.O_RDWR, C.O_CREAT), ffi.new("int", tonumber("640", 8)))
assert(fd >= 0)
print(C.write(fd, "0123456789", 10), C.ftruncate(fd, 4096))
print(C.mkdir(path("folder"), tonumber("700", 8)), C.symlink("data", path("link")))

local status = ffi.new("struct stat")
local function kind(name)
  if C.stat(path(name), status) ~= 0 then return "errno " .. ffi.errno() end
  local mode = bit.band(status.st_mode, C.S_IFMT)
  return ("%s %o"):format(mode == C.S_IFDIR and "folder" or mode == C.S_IFREG and "file" or "other", bit.band(status.st_mode, 511))
end
print(kind("data"), tonumber(status.st_size), ffi.sizeof(status), status.st_mtim.tv_sec > 1600000000)
print(kind("folder"), kind("link"), kind("missing"))
local target = ffi.new("char[?]", 256)
print(ffi.string(target, C.readlink(path("link"), target, 256)))

-- Memory of a file.
local map = ffi.cast("char *", C.mmap(nil, 4096, C.PROT_READ + C.PROT_WRITE, C.MAP_SHARED, fd, 0))
print(ffi.string(map, 10))
ffi.copy(map + 5, "abcde", 5)
print(C.munmap(map, 4096), C.close(fd))
local file = io.open(path("data"), "rb")
print(file:read(10), #file:read("*a"))
file:close()

local names, folder = {}, C.opendir(root)
local entry = C.readdir(folder)
while entry ~= nil do
  local name = ffi.string(entry.d_name)
  if name:sub(1, 1) ~= "." then names[#names + 1] = name .. (entry.d_type == C.DT_DIR and "/" or "") end
  entry = C.readdir(folder)
end
table.sort(names)
print(C.closedir(folder), table.concat(names, " "))

-- scandir: a callback that filters, a C function that compares, an array of pointers that is ours to free.
local function scan(filter)
  local list = ffi.new("struct dirent **[1]")
  local count = C.scandir(root, list, filter, C.alphasort)
  local found = {}
  for i = 0, count - 1 do
    found[i + 1] = ffi.string(list[0][i].d_name)
    C.free(list[0][i])
  end
  C.free(list[0])
  return count, table.concat(found, " ")
end
jit.off(scan)
local filter = ffi.cast("int (*)(const struct dirent *)", function(item) return ffi.string(item.d_name):find("^[dl]") and 1 or 0 end)
print(scan(filter))
filter:free()
print(scan(nil))

for _, name in ipairs({"data", "link"}) do assert(C.unlink(path(name)) == 0) end
print(C.rmdir(path("folder")), C.rmdir(root), C.opendir(root) == nil, ffi.errno() == C.ENOENT)

local time, text = ffi.new("struct tm"), ffi.new("char[?]", 64)
assert(C.gmtime_r(ffi.new("long[1]", 1700000000), time) == time)
print(ffi.string(text, C.strftime(text, 64, "%Y-%m-%d %H:%M:%S", time)), time.tm_yday)
