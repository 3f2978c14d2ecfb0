-- L3.5 L3.7: variables whose scope has ended keep nothing alive
local weak = setmetatable({}, { __mode = "v" })
do local t = {} weak["do"] = t end
for i = 1, 2 do local t = {} weak["for"] = t end
for i = 1, 2 do local t = {} weak.captured = t local f = function() t = t end end
for _, v in pairs({ {} }) do weak.generic = v end
for i = 1, 2 do local t = {} weak["break"] = t break end
while true do local t = {} weak["while"] = t if t then break end end
repeat local t = {} weak["repeat"] = t until t
if true then local t = {} weak["if"] = t else local u end
do local t = {} weak["goto"] = t goto out end
::out::
local function parameter(p) weak.parameter = p end parameter({})
local function varargs(...) weak.varargs = ... end varargs({})
local function result() local t = {} weak.result = t return t end result()
pcall(function(p) weak.protected = p end, {})
pcall(function() local t = {} weak.error = t error(t) end)
local t = {} weak["nil"] = t t = nil
local a, b = {}, {} weak.a, weak.b = a, b a, b = nil
coroutine.wrap(function() local t = {} weak.coroutine = t coroutine.yield() end)()
local suspended = coroutine.create(function(p) weak.suspended = p coroutine.yield() return p end)
coroutine.resume(suspended, {})
local inside = function()
  do local t = {} weak.inside = t end
  for i = 1, 3 do do local t = {} weak.inside_loop = t end collectgarbage() if weak.inside_loop then print("kept") end end
  collectgarbage()
  print(weak.inside)
end
inside()
collectgarbage()
local names = {}
for name in pairs(weak) do names[#names + 1] = name end
table.sort(names)
print(table.concat(names, " "))

-- an entry that next has returned may go
local keys = setmetatable({}, { __mode = "k" })
do keys[{}] = "value" keys[{}] = "value" end
print((select(2, next(keys))))
for _, v in pairs(keys) do io.write(v, " ") end
collectgarbage()
print(next(keys))
