-- L1.9 L3.4: the generic for, pairs, ipairs and iterators of one's own
for k, v in pairs({ 10, 20, 30 }) do io.write(k, "=", v, " ") end print()
for i, v in ipairs({ 10, 20, nil, 40 }) do io.write(i, "=", v, " ") end print()
for k in pairs({}) do error("not reached") end
local keys = {}
for k, v in pairs({ a = 1, b = 2, c = 3, 4, [1.5] = 5, [true] = 6 }) do keys[#keys + 1] = tostring(k) .. tostring(v) end
table.sort(keys)
print(table.concat(keys, " "))
local function range(n) local i = 0 return function() i = i + 1 if i <= n then return i, i * i end end end
for i, sq in range(3) do io.write(i, ":", sq, " ") end print()
local function stateless(max, i) i = i + 1 if i <= max then return i end end
for i in stateless, 3, 0 do io.write(i, " ") end print()
for a, b, c, d in (function()
  local done return function() if not done then done = true return 1, 2 end end
end)() do print(a, b, c, d) end
-- false does not end the loop, nil does
local values, n = { false, 0, "", nil, 1 }, 0
for v in function() n = n + 1 return values[n] end do io.write(tostring(v), " ") end print(n)
-- the control variable may be changed without effect
for i in stateless, 3, 0 do local was = i i = 100 io.write(was, " ") end print()
-- callable tables iterate
local callable = setmetatable({}, { __call = function(self, state, control)
  control = control + 1 if control <= state then return control end
end })
for i in callable, 2, 0 do io.write(i, " ") end print()
-- changing and clearing existing fields while traversing
local t = {}
for i = 1, 20 do t["k" .. i] = i end
local count = 0
for k, v in pairs(t) do t[k] = nil count = count + 1 end
print(count, next(t))
for i = 1, 20 do t[i] = i end
for k in pairs(t) do t[k] = k * 2 end
local sum = 0
for _, v in pairs(t) do sum = sum + v end
print(sum)
for k in pairs(t) do if k % 2 == 0 then t[k] = nil end end
count = 0
for _ in pairs(t) do count = count + 1 end
print(count)
-- next
print(next({}), next({ 7 }), next({ 7 }, 1), next({ a = 1 }))
print(pcall(next, {}, "nokey"))
print(pcall(next, { 1, 2 }, 5))
print(pcall(next))
print(pcall(next, 1))
for k, v in next, { 5, 6 } do io.write(k, v, " ") end print()
for k, v in next, { 5, 6 }, 1 do io.write(k, v, " ") end print()
print(pcall(function() for i in nil do end end))
print(pcall(function() for i in 5 do end end))
print(pcall(function() for i in {} do end end))
print(pcall(function() local t = {} for k, v in t.missing do end end))
print(pcall(function() for k in pairs(nil) do end end))
print(pcall(function() for k in ipairs() do end end))
print(pcall(ipairs))
print(pcall(function() for k in pairs({ 1 }) do error("inside", 0) end end))
-- closures over the loop variables, nested loops, break
local fs = {}
for k, v in pairs({ 1, 2, 3 }) do fs[k] = function() v = v + k return v end end
print(fs[1](), fs[2](), fs[3](), fs[3]())
for i = 1, 2 do for k, v in ipairs({ "x", "y" }) do if k == 2 then break end io.write(i, k, v, " ") end end print()
for w in ("one two three"):gmatch("%a+") do io.write(#w, " ") end print()
for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do io.write(k, v, ";") end print()
