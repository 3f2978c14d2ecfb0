-- L2.4: running out of memory in every way is an error after which the program goes on, with its tables intact.
-- MemoryTest runs this with a small heap, in which each case ends soon. LuaJIT says the same, but of other sizes.
local function try(name, f, ...)
  local ok, message = pcall(f, ...)
  -- a coroutine that was too big to run gives the message the position of who resumed it
  print(name, ok, (tostring(message):gsub("^.-:%d+: ", "")))
  collectgarbage()
end

-- what the values are is up to the function, which lets go of them
try("string.rep", string.rep, "x", 2^30)
try("string.rep with a separator", string.rep, "xyz", 2^30, "ab")
try("appending", function() local s = "x" while true do s = s .. s end end)
try("ropes", function() local s = ("x"):rep(1e6) while true do s = s .. "y" .. s end end)
try("strings", function() local t = {} for i = 1, 1e12 do t[i] = "string " .. i end end)
try("integers", function() local t = {} for i = 1, 1e12 do t[i] = i end end)
try("functions", function() local f for i = 1, 1e12 do local g = f f = function() return g, i end end end)
try("table.insert", function() local t = {} while true do table.insert(t, "x") table.insert(t, 1.5) end end)
try("table.concat", function() local t, s = {}, ("x"):rep(1e6) for i = 1, 1e4 do t[i] = s end return table.concat(t) end)
try("table.new", function() return require("table.new")(2^27, 2^27) end)
try("string.gsub", function() return (("x"):rep(1e5):gsub("x", ("y"):rep(1e5))) end)
try("load", function() return load(function() return "local x = 1 do end " end) end)
try("coroutines", function() local t = {} for i = 1, 1e12 do t[i] = coroutine.wrap(function() coroutine.yield() end) t[i]() end end)
try("in a coroutine", coroutine.wrap(function() return ("x"):rep(2^30) end))
print("xpcall", xpcall(function() return ("x"):rep(2^30) end, function() return "a handler sees nothing of it" end))
print("resume", coroutine.resume(coroutine.create(function() local s = "x" while true do s = s .. s end end)))

-- what could not grow is whole, and can be given up
local list = {}
print("growing a list", pcall(function() for i = 1, 1e12 do list[i] = {i} end end))
local last = #list
local first, middle, final = list[1][1], list[math.floor(last / 2)][1], list[last][1]
list = nil
collectgarbage()
print(first, middle == math.floor(last / 2), final == last, last > 1000)
local map = {}
print("growing a hash", pcall(function() for i = 1, 1e12 do map[i + 0.5] = i end end))
local a, b = map[1.5], map[1000.5]
map[1.5], map[2.5] = nil, "new"
local c, d = map[1.5], map[2.5]
map = nil
collectgarbage()
print(a, b, c, d)
local names = {}
print("growing a dictionary", pcall(function() for i = 1, 1e12 do names["name " .. i] = i end end))
local e, f = names["name 1"], names["name 1000"]
names = nil
collectgarbage()
print(e, f)

-- and the program goes on
local t = {}
for i = 1, 1e5 do t[i] = {tostring(i)} end
print(#t, t[1e5][1], #table.concat({("x"):rep(1e5), ("y"):rep(1e5)}))
