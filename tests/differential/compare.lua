-- Compares what two Luas printed for the same programs; of each program that differs it shows the first different line,
-- the lines of the program that it is about, and how to see the whole.
-- usage: compare.lua SEED LUAJIT_OUTPUT OTHER_OUTPUT
local generate = require("generate")

local seed = tonumber(arg[1])

-- Every program's lines by its number.
local function read(name)
  local programs, current, order = {}, nil, {}
  for line in io.lines(name) do
    local number = line:match("^# (%d+) ")
    if number then
      current = {}
      programs[tonumber(number)] = current
      order[#order + 1] = tonumber(number)
    elseif current then
      current[#current + 1] = line
    end
  end
  return programs, order
end

local function show(number, expected, actual)
  local concern, source = generate.concern(number), generate.program(seed, number)
  local at = 1
  while expected[at] == actual[at] do at = at + 1 end
  print(("program %d of seed %d (%s): luajit tests/differential/show.lua %d %d"):format(number, seed, concern, seed, number))
  local label = tonumber((expected[at] or actual[at]):match("^%d+"))
  local line = 0
  for text in (source .. "\n"):gmatch("(.-)\n") do
    line = line + 1
    if not label or line == label then print(("%5d  %s"):format(line, text)) end
  end
  print("  luajit:  " .. (expected[at] or "nothing more"))
  print("  perigee: " .. (actual[at] or "nothing more"))
end

local expected, order = read(arg[2])
local actual = read(arg[3])
local different = 0
for _, number in ipairs(order) do
  local mine = actual[number] or {}
  if table.concat(expected[number], "\n") ~= table.concat(mine, "\n") then
    different = different + 1
    show(number, expected[number], mine)
  end
end
print(("%d programs, %d different"):format(#order, different))
os.exit(different == 0 and 0 or 1)
