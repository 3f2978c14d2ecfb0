-- Havlak: finds the nested loops of a large control-flow graph with Tarjan's union-find, and keeps them as a tree. Pure Lua.
local DUMMY_LOOPS, SEARCHES = 15, 5

local UNVISITED = 0
local NON_HEADER, REDUCIBLE, SELF, IRREDUCIBLE, DEAD = 1, 2, 3, 4, 5
-- More edges into a header than this make no loop.
local MAX_NON_BACK_EDGES = 32 * 1024

local function class()
  local methods = {}
  methods.__index = methods
  return methods
end

-- Numbers, each once, in the order in which they came.
local NumberSet = class()
function NumberSet.new() return setmetatable({list = {}, known = {}}, NumberSet) end

function NumberSet:add(number)
  if not self.known[number] then
    self.known[number] = true
    self.list[#self.list + 1] = number
  end
end

local Block = class()
function Block.new(name) return setmetatable({name = name, incoming = {}, outgoing = {}}, Block) end

local Graph = class()

function Graph.new() return setmetatable({blocks = {}, count = 0, start = nil}, Graph) end

function Graph:block(name)
  local block = self.blocks[name]
  if not block then
    block = Block.new(name)
    self.blocks[name] = block
    self.count = self.count + 1
    self.start = self.start or block
  end
  return block
end

function Graph:connect(from, to)
  local source, target = self:block(from), self:block(to)
  source.outgoing[#source.outgoing + 1] = target
  target.incoming[#target.incoming + 1] = source
end

-- The following add blocks from number `from` on and return the number of the last.
function Graph:diamond(from)
  self:connect(from, from + 1)
  self:connect(from, from + 2)
  self:connect(from + 1, from + 3)
  self:connect(from + 2, from + 3)
  return from + 3
end

function Graph:straight(from, count)
  for i = from, from + count - 1 do self:connect(i, i + 1) end
  return from + count
end

-- A loop in a loop, both around a choice.
function Graph:nested_loops(from)
  local header = self:straight(from, 1)
  local first_end = self:diamond(header)
  local inner = self:straight(first_end, 1)
  local second_end = self:diamond(inner)
  local footer = self:straight(second_end, 1)
  self:connect(second_end, inner)
  self:connect(first_end, header)
  self:connect(footer, from)
  return self:straight(footer, 1)
end

function Graph:large(trees, width, depth)
  local last = 2
  for _ = 1, trees do
    self:connect(2, last + 1)
    last = last + 1
    for _ = 1, width do
      local top = last
      last = self:straight(last, 1)
      for _ = 1, depth do last = self:nested_loops(last) end
      local bottom = self:straight(last, 1)
      self:connect(last, top)
      last = bottom
    end
    self:connect(last, 1)
  end
end

local Loop = class()

function Loop.new(header, is_reducible, counter)
  return setmetatable({header = header, is_reducible = is_reducible, counter = counter, blocks = {}, children = {}, parent = nil, is_root = false, nesting = 0, depth = 0}, Loop)
end

function Loop:add(block) self.blocks[#self.blocks + 1] = block end

function Loop:set_parent(parent)
  self.parent = parent
  parent.children[#parent.children + 1] = self
end

-- The tree of all loops, below a root that is none.
local LoopTree = class()

function LoopTree.new()
  local tree = setmetatable({count = 0, loops = {}}, LoopTree)
  tree.root = tree:create(nil, true)
  tree.root.is_root = true
  return tree
end

function LoopTree:create(header, is_reducible)
  self.count = self.count + 1
  local loop = Loop.new(header, is_reducible, self.count)
  self.loops[self.count] = loop
  return loop
end

function LoopTree:calculate_nesting()
  for i = 1, self.count do
    local loop = self.loops[i]
    if not loop.is_root and not loop.parent then loop:set_parent(self.root) end
  end
  self:nest(self.root, 0)
end

function LoopTree:nest(loop, depth)
  loop.depth = depth
  for i = 1, #loop.children do
    local child = loop.children[i]
    self:nest(child, depth + 1)
    loop.nesting = math.max(loop.nesting, 1 + child.nesting)
  end
end

-- An element of the union-find structure: the representative is at the end of the parents.
local Node = class()
function Node.new() return setmetatable({parent = nil, block = nil, loop = nil, number = 0}, Node) end

function Node:init(block, number)
  self.parent, self.block, self.number = self, block, number
end

function Node:find()
  local path, node = {}, self
  while node ~= node.parent do
    if node.parent ~= node.parent.parent then path[#path + 1] = node end
    node = node.parent
  end
  for i = 1, #path do path[i].parent = node.parent end
  return node
end

local Finder = class()

function Finder.new(graph, tree)
  return setmetatable({graph = graph, tree = tree, nodes = {}, numbers = {}, last = {}, header = {}, kind = {}, back = {}, non_back = {}}, Finder)
end

-- Depth-first numbering; last[n] is the highest number below n.
function Finder:number(block, current)
  self.nodes[current]:init(block, current)
  self.numbers[block] = current
  local last = current
  for i = 1, #block.outgoing do
    local target = block.outgoing[i]
    if self.numbers[target] == UNVISITED then last = self:number(target, last + 1) end
  end
  self.last[current] = last
  return last
end

function Finder:is_ancestor(w, v) return w <= v and v <= self.last[w] end

function Finder:init_all(size)
  for i = 1, size do
    self.nodes[i] = Node.new()
    self.header[i], self.kind[i], self.last[i] = 1, NON_HEADER, 0
    self.back[i], self.non_back[i] = {}, NumberSet.new()
  end
  for _, block in pairs(self.graph.blocks) do self.numbers[block] = UNVISITED end
end

function Finder:classify_edges(size)
  for w = 1, size do
    local block = self.nodes[w].block
    if not block then
      self.kind[w] = DEAD
    else
      for i = 1, #block.incoming do
        local v = self.numbers[block.incoming[i]]
        if v ~= UNVISITED then
          if self:is_ancestor(w, v) then
            self.back[w][#self.back[w] + 1] = v
          else
            self.non_back[w]:add(v)
          end
        end
      end
    end
  end
end

-- The nodes inside the loop that back edges to w close; w itself may be one only as its kind.
function Finder:find_body(w)
  local body = {}
  for i = 1, #self.back[w] do
    local v = self.back[w][i]
    if v ~= w then body[#body + 1] = self.nodes[v]:find() else self.kind[w] = SELF end
  end
  return body
end

local function contains(list, element)
  for i = 1, #list do
    if list[i] == element then return true end
  end
  return false
end

-- Follows edges backwards from the body up to w and adds what it finds. False if there are too many of them.
function Finder:extend_body(w, body)
  local done = 0
  while done < #body do
    done = done + 1
    local sources = self.non_back[body[done].number].list
    if #sources > MAX_NON_BACK_EDGES then return false end
    for i = 1, #sources do
      local node = self.nodes[sources[i]]:find()
      if not self:is_ancestor(w, node.number) then
        self.kind[w] = IRREDUCIBLE
        self.non_back[w]:add(node.number)
      elseif node.number ~= w and not contains(body, node) then
        body[#body + 1] = node
      end
    end
  end
  return true
end

function Finder:make_loop(w, body)
  local loop = self.tree:create(self.nodes[w].block, self.kind[w] ~= IRREDUCIBLE)
  self.nodes[w].loop = loop
  for i = 1, #body do
    local node = body[i]
    self.header[node.number] = w
    node.parent = self.nodes[w]
    if node.loop then node.loop:set_parent(loop) else loop:add(node.block) end
  end
end

function Finder:find()
  local size = self.graph.count
  self:init_all(size)
  self:number(self.graph.start, 1)
  self:classify_edges(size)
  for w = size, 1, -1 do
    if self.nodes[w].block then
      local body = self:find_body(w)
      if #body > 0 then self.kind[w] = REDUCIBLE end
      if not self:extend_body(w, body) then return end
      if #body > 0 or self.kind[w] == SELF then self:make_loop(w, body) end
    end
  end
end

return function()
  local graph, tree = Graph.new(), LoopTree.new()
  graph:block(0)
  graph:nested_loops(0)
  graph:block(1)
  graph:connect(0, 2)
  for _ = 1, DUMMY_LOOPS do Finder.new(graph, tree):find() end
  graph:large(10, 10, 5)
  Finder.new(graph, tree):find()
  for _ = 1, SEARCHES do Finder.new(graph, LoopTree.new()):find() end
  tree:calculate_nesting()
  assert(tree.count == 1647 and graph.count == 5213 and tree.root.nesting == 5)
  return tree.count * 10000 + graph.count
end
