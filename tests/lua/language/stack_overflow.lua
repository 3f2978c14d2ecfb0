-- L2.4: running out of stack is an error like any other
local function forever(n) return 1 + forever(n + 1) end
local ok, e = pcall(forever, 1)
print(ok, (tostring(e):match("stack overflow")))
local function mutual_a() local x = mutual_b() return x end
function mutual_b() local x = mutual_a() return x end
ok, e = pcall(mutual_b)
print(ok, (tostring(e):match("stack overflow")))
local t = setmetatable({}, {})
getmetatable(t).__index = function(t, k) return t[k .. "x"] end
ok, e = pcall(function() return t.a end)
print(ok, (tostring(e):match("stack overflow")))
getmetatable(t).__add = function(a, b) return (a + b) + 1 end
ok, e = pcall(function() return t + 1 end)
print(ok, (tostring(e):match("stack overflow")))
getmetatable(t).__tostring = function(t) return tostring(t) .. "x" end
ok, e = pcall(tostring, t)
print(ok)
-- the stack is usable again afterwards
local function depth(n) if n == 0 then return 0 end return 1 + depth(n - 1) end
print(depth(5000))
for _ = 1, 3 do print((pcall(forever, 1))) end
print(xpcall(forever, function(e) return type(e) .. " in the handler" end, 1))
