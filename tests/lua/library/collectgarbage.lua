-- L3.5: the options of collectgarbage
print(collectgarbage(), collectgarbage(nil), collectgarbage("collect", 5))
local function steps(size)
  collectgarbage()
  local count = 0
  repeat count = count + 1 until collectgarbage("step", size)
  return count
end
print(steps(0) > 1, steps(0) >= steps(100000), steps(100000), type(collectgarbage("step")))
print(collectgarbage("stop"), collectgarbage("isrunning"), collectgarbage("restart"), collectgarbage("isrunning"))
collectgarbage("setpause", 150) collectgarbage("setstepmul", 300)
print(collectgarbage("setpause", 200), collectgarbage("setstepmul", 200))
local before = collectgarbage("count")
local big = {} for i = 1, 200000 do big[i] = { i } end
local during = collectgarbage("count")
big = nil
collectgarbage()
print(during - before > 1000, collectgarbage("count") < during, gcinfo() < during)
print(pcall(collectgarbage, "none"))
print(pcall(newproxy, 1)) print(pcall(newproxy, newproxy())) print(getmetatable(newproxy()), type(newproxy(true)))
