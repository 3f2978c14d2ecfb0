-- string.format with numbers and strings, tostring and tonumber. Pure Lua.
local COUNT = 50000

return function()
  local length, sum = 0, 0
  for i = 1, COUNT do
    local line = ("%5d %-10s %08.3f %x %s"):format(i, "key" .. i % 100, i / 7, i, tostring(i * 0.5))
    length = length + #line
    sum = sum + tonumber(line:sub(1, 5)) + tonumber(("%.2f"):format(i / 4))
  end
  -- Numbers that end in .125 do not come up, so every second decimal is exact.
  assert(sum == COUNT * (COUNT + 1) / 2 * 1.25)
  return sum
end
