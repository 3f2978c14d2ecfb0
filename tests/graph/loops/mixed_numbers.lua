-- The elements of lists of integers and of fractions, read at the same place, and halved.
local lists = {{1, 2, 3, 4}, {0.5, 1.5, 2.5, 3.5}}
function loop(count)
  local sum = 0.5
  for i = 1, count do
    local list = lists[i % 2 + 1]
    sum = sum + list[i % 4 + 1] * i / 2
  end
  if sum == 0 then error(sum) end
end
