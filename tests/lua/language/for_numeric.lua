-- L1.9: the numeric for
local function run(a, b, c)
  local out = {}
  if c then for i = a, b, c do out[#out + 1] = i if #out > 12 then break end end
  else for i = a, b do out[#out + 1] = i if #out > 12 then break end end end
  print(#out, table.concat(out, " "))
end
run(1, 5)
run(5, 1)
run(1, 1)
run(5, 1, -1)
run(1, 10, 3)
run(10, 1, -4)
run(1, 5, -1)
run(1, 2, 0.25)
run(0, 1, 0.1)
run(1, 0, -0.25)
run(-3, 3)
run(-2, 2, 1.5)
run(0.5, 3)
run(1, 3.7)
run(1, -math.huge)
run(-1, -3)
run(1e15, 1e15 + 3)
run(2147483645, 2147483650)
run(-2147483646, -2147483650, -1)
run(1, math.huge)
run(1, -1, -math.huge)
run(1, 0 / 0)
run(0 / 0, 1)
run(1, 2, 0 / 0)
run(3, 1, 0)
run(1, 3, 0)
run(-0, 1)
run(2147483647, 2147483647)
run(2^53, 2^53 + 2)
-- the control variable is a copy
for i = 1, 3 do local before = i i = i * 10 io.write(before, ">", i, " ") end
print()
-- limits are evaluated once
local n = 3
for i = 1, n do n = 10 io.write(i, " ") end
print(n)
local calls = 0
local function limit() calls = calls + 1 return 3 end
for i = limit(), limit() + 2, limit() - 2 do io.write(i, " ") end
print(calls)
for i = 1, 2 do for i = 10, 11 do io.write(i, " ") end io.write(i, " ") end
print()
local i = "outer"
for i = 1, 1 do end
print(i)
local function find(t, x) for i = 1, #t do if t[i] == x then return i end end end
print(find({ "a", "b", "c" }, "b"), find({}, 1))
local sum = 0
for i = 1, 100000 do sum = sum + i end
print(sum)
sum = 0
for i = 1, 1000 do if i % 2 == 0 then sum = sum + i / 2 else sum = sum - i end end
print(sum)
print(pcall(function() for i = "a", 2 do end end))
print(pcall(function() for i = 1, {} do end end))
print(pcall(function() for i = 1, 2, nil do end end))
print(pcall(function() for i = nil, 2 do end end))
print(pcall(function() for i = 1, "x" do end end))
print(pcall(function() for i = 1, 2, true do end end))
print(pcall(function() for i = "1", 2 do io.write("strings are accepted? ", i, "\n") end end))
