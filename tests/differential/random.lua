-- Random choices that are the same on every Lua: Lehmer's generator, whose products are exact in doubles.
local Random = {}
Random.__index = Random

local MODULUS = 2147483647

local function new(seed)
  local random = setmetatable({state = seed % (MODULUS - 1) + 1}, Random)
  for _ = 1, 5 do random:integer(1, 2) end
  return random
end

-- A whole number from low to high, both included.
function Random:integer(low, high)
  self.state = self.state * 16807 % MODULUS
  return low + math.floor(self.state / MODULUS * (high - low + 1))
end

function Random:chance(percent)
  return self:integer(1, 100) <= percent
end

function Random:pick(list)
  return list[self:integer(1, #list)]
end

-- Between low and high results of make, joined by separator.
function Random:list(low, high, separator, make, ...)
  local items = {}
  for i = 1, self:integer(low, high) do items[i] = make(self, ...) end
  return table.concat(items, separator)
end

-- A text of characters of the alphabet.
function Random:text(low, high, alphabet)
  local characters = {}
  for i = 1, self:integer(low, high) do
    local at = self:integer(1, #alphabet)
    characters[i] = alphabet:sub(at, at)
  end
  return table.concat(characters)
end

return {new = new}
