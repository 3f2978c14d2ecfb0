-- Eight queens by an object that keeps free rows and diagonals, 1,500 solutions. Pure Lua.
local SIZE, TIMES = 8, 1500

local Board = {}
Board.__index = Board

local function all_free(count)
  local flags = {}
  for i = 1, count do flags[i] = true end
  return flags
end

function Board.new()
  return setmetatable({rows = all_free(SIZE), rising = all_free(2 * SIZE), falling = all_free(2 * SIZE), queen_in_row = {}}, Board)
end

function Board:is_free(row, column)
  return self.rows[row] and self.rising[column + row - 1] and self.falling[column - row + SIZE]
end

function Board:mark(row, column, free)
  self.rows[row] = free
  self.rising[column + row - 1] = free
  self.falling[column - row + SIZE] = free
end

function Board:place(column)
  if column > SIZE then return true end
  for row = 1, SIZE do
    if self:is_free(row, column) then
      self.queen_in_row[row] = column
      self:mark(row, column, false)
      if self:place(column + 1) then return true end
      self:mark(row, column, true)
    end
  end
  return false
end

return function()
  local checksum = 0
  for _ = 1, TIMES do
    local board = Board.new()
    assert(board:place(1))
    for row = 1, SIZE do checksum = checksum + row * board.queen_in_row[row] end
  end
  -- The first solution in this order has the queens in rows 1 5 8 6 3 7 2 4.
  assert(checksum == 162 * TIMES)
  return checksum
end
