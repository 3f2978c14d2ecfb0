-- Methods of an object with a metatable.
local Counter = {}
Counter.__index = Counter
function Counter:add(k) self.n = self.n + k end
local counter = setmetatable({ n = 0.5 }, Counter)
function loop(count)
  for i = 1, count do counter:add(0.25) end
end
