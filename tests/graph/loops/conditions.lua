-- Conditions of and, or and not on values of several kinds.
local list = {size = 3}
function loop(count)
  local list, top = list, false
  local n = 0
  for i = 1, count do
    if top and top.size >= i % 5 then n = n + 1 end
    if not (top or i % 3 == 0) then n = n - 1 end
    while top and n > 10 or n < -10 do n = 0 end
    top = i % 2 == 0 and list
  end
end
