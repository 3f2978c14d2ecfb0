-- Trees of arrays of random sizes, made for the garbage collector, 60 times. Pure Lua.
local DEPTH, TIMES = 7, 60

local Random = {}
Random.__index = Random

function Random.new() return setmetatable({seed = 74755}, Random) end

function Random:next()
  self.seed = (self.seed * 1309 + 13849) % 65536
  return self.seed
end

local Storage = {}
Storage.__index = Storage

function Storage.new() return setmetatable({count = 0}, Storage) end

function Storage:tree(depth, random)
  self.count = self.count + 1
  local children = {}
  if depth == 1 then
    for i = 1, random:next() % 10 + 1 do children[i] = false end
  else
    for i = 1, 4 do children[i] = self:tree(depth - 1, random) end
  end
  return children
end

return function()
  local count = 0
  for _ = 1, TIMES do
    local storage = Storage.new()
    local tree = storage:tree(DEPTH, Random.new())
    assert(#tree == 4 and #tree[4][3] == 4)
    count = count + storage.count
  end
  assert(count == 5461 * TIMES)
  return count
end
