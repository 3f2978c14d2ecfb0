-- F6 F7 F9: objects of nothing but doubles: as wholes, in parts, as bytes, and after their address was taken
local ffi = require("ffi")

ffi.cdef[[
typedef struct { double re, im; } complex_t;
typedef struct { complex_t from, to; double weights[2]; } edge_t;
typedef union { double d; complex_t c; } choice_t;
typedef struct { int tag; complex_t value; } tagged_t;
typedef struct { double d; } __attribute__((packed, aligned(16))) wide_t;
typedef struct { int tag; double d; } __attribute__((packed)) odd_t;
]]

local function show(...)
  local texts = {}
  for i = 1, select("#", ...) do
    local v = select(i, ...)
    texts[i] = type(v) == "number" and string.format("%.14g", v) or tostring(v)
  end
  print(table.concat(texts, " "))
end

local function edge(e)
  show(e.from.re, e.from.im, e.to.re, e.to.im, e.weights[0], e.weights[1])
end

-- parts of an object share its memory
local e = ffi.new("edge_t", { { 1, 2 }, { 3, 4 }, { 5, 6 } })
edge(e)
local to = e.to
to.re, to.im = to.im, to.re
e.weights[1] = e.weights[0] + e.weights[1]
edge(e)
e.from = to
edge(e)
e.to = { 7 }
edge(e)
e.from = e.from
edge(e)

-- its address moves it: parts made before and after see the same
local weights = e.weights
local p = ffi.cast("double *", e)
p[0], p[4] = -1, -5
to.im = 99
edge(e)
show(p[3], weights[0], ffi.cast("double *", weights) - p)
p[5] = 0.5
show(weights[1])
ffi.copy(e, ffi.new("double[6]", 6, 5, 4, 3, 2, 1), ffi.sizeof("edge_t"))
edge(e)

-- bytes: copies of part of a double, fills, strings
local c = ffi.new("complex_t", 1, -2)
ffi.copy(c, ffi.new("int[1]", 7), 4)
show(c.re == 1, c.im, ffi.cast("int *", c)[0])
ffi.fill(c, 12)
show(c.re, ffi.cast("unsigned *", c)[3] == 0xc0000000, ffi.cast("unsigned *", c)[2])
c = ffi.new("complex_t", 1, 2)
ffi.fill(c, ffi.sizeof(c), 0x40)
show(c.re, c.im)
c = ffi.new("complex_t", 1, -2)
show((ffi.string(ffi.cast("char *", c), ffi.sizeof(c)):gsub(".", function(b) return ("%02x"):format(b:byte()) end)))
ffi.copy(c, "\0\0\0\0\0\0\240\63", 8)
show(c.re, c.im)
ffi.copy(c, "perigee")
show(ffi.string(ffi.cast("char *", c)))

-- unions: another view of the same doubles
local u = ffi.new("choice_t", 1.5)
show(u.d, u.c.re, u.c.im)
u.c.im = 2.5
u.c.re = u.c.re * 3
show(u.d, u.c.im)

-- from and to objects of other kinds
local t = ffi.new("tagged_t", 3, { 8, 9 })
show(t.tag, t.value.re, t.value.im)
local z = ffi.new("complex_t", t.value)
t.value.re = 10
show(z.re, z.im, t.value.re)
z.im = 11
t.value = z
show(t.tag, t.value.re, t.value.im)
t.value = ffi.new("complex_t", -0.0, 0 / 0)
show(1 / t.value.re, t.value.im ~= t.value.im)
z = t.value
t.tag = 4
z.re, z.im = 12, 13
show(t.tag, t.value.re, t.value.im, ffi.cast("char *", z) - ffi.cast("char *", t))
local o = ffi.new("odd_t", 5, 1.25)
o.d = o.d * 2
show(o.tag, o.d, ffi.sizeof(o))
local w = ffi.new("wide_t", 1.25)
w.d = w.d * 2
show(w.d, ffi.sizeof(w), ffi.alignof(w))

-- NaNs keep their bits
local nan = ffi.new("uint64_t[1]", 0x7ff4dead0000beefULL)
local holder = ffi.new("complex_t")
ffi.copy(holder, nan, 8)
local other = ffi.new("complex_t", holder)
show(tostring(ffi.cast("uint64_t *", other)[0]))
local kept = ffi.new("complex_t[2]")
kept[1] = holder
show(tostring(ffi.cast("uint64_t *", kept)[2]))

-- out of a loop, with and without the address
local function iterate(n, taken)
  local z, c = ffi.new("complex_t"), ffi.new("complex_t", -0.5, 0.25)
  for i = 1, n do
    z.re, z.im = z.re * z.re - z.im * z.im + c.re, 2 * z.re * z.im + c.im
    if i == taken then
      local address = ffi.cast("double *", z)
      address[0] = address[0] + 1e-9
    end
  end
  return z.re, z.im
end
for _ = 1, 3 do
  show(iterate(1000))
end
show(iterate(1000, 990))
