-- Frequencies of pieces of one to eighteen letters in a DNA sequence of 250,000, counted in tables with string keys. Pure Lua.
local LENGTH = 250000
local LETTERS = {"A", "C", "G", "T"}

-- With a piece that comes back now and then.
local function make_sequence()
  local seed, parts, length = 42, {}, 0
  while length < LENGTH do
    seed = (seed * 3877 + 29573) % 139968
    local piece = seed % 100 == 0 and "GGTATTTTAATTTATAGT" or LETTERS[seed % 4 + 1]
    parts[#parts + 1] = piece
    length = length + #piece
  end
  return table.concat(parts):sub(1, LENGTH)
end

local sequence = make_sequence()

local function frequencies(size)
  local counts = {}
  for i = 1, #sequence - size + 1 do
    local piece = sequence:sub(i, i + size - 1)
    counts[piece] = (counts[piece] or 0) + 1
  end
  return counts
end

local function most_frequent(counts)
  local pieces = {}
  for piece in pairs(counts) do pieces[#pieces + 1] = piece end
  table.sort(pieces, function(a, b)
    if counts[a] ~= counts[b] then return counts[a] > counts[b] end
    return a < b
  end)
  return pieces[1]
end

return function()
  local checksum = 0
  for _, size in ipairs {1, 2, 3, 4, 6, 12, 18} do
    local counts, total = frequencies(size), 0
    for _, count in pairs(counts) do total = total + count end
    assert(total == #sequence - size + 1)
    checksum = checksum + size * counts[most_frequent(counts)]
  end
  local _, whole = sequence:gsub("GGTATTTTAATTTATAGT", "")
  assert(frequencies(18)["GGTATTTTAATTTATAGT"] == whole and whole > 100)
  return checksum
end
