-- L3.7: weak tables
local t = {}
local weak = setmetatable({}, { __mode = "k" });
(function() weak[{}] = 1 weak[t] = 2 end)()
collectgarbage() collectgarbage()
local count = 0 for k, v in pairs(weak) do count = count + v end
print(count)
weak = setmetatable({}, { __mode = "v" });
(function() weak[1] = {} end)()
weak[2] = t weak.s = "strings stay" weak.n = 5
collectgarbage() collectgarbage()
print(weak[1], weak[2] == t, weak.s, weak.n)
-- a finished object with a cycle is no obstacle
weak = setmetatable({}, { __mode = "kv" });
(function()
  local a, b = {}, {}
  a.b, b.a = b, a
  weak[a] = b weak[1] = a weak[b] = 5
end)()
collectgarbage() collectgarbage()
print(next(weak) == nil or "still there")
-- numbers, booleans and strings are never collected
weak[1] = 1.5 weak.x = "y" weak[true] = false
collectgarbage()
print(weak[1], weak.x, weak[true])
