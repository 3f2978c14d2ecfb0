-- Elements of arrays of scalars.
local ffi = require("ffi")
local f, b, q = ffi.new("float[?]", 1000), ffi.new("bool[?]", 1000), ffi.new("int64_t[?]", 1000)
local u, v = ffi.new("uint32_t[?]", 1000), ffi.new("void *[?]", 1000)
function loop(count)
  for i = 1, count do
    local k = i % 999
    f[k] = f[k + 1] * 0.5
    b[k] = not b[k + 1]
    q[k] = q[k + 1] + 1
    u[k] = u[k + 1] + 1
    v[k] = v[k + 1]
  end
end
