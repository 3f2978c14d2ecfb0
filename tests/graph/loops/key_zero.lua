-- A list that counts from 0.
function loop(count)
  local t = {[0] = false, true, false, true}
  local n = 0
  for i = 1, count do
    if t[i % 4] then n = n + 1 end
    t[0] = not t[0]
  end
end
