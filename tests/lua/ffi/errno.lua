-- F5.11 F11.7: errno after calls
local ffi = require("ffi")
ffi.cdef[[
int errno_fail(int value); int errno_read(void); int open(const char *path, int flags, ...); char *strerror(int errnum);
int close(int fd); double sqrt(double);
]]
local L = ffi.load("errnos")
print(L.errno_fail(42), ffi.errno(), ffi.errno())
print(ffi.errno(7), ffi.errno(), L.errno_read(), ffi.errno())
ffi.errno(0)
print(L.errno_read(), ffi.errno())
print(L.errno_fail(13))
local t = {}
for i = 1, 1000 do t[i] = { tostring(i) } end
collectgarbage()
print(ffi.errno(), #t)
print(ffi.C.open("/no/such/file/anywhere", 0), ffi.errno(), ffi.string(ffi.C.strerror(2)),
  ffi.string(ffi.C.strerror(ffi.errno())))
print(ffi.C.close(-1), ffi.errno())
for i = 1, 5 do L.errno_fail(i) io.write(ffi.errno(), " ") end
print()
local ok = true
for i = 1, 2000 do L.errno_fail(i) if ffi.errno() ~= i then ok = false end end
print(ok)
ffi.errno(5)
print(L.errno_read(), L.errno_fail(6), L.errno_read())
