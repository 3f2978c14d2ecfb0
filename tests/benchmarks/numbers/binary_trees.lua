-- Binary trees made and forgotten, many shallow ones beside a deep one that lives on. Pure Lua.
local DEPTH = 13

local function make(depth)
  if depth == 0 then return {} end
  return {left = make(depth - 1), right = make(depth - 1)}
end

local function count(tree)
  if not tree.left then return 1 end
  return 1 + count(tree.left) + count(tree.right)
end

return function()
  local living, nodes = make(DEPTH), 0
  for depth = 4, DEPTH, 2 do
    local trees = 2 ^ (DEPTH - depth + 1)
    for _ = 1, trees do nodes = nodes + count(make(depth)) end
  end
  assert(count(living) == 2 ^ (DEPTH + 1) - 1)
  -- 2^(14 - d) trees of 2^(d + 1) - 1 nodes each, for the depths 4, 6, 8, 10 and 12.
  assert(nodes == 5 * 2 ^ 15 - 2 ^ 10 - 2 ^ 8 - 2 ^ 6 - 2 ^ 4 - 2 ^ 2)
  return nodes
end
