-- L5: a list from whose front elements are taken, as queues do
local t = {}
for i = 1, 64 do t[i] = i end
for i = 1, 60 do t[i] = nil end
t[65] = "x"
print(t[1], t[65], t[61])
for i = 66, 300 do t[i] = i t[i - 4] = nil end
print(t[1], t[300], t[297], t[65])
local n = 0 for k, v in pairs(t) do n = n + 1 end print(n)
local t = {}
for i = 1, 64 do t[i] = i end
for i = 1, 60 do t[i] = nil end
table.insert(t, "y")
print(t[1], t[65], t[61])
