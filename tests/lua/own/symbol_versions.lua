-- F15.10: asm("name@version") names a symbol in one of its versions, which LuaJIT does not find
local ffi = require("ffi")
ffi.cdef((([[
void *copy_first(void *, const void *, size_t) __asm__("memcpy@VERSION");
void *copy_default(void *, const void *, size_t) __asm__("memcpy@@VERSION");
void *copy_future(void *, const void *, size_t) __asm__("memcpy@GLIBC_99"); void missing(void) __asm__("no_such@VERSION");
]]):gsub("VERSION", ffi.arch == "x64" and "GLIBC_2.2.5" or "GLIBC_2.17")))
for _, library in ipairs({ffi.C, ffi.load("c")}) do
  local buffer = ffi.new("char[8]")
  library.copy_first(buffer, "first", 6)
  print(ffi.string(buffer))
  library.copy_default(buffer, "second", 7)
  print(ffi.string(buffer))
  for _, name in ipairs({"copy_future", "missing"}) do
    local _, message = pcall(function() return library[name] end)
    print((message:gsub("/%S*/", ""):gsub("@GLIBC_2.*", "@VERSION")))
  end
end
print(ffi.C.copy_first == ffi.load("c").copy_first)
