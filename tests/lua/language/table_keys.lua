-- L1.8 L2.4: keys of every type, and numbers that are equal are one key
local t = {}
t[1] = "one" print(t[1], t[1.0], t["1"], t[3 - 2], t[10 / 10])
t[2.0] = "two" print(t[2], #t)
t[-0] = "zero" print(t[0], t[-0], t[0 * -1])
t[1.5] = "x"
t[-1] = "m"
t[2^31] = "big"
t[2^53] = "bigger"
t[1e300] = "huge"
t[math.huge] = "inf"
t[-math.huge] = "-inf"
print(t[1.5], t[-1], t[2147483648], t[9007199254740992], t[1e300], t[1 / 0], t[-1 / 0], t[3 / 2])
t[true] = "T" t[false] = "F" t["true"] = "string" t[t] = "self" t[print] = "print" t[""] = "empty" t["a b"] = "space"
print(t[true], t[false], t["true"], t[t], t[print], t[""], t["a b"], t[nil], t[0 / 0], t[{}])
t["\0"] = "nul" t["a\0b"] = 1 t["a\0c"] = 2
print(t["\0"], t["a\0b"], t["a\0c"], t["a"])
-- numbers and number-like strings differ
t["10"], t[10], t["010"], t[10.5], t["10.5"] = "string", "number", "octal", "fraction", "fraction string"
print(t["10"], t[10], t["010"], t[10.5], t["10.5"])
-- keys made at run time are equal to constants
local k = "dyn" .. "amic"
t[k] = 1 t.dynamic = t.dynamic + 1
print(t[k], t["dyn" .. ("amic")], t[("DYNAMIC"):lower()], t[string.char(100) .. "ynamic"])
local long = ("x"):rep(1000)
t[long] = "long" print(t[("x"):rep(500) .. ("x"):rep(500)], t[("x"):rep(999)])
-- many keys: growth, deletion and reuse
local m = {}
for i = 1, 1000 do m["key" .. i] = i m[i * 1000] = -i m[i + 0.5] = i end
local sum = 0
for i = 1, 1000 do sum = sum + m["key" .. i] + m[i * 1000] + m[i + 0.5] end
print(sum)
for i = 1, 1000, 2 do m["key" .. i] = nil m[i * 1000] = nil end
local count = 0 for _ in pairs(m) do count = count + 1 end
print(count, m.key1, m.key2, m[1000], m[2000])
for i = 1, 1000 do m["other" .. i] = i end
count = 0 for _ in pairs(m) do count = count + 1 end
print(count)
-- an array filled from the end, with holes, and in random order
local a = {}
for i = 100, 1, -1 do a[i] = i end
print(#a, a[1], a[50], a[100])
local b = {}
for i = 1, 101 do local j = (i * 37) % 101 + 1 b[j] = j end
print(#b, b[1], b[101], b[102])
local c = { [1] = 1, [2] = 2, [3] = 3, [4] = nil }
print(#c, c[3])
c[3] = nil print(#c) c[#c + 1] = "x" print(#c, c[3])
for i = #c, 1, -1 do c[i] = nil end print(#c, next(c))
-- elements change type
local d = { 1, 2, 3 }
d[2] = 2.5 d[3] = "three" d[4] = true d[5] = {} d[1] = nil d[1] = 1e308
print(d[1], d[2], d[3], d[4], type(d[5]), #d)
local e = {}
for i = 1, 10 do e[i] = i end
for i = 1, 10 do e[i] = e[i] / 4 end
for i = 1, 10 do e[i] = tostring(e[i]) end
print(table.concat(e, " "))
local n = {} for i = 1, 5 do n[i] = 0 / 0 end print(n[1] ~= n[1], n[5], #n)
local z = { 0, -0, 0 } print(1 / z[1], 1 / z[2], z[2])
-- negative and zero indexes, sparse arrays
local s = {} for i = -5, 5 do s[i] = i end print(#s, s[-5], s[0], s[5])
s[1000000] = 1 s[10000000000] = 2 print(#s, s[1000000], s[1e10])
-- constructors
local x = { 10, 20, 30, x = 1, ["y z"] = 2, [10] = 100, 40, f = function() return 1 end, { nested = true }, }
print(x[1], x[2], x[3], x[4], x.x, x["y z"], x[10], x.f(), x[5].nested, #x)
print(#{ 1, 2, nil, 4 } >= 2, #{ nil }, #{ n = 1 }, #{ nil, nil, 3 } >= 0, #{ 1; 2; 3, })
print(({ 1, 2, 3 })[2], ({ a = { b = { c = "deep" } } }).a.b.c, #{ {}, {}, {} })
