-- L1.4, L1.8: return and break inside of loops and other statements, in code that is compiled by then
local function find(list, value)
  for i = 1, #list do
    if list[i] == value then return i, list[i] end
  end
  return nil
end
local function find_pair(list, value)
  for i = 1, #list do
    for k = i + 1, #list do
      if list[i] + list[k] == value then return i, k end
      if list[k] > 1000 then break end
    end
  end
end
local function walk(node, depth)
  while node do
    if node.key == depth then
      do return "found", node.key end
    end
    repeat
      if node.skip then break end
      depth = depth - 1
      if depth < -100000 then return end
    until true
    node = node.next
  end
  return "end", depth
end
local function pick(n)
  if n == 1 then return "one" elseif n == 2 then return end
  if n == 3 then return pick(2) end
  if n == 4 then
    for _, v in ipairs {5, 6, 7} do
      if v == 6 then return v, n end
    end
  end
  for _, v in pairs {a = 1} do return find({v}, 1) end
end
local function labels(n)
  local sum = 0
  for i = 1, n do
    if i % 3 == 0 then goto continue end
    if i > 50 then break end
    sum = sum + i
    if sum > 2000 then return "many", sum end
    ::continue::
  end
  return sum
end
local list, chain = {}, nil
for i = 1, 20 do
  list[i] = i
  chain = {key = -i, next = chain, skip = i % 2 == 0}
end
for round = 1, 3 do
  for _ = 1, 20000 do
    find(list, 15)
    find_pair(list, 25)
    walk(chain, 3)
    pick(4)
    labels(60)
  end
  print(find(list, 7), find(list, 70))
  print(find_pair(list, 25), find_pair(list, 1))
  print(walk(chain, 3))
  print(walk(chain, -20))
  print(select("#", pick(1)), select("#", pick(2)), select("#", pick(3)), pick(4))
  print(pick(5))
  print(labels(10), labels(100))
end
-- Each iteration has its own variables, whichever way it ends.
local functions = {}
for i = 1, 3 do
  local kept = i
  functions[i] = function() kept = kept + 1 return kept end
  if i == 2 then break end
end
print(#functions, functions[1](), functions[1](), functions[2]())
-- Errors pass by.
print(pcall(function() for i = 1, 3 do if i == 2 then error("in the loop", 0) end end end))
local co = coroutine.wrap(function() for i = 1, 10 do if i == 3 then return "done" end coroutine.yield(i) end end)
print(co(), co(), co())
