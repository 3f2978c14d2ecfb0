-- F17: cdata in the standard library
local ffi = require("ffi")
ffi.cdef "struct sl { int x; }; enum sle { SLA, SLB = 3 };"
local s, a, p = ffi.new("struct sl", 5), ffi.new "int[3]", ffi.cast("int *", 4096)
print(tonumber(5LL), tonumber(5ULL), tonumber(ffi.new("int", 7)), tonumber(ffi.new("double", 1.5)),
  tonumber(ffi.new("bool", true)), tonumber(ffi.new("enum sle", "SLB")), tonumber(2.5i), tonumber(s), tonumber(p),
  tonumber(a), type(tonumber(ffi.typeof "int")), tonumber(-1LL), tonumber(18446744073709551615ULL))
print(pcall(tonumber, 5LL, 16))
print(tostring(5LL), tostring(-5LL), tostring(5ULL), tostring(1i), tostring(ffi.new("complex", -0.5, 1 / 0)),
  tostring(ffi.new("complex", 0 / 0, 0 / 0)), tostring(ffi.new("complex", 1, -1 / 0)),
  tostring(ffi.new("complex", 1e100, -1e-5)), ffi.new("enum sle", 3), ffi.typeof("int *"), ffi.cast("void *", 0))
print(("%s %s %s"):format(5LL, 5ULL, ffi.cast("int *", 16)), ("%d %d %i"):format(5LL, 18446744073709551615ULL, -7LL),
  ("%u %x %X %o"):format(-1LL, -1LL, 255LL, 8ULL), ("%5d|%-5d|%05d"):format(42LL, 42LL, 42LL),
  ("%x"):format(0xdeadbeefcafeULL), ("%d"):format(-9223372036854775807LL), ("%q"):format("x"),
  ("%s"):format(ffi.typeof("int")))
local function try(f, ...) print(pcall(f, ...)) end
try(string.format, "%d", ffi.new("int", 5))
try(string.format, "%d", p)
try(string.format, "%g", 5LL)
try(string.format, "%f", 5LL)
try(string.format, "%c", 65LL)
try(string.format, "%d", s)
try(math.floor, 5LL)
try(math.max, 1, 5LL)
try(math.sqrt, 4LL)
try(string.rep, "x", 3LL)
try(string.sub, "abc", 2LL)
try(string.char, 65LL)
try(table.concat, { 1LL })
try(table.concat, { "a" }, 1LL)
try(select, 1LL, "a")
try(unpack, { 1 }, 1LL)
try(io.write, 1LL)
try(string.len, 5LL)
try(next, s)
try(setmetatable, s, {})
try(rawget, s, 1)
try(rawset, s, 1, 1)
try(ipairs, 5LL)
try(pairs, s)
try(table.insert, s, 1)
try(string.upper, 5LL)
try(loadstring, 5LL)
try(math.abs, s)
try(error, 5LL)
try(error, p)
try(assert, 0LL)
try(assert, ffi.cast("void *", 0))
try(assert, nil, 5LL)
try(tonumber, "5LL")
print(type(5LL), type(s), type(ffi.C), type(ffi.typeof "int"), not 0LL, 0LL and 1, getmetatable(5LL), getmetatable(s),
  rawequal(s, s), rawequal(5LL, 5LL), next({ [s] = 1 }) == s, ({ [s] = "by identity" })[s], ({ [5LL] = 1 })[5LL],
  ({ [5LL] = 1 })[5])
local t = { 5LL, s, p }
print(#t, t[1], t[2] == s, t[3])
table.insert(t, 1, 7ULL)
print(t[1], #t)
table.sort(t, function(x, y) return tostring(x) < tostring(y) end)
print(#t)
local ok, e = pcall(error, s)
print(ok, e == s)
local sorted = { 3LL, 1LL, 2LL }
table.sort(sorted)
print(sorted[1], sorted[2], sorted[3])
-- bit operations on 64-bit values
print(bit.band(1LL, 3), bit.band(3, 1LL), bit.bor(0ULL, 0xffffffff), bit.bxor(5LL, 3LL), bit.bnot(0LL), bit.bnot(0ULL),
  bit.lshift(1LL, 40), bit.lshift(1, 40LL), bit.rshift(-1LL, 60), bit.arshift(-256LL, 4), bit.rol(1ULL, 63),
  bit.ror(1LL, 1), bit.bswap(0x0102030405060708LL), bit.lshift(1ULL, 63), bit.lshift(1LL, 64), bit.rshift(1ULL, 65),
  bit.tobit(0x1ffffffffLL), bit.tobit(-1LL), bit.tohex(255LL), bit.tohex(255LL, 4), bit.tohex(-1LL),
  bit.tohex(255LL, -4), bit.tohex(0xabcULL, -16))
print(bit.bor(1, 2, 4LL), bit.bxor(1ULL, -1LL), bit.band(ffi.new("int", 6), 3), bit.band(0xf0f0LL, 0xffULL),
  bit.bor(-1, 0LL), bit.band(1.7, 3LL), bit.bor(2^40, 1LL))
try(bit.band, 1LL, "x")
try(bit.band, 1LL, {})
try(bit.bnot, s)
try(bit.band, p, 1LL)
try(bit.lshift, 1LL)
print(bit.band(1i, 1), bit.bnot(ffi.new("uint8_t", 1)), bit.band(ffi.new("enum sle", 3), 1))
print(bit.band("7", 3LL))
