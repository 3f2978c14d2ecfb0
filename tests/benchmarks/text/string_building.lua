-- Strings built up: appended to one by one, collected in a table and joined, reversed, repeated and cut. Pure Lua.
local APPENDS, COUNT = 4000, 20000

local function append()
  local text = ""
  for i = 1, APPENDS do text = text .. i % 10 end
  return text
end

local function join()
  local parts = {}
  for i = 1, COUNT do parts[#parts + 1] = "item " .. i end
  return table.concat(parts, ", ")
end

local function cut(text)
  local sum = 0
  for i = 1, #text - 8, 8 do
    local piece = text:sub(i, i + 7)
    sum = sum + piece:byte(1) + piece:reverse():byte(1) + #piece:upper() + #piece:rep(3)
  end
  return sum
end

return function()
  local appended, joined = append(), join()
  assert(#appended == APPENDS and appended:sub(-3) == "890" and joined:match(", item (%d+)$") == "20000")
  return #appended + #joined + cut(joined)
end
