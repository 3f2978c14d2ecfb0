-- Fannkuch: the most reversals of prefixes that bring a permutation of eight numbers to one that begins with 1. Pure Lua.
local SIZE = 8

-- Goes through all permutations by rotating ever longer prefixes. Returns the sum of the flips, alternately signed, and their
-- maximum.
local function fannkuch(n)
  local order, flipped, rotations = {}, {}, {}
  for i = 1, n do
    order[i], rotations[i] = i, i
  end
  local sign, checksum, most = 1, 0, 0
  while true do
    if order[1] ~= 1 then
      for i = 1, n do flipped[i] = order[i] end
      local flips, first = 0, flipped[1]
      repeat
        local low, high = 1, first
        while low < high do
          flipped[low], flipped[high] = flipped[high], flipped[low]
          low, high = low + 1, high - 1
        end
        flips = flips + 1
        first = flipped[1]
      until first == 1
      checksum = checksum + sign * flips
      if flips > most then most = flips end
    end
    if sign == 1 then
      order[1], order[2] = order[2], order[1]
      sign = -1
    else
      order[2], order[3] = order[3], order[2]
      sign = 1
      local i = 3
      while rotations[i] == 1 do
        if i == n then return checksum, most end
        rotations[i] = i
        local first = order[1]
        for k = 1, i do order[k] = order[k + 1] end
        i = i + 1
        order[i] = first
      end
      rotations[i] = rotations[i] - 1
    end
  end
end

return function()
  local checksum, most = fannkuch(SIZE)
  assert(checksum == 1616 and most == 22)
  return checksum
end
