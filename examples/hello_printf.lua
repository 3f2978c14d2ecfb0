-- Calls printf from the C library: declare it, then call it.
local ffi = require("ffi")

ffi.cdef[[
int printf(const char *format, ...);
int fflush(void *stream);
]]

ffi.C.printf("Hello from %s!\n", "libc")

-- A Lua number goes to a variadic C function as a double. For %d, say that an int is meant.
ffi.C.printf("%.3f as a double, %d as an int\n", 2.5, ffi.new("int", 42))
ffi.C.printf("a 64-bit integer: %lld, an unsigned one: %llu\n", -1LL, 2ULL ^ 63)

-- The result of printf is the number of characters written.
local written = ffi.C.printf("twelve chars")
ffi.C.printf(": %d\n", ffi.new("int", written))

-- C and Lua each buffer their output. Before one hands over to the other, it flushes.
ffi.C.fflush(nil)
print("and now print, from Lua")
io.flush()
ffi.C.printf("%s\n", "and printf once more")
ffi.C.fflush(nil)
