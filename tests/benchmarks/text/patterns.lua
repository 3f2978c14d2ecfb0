-- Lua patterns: words of a text counted by gmatch, rewritten by gsub with strings, tables and functions, fields split. Pure Lua.
local WORD_COUNT = 50000
local WORDS = {"moon", "orbit", "perigee", "apogee", "tide", "eclipse", "crater", "phase", "light", "far-side"}

local function make_text()
  local seed, words = 7, {}
  for i = 1, WORD_COUNT do
    seed = (seed * 3877 + 29573) % 139968
    words[i] = WORDS[seed % #WORDS + 1] .. (i % 17 == 0 and ("=%d;"):format(seed) or i % 23 == 0 and ".\n" or "")
  end
  return table.concat(words, " ")
end

local text = make_text()

local function count_words()
  local counts, total = {}, 0
  for word in text:gmatch("[%a-]+") do
    counts[word] = (counts[word] or 0) + 1
    total = total + 1
  end
  return counts, total
end

local function upper(letter, rest) return letter:upper() .. rest end

return function()
  local counts, total = count_words()
  assert(total == WORD_COUNT)
  local sum = 0
  for key, value in text:gmatch("([%a-]+)=(%d+);") do sum = sum + #key + tonumber(value) end
  local capitals, changed = text:gsub("(%a)([%a-]*)", upper)
  assert(changed == WORD_COUNT and #capitals == #text)
  local translated, tides = text:gsub("[%a-]+", {tide = "Flut", moon = "Mond"})
  assert(tides == WORD_COUNT and #translated == #text)
  local _, sentences = text:gsub("%.\n", "%0%0")
  local position, last = 0, nil
  repeat
    last = position
    position = text:find("eclipse orbit", position + 1, true)
  until not position
  return sum + counts.moon * 3 + sentences + last + #(text:match("^(.-)=") or "")
end
