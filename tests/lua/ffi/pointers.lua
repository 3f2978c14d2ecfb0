-- F10.1 F10.7 F10.8 F10.9 F10.10 F16.4: pointer arithmetic, differences and comparison
local ffi = require("ffi")
ffi.cdef "struct S { int a, b; }; struct I; struct Z {};"
local a = ffi.new("int[10]") for i = 0, 9 do a[i] = i * i end
local p = ffi.cast("int *", a)
print((p + 3)[0], (3 + p)[0], (p + 5 - 2)[0], (a + 4)[0], p[9], (p + 1LL)[0], (p + 1.9)[0], (p + ffi.new("int", 2))[0],
  (p - 0)[1], (p + 9)[-9], (p + 2ULL)[0])
print((p + 5) - p, p - (p + 5), (a + 3) - a, ffi.cast("int *", 16) - ffi.cast("int *", 8),
  ffi.cast("char *", 16) - ffi.cast("char *", 10), ffi.cast("struct S *", 32) - ffi.cast("struct S *", 16),
  type(p - p), ffi.cast("const int *", p) + 2 - p, ffi.cast("int *", 13) - ffi.cast("int *", 8))
print(ffi.typeof(p + 1), ffi.typeof(a + 1), ffi.typeof(ffi.cast("const int *", a) + 1),
  ffi.typeof(ffi.new("int[2][3]") + 1), ffi.typeof(ffi.cast("int *const", a) + 0))
print(p == a, a == p, p == p + 1, p + 1 == p + 1, p == nil, nil == p, ffi.cast("int *", nil) == nil,
  nil == ffi.cast("void *", 0), p == ffi.cast("void *", p), p == ffi.cast("char *", p), p ~= nil, p == 5, p == "x",
  p == {}, p == 0, ffi.cast("void *", 0) == 0, a[0] == a[0], p == true)
local s = ffi.new("struct S[3]")
print(s[0] == s[0], s[0] == s[1], s[1] == s + 1, ffi.new "struct S" == ffi.new "struct S", s == s[0],
  ffi.cast("struct S *", s) + 1 == s[1])
local f1 = ffi.new "struct S"
print(f1 == f1, f1 ~= f1)
print(p < p + 1, p + 1 < p, p <= p, p > p + 1, p >= p, ffi.cast("void *", 1) < ffi.cast("void *", 2),
  ffi.cast("void *", -1) > ffi.cast("void *", 1), ffi.cast("const int *", p) <= p, a < a + 1)
local function try(f) print(pcall(f)) end
try(function() return p < ffi.cast("void *", p) end)
try(function() return p < ffi.cast("char *", p) end)
try(function() return p < 5 end)
try(function() return p < "x" end)
try(function() return p + p end)
try(function() return 5 - p end)
try(function() return p * 2 end)
try(function() return p / 2 end)
try(function() return -p end)
try(function() return p % 2 end)
try(function() return p ^ 2 end)
try(function() return p - ffi.cast("char *", p) end)
try(function() return ffi.cast("void *", 8) + 1 end)
try(function() return ffi.cast("void *", 8) - ffi.cast("void *", 4) end)
try(function() return ffi.cast("struct I *", 8) + 1 end)
try(function() return p + "x" end)
try(function() return p + {} end)
try(function() return p + nil end)
try(function() return p .. "x" end)
try(function() return #p end)
try(function() return #a end)
try(function() return p() end)
try(function() return ffi.new("struct S") + 1 end)
try(function() return ffi.new("struct S")() end)
try(function() return #ffi.new("struct S") end)
try(function() return ffi.new("struct S") < ffi.new("struct S") end)
try(function() return ffi.new("struct S") .. "x" end)
try(function() return ffi.new("int (*)(int)") + 1 end)
try(function() return ffi.new("int (*)(int)")(1, 2) end)
-- printing
print(ffi.cast("int *", 0), ffi.cast("int *", 16), ffi.cast("void *", 0xdeadbeef), ffi.cast("char **", 1),
  ffi.cast("int (*)(int)", 0), ffi.cast("const struct S *", 4096), ffi.new "struct S *", ffi.new "int (*)(void)")
print((tostring(a):gsub("0x%x+", "ADDR")), (tostring(s[0]):gsub("0x%x+", "ADDR")), (tostring(s):gsub("0x%x+", "ADDR")),
  (tostring(p + 1):gsub("0x%x+", "ADDR")), (tostring(f1):gsub("0x%x+", "ADDR")))
print(tostring(p) == tostring(ffi.cast("int *", a)),
  tostring(s[1]):match(": (.*)") == tostring(ffi.cast("void *", s + 1)):match(": (.*)"))
-- walking memory
local function strlen(str)
  local start = ffi.cast("const char *", str) local q = start while q[0] ~= 0 do q = q + 1 end return q - start
end
print(strlen("hello"), strlen(""))
local total, q, stop = 0, p, p + 10
while q < stop do total = total + q[0] q = q + 1 end
print(total)
local list
ffi.cdef "struct node { struct node *next; int v; };"
local nodes = {}
for i = 1, 5 do nodes[i] = ffi.new("struct node", list, i) list = nodes[i] end
local n, out = ffi.cast("struct node *", list), {}
while n ~= nil do out[#out + 1] = n.v n = n.next end
print(table.concat(out, " "))
local m = ffi.new("int[3][4]")
local flat = ffi.cast("int *", m)
for i = 0, 11 do flat[i] = i end
print(m[2][1], m[0][3], (m + 1)[0][2], (m[1] + 1)[0])
local v = ffi.cast("void **", ffi.new "void *[2]")
print(v[0] == nil, ffi.typeof(v + 1))
local bytes = ffi.cast("uint8_t *", a + 2)
print(bytes[0], ffi.cast("int *", bytes - 4)[0])
