-- A table that is a list of numbers.
local values = {}
for i = 1, 1000000 do values[i] = i / 2 end
function loop(count)
  for i = 2, count do values[i] = values[i] * 0.5 + values[i - 1] end
end
