-- Times ffi.cdef for the text of a file: once, then as often as the second argument says.
local ffi = require("ffi")
ffi.cdef("typedef struct timespec_ { long seconds, nanoseconds; } timespec_; int clock_gettime(int, timespec_ *);")
local now_ = ffi.new("timespec_")
local function now()
  ffi.C.clock_gettime(1, now_)
  return tonumber(now_.seconds) * 1e3 + tonumber(now_.nanoseconds) / 1e6
end
local file = assert(io.open(arg[1], "rb"))
local text = file:read("*a")
file:close()
now()
local start = now()
ffi.cdef(text)
print(("cold %.0f ms"):format(now() - start))
-- The same text again would redefine its structs and constants: these get other names.
local again = text:gsub("(struct%s+)([%w_]+%s*{)", "%1again_%2"):gsub("(union%s+)([%w_]+%s*{)", "%1again_%2")
again = again:gsub("enum%s*{[^}]*}", function(body) return (body:gsub("([%a_][%w_]*)(%s*[,=}])", "again_%1%2")) end)
local failing, best = again .. "\n#error", math.huge
for _ = 1, tonumber(arg[2]) do
  start = now()
  local ok, message = pcall(ffi.cdef, failing)
  best = math.min(best, now() - start)
  assert(not ok and message:find("#error", 1, true), message)
end
if best < math.huge then print(("warm %.1f ms"):format(best)) end
