-- Shows the types on which what GCC and Perigee printed differs, each with its declarations.
-- usage: compare.lua SEED COMPILED FACTS
local types = require("types")

-- The lines about each type by its number.
local function read(name)
  local lines, current = {}, nil
  for line in io.lines(name) do
    local number = tonumber(line:match("^# (%d+) "))
    if number then
      current = {}
      lines[number] = current
    end
    current[#current + 1] = line
  end
  return lines
end

local function show(number, expected, actual)
  print(types.generate(tonumber(arg[1]), number).text)
  local at = 1
  while expected[at] == actual[at] do at = at + 1 end
  print("gcc:     " .. (expected[at] or "nothing more"))
  print("perigee: " .. (actual[at] or "nothing more"))
  print()
end

local compiled, facts = read(arg[2]), read(arg[3])
local different = 0
for number, expected in pairs(compiled) do
  local actual = facts[number] or {}
  if table.concat(expected, "\n") ~= table.concat(actual, "\n") then
    different = different + 1
    show(number, expected, actual)
  end
end
if different > 0 then print(different .. " types differ") end
os.exit(different == 0 and 0 or 1)
