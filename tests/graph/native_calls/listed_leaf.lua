-- A critical call of a function that is known to be a leaf.
local ffi = require("ffi")
ffi.cdef("size_t strlen(const char *); int abs(int);")
local text = "some text"
ffi.C.strlen(text)
function loop(count)
  for i = 1, count do ffi.C.abs(-tonumber(ffi.C.strlen(text))) end
end
