-- Linked structures of C: a list of structs walked and reversed by pointers, and a binary tree that is built and searched.
local ffi = require("ffi")
ffi.cdef[[
struct benchmark_link { int value; struct benchmark_link *next; };
struct benchmark_node { int key; struct benchmark_node *left, *right; };
]]
local LINKS, NODES = 10000, 20000
local links, nodes = ffi.new("struct benchmark_link[?]", LINKS), ffi.new("struct benchmark_node[?]", NODES)

local function make_list()
  for i = 0, LINKS - 1 do
    links[i].value = i
    links[i].next = i + 1 < LINKS and links + i + 1 or nil
  end
  return links + 0
end

local function reverse(list)
  local reversed = nil
  while list ~= nil do
    local rest = list.next
    list.next = reversed
    reversed, list = list, rest
  end
  return reversed
end

local function sum(list)
  local total = 0
  while list ~= nil do
    total = total + list.value
    list = list.next
  end
  return total
end

local function insert(root, node)
  local current = root
  while true do
    if node.key < current.key then
      if current.left == nil then
        current.left = node
        return
      end
      current = current.left
    else
      if current.right == nil then
        current.right = node
        return
      end
      current = current.right
    end
  end
end

local function make_tree()
  local seed = 42
  for i = 0, NODES - 1 do
    seed = (seed * 3877 + 29573) % 139968
    local node = nodes + i
    node.key, node.left, node.right = seed, nil, nil
    if i > 0 then insert(nodes + 0, node) end
  end
  return nodes + 0
end

local function contains(tree, key)
  while tree ~= nil do
    if key == tree.key then return true end
    tree = key < tree.key and tree.left or tree.right
  end
  return false
end

return function()
  local list, total = make_list(), 0
  for _ = 1, 20 do
    list = reverse(list)
    total = total + sum(list)
  end
  assert(total == 20 * LINKS * (LINKS - 1) / 2 and list.value == 0)
  local tree, found = make_tree(), 0
  for key = 0, 139967, 7 do
    if contains(tree, key) then found = found + 1 end
  end
  -- The generator goes through all numbers below 139968 in turn, so the keys are different.
  assert(found > NODES / 7 * 0.9 and found < NODES / 7 * 1.1)
  return total + found
end
