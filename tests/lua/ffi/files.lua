-- F7: userdata as pointers; a file handle of the io library is its FILE *, whose position and order of output both sides share.
local ffi = require("ffi")
ffi.cdef [[
typedef struct FILE FILE;
int fprintf(FILE *stream, const char *format, ...);
int fputs(const char *text, FILE *stream);
int fgetc(FILE *stream);
char *fgets(char *line, int size, FILE *stream);
size_t fread(void *buffer, size_t size, size_t count, FILE *stream);
size_t fwrite(const void *buffer, size_t size, size_t count, FILE *stream);
int fseek(FILE *stream, long offset, int whence);
long ftell(FILE *stream);
int fflush(FILE *stream);
int feof(FILE *stream);
int ferror(FILE *stream);
int fileno(FILE *stream);
]]
local C = ffi.C

print("standard streams")
print(C.fileno(io.stdin), C.fileno(io.stdout), C.fileno(io.stderr))

print("written by both sides")
local name = os.tmpname()
local file = assert(io.open(name, "w"))
file:write("one ")
C.fputs("two ", file)
file:write("three ")
C.fprintf(file, "%s %d\n", "four", ffi.cast("int", 5))
file:flush()
print(C.fwrite("abc\0def\n", 1, 8, file), tonumber(C.ftell(file)), file:seek())
file:close()
print(("%q"):format(io.open(name):read("*a")))

print("read by both sides")
file = assert(io.open(name))
print(file:read(4), string.char(C.fgetc(file), C.fgetc(file), C.fgetc(file)), file:read(1) == " ", file:read(5))
local line = ffi.new("char[64]")
print(ffi.string(C.fgets(line, 64, file)))
print(C.fseek(file, 4, 0), file:read(3), tonumber(C.ftell(file)), C.fseek(file, -4, 2), ("%q"):format(file:read("*a")))
print(C.fgetc(file), C.feof(file) ~= 0, C.ferror(file), tonumber(C.fread(line, 1, 10, file)))
file:seek("set", 0)
C.fseek(file, 0, 0)
print(C.fgetc(file) == ("o"):byte(), C.fputs("x", file) < 0)

print("as pointers")
local pointer = ffi.cast("FILE *", file)
print(pointer == ffi.cast("FILE *", file), pointer ~= nil, ffi.cast("void *", file) == pointer, ffi.new("void *", file) == pointer)
local record = ffi.new("struct { FILE *file; void *any; int *other; }", {file = file, any = file, other = file})
print(record.file == pointer, record.any == pointer, ffi.cast("void *", record.other) == pointer)
print(pcall(ffi.new, "int", file), pcall(ffi.new, "double", file))
print(ffi.cast("uintptr_t", file) == ffi.cast("uintptr_t", pointer), pcall(ffi.new, "struct { int x; }", file))
file:close()
print(ffi.cast("void *", file))
os.remove(name)

print("other userdata")
local proxy = newproxy()
print(ffi.cast("void *", proxy) == ffi.cast("void *", proxy), ffi.cast("void *", proxy) ~= ffi.cast("void *", newproxy()), ffi.cast("void *", ffi.C) ~= nil)
print(pcall(function() return ffi.C.fputs("x", 5) end))
print(pcall(function() return ffi.C.fputs("x", {}) end))
