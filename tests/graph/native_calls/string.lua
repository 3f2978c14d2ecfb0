-- A call with a string that has been passed before.
local ffi = require("ffi")
ffi.cdef("int calls_text(const char *);")
local lib = ffi.load("calls")
local text = "some text"
lib.calls_text(text)
function loop(count)
  for i = 1, count do lib.calls_text(text) end
end
