-- All permutations of six numbers by recursive swaps, 200 times. Pure Lua.
local SIZE, TIMES = 6, 200

local Permuter = {}
Permuter.__index = Permuter

function Permuter.new()
  local values = {}
  for i = 1, SIZE do values[i] = i - 1 end
  return setmetatable({calls = 0, values = values}, Permuter)
end

function Permuter:swap(i, k)
  local values = self.values
  local kept = values[i]
  values[i] = values[k]
  values[k] = kept
end

function Permuter:permute(count)
  self.calls = self.calls + 1
  if count > 0 then
    self:permute(count - 1)
    for i = count, 1, -1 do
      self:swap(count, i)
      self:permute(count - 1)
      self:swap(count, i)
    end
  end
end

return function()
  local calls = 0
  for _ = 1, TIMES do
    local permuter = Permuter.new()
    permuter:permute(SIZE)
    for i = 1, SIZE do assert(permuter.values[i] == i - 1) end
    calls = calls + permuter.calls
  end
  assert(calls == 8660 * TIMES)
  return calls
end
