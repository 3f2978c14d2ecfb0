-- Towers of Hanoi: 13 discs as linked objects, moved 50 times from pile to pile. Pure Lua.
local DISCS, TIMES = 13, 50

local Disc = {}
Disc.__index = Disc

function Disc.new(size) return setmetatable({size = size, next = nil}, Disc) end

local Towers = {}
Towers.__index = Towers

function Towers.new() return setmetatable({piles = {}, moves = 0}, Towers) end

function Towers:push(disc, pile)
  local top = self.piles[pile]
  if top and disc.size >= top.size then error("a larger disc on a smaller one") end
  disc.next = top or nil
  self.piles[pile] = disc
end

function Towers:pop(pile)
  local top = self.piles[pile]
  if not top then error("an empty pile") end
  self.piles[pile] = top.next or false
  top.next = nil
  return top
end

function Towers:move_top(from, to)
  self:push(self:pop(from), to)
  self.moves = self.moves + 1
end

function Towers:move(count, from, to)
  if count == 1 then
    self:move_top(from, to)
  else
    local other = 6 - from - to
    self:move(count - 1, from, other)
    self:move_top(from, to)
    self:move(count - 1, other, to)
  end
end

function Towers:run()
  self.piles = {false, false, false}
  for size = DISCS, 1, -1 do self:push(Disc.new(size), 1) end
  self:move(DISCS, 1, 2)
  return self.moves
end

return function()
  local moves = 0
  for _ = 1, TIMES do moves = moves + Towers.new():run() end
  assert(moves == 8191 * TIMES)
  return moves
end
