-- A list that counts from 0.
local list = {[0] = false, true, false, true}
function loop(count)
  local t = list
  local n = 0
  for i = 1, count do
    if t[i % 4] then n = n + 1 end
    t[0] = not t[0]
  end
end
