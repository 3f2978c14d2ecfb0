-- A search tree with fields that are nil in some nodes and keys that were integral before one was not, which makes the shape
-- of those before it obsolete: found by a method that calls another and returns out of the loop.
local function class() local methods = {} methods.__index = methods return methods end
local Key, Tree = class(), class()
local function key(place) return setmetatable({place = place}, Key) end
local function node(x, left, right) return {key = key(x), value = 1, left = left, right = right} end

function Key:compare(other) return self.place < other.place and -1 or self.place > other.place and 1 or 0 end

function Tree:get(wanted)
  local at = self.root
  while at do
    local order = wanted:compare(at.key)
    if order == 0 then return at.value end
    if order < 0 then at = at.left else at = at.right end
  end
  return 0
end

local tree = setmetatable({root = node(4, node(2.5, node(1), node(3.5)), node(6, nil, node(7)))}, Tree)
local wanted = {key(1), key(3.5), key(5), key(7)}
function loop(count)
  local sum = 0
  for i = 1, count do
    sum = (sum + tree:get(wanted[i % 4 + 1])) % 1000
  end
  if sum < 0 then error(sum) end
end
