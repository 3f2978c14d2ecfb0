-- L4: many coroutines, suspended at once and abandoned
local COUNT = 20000
local all = {}
for i = 1, COUNT do
  local c = coroutine.wrap(function(start) local sum = start while true do sum = sum + coroutine.yield(sum) end end)
  c(i)
  all[i] = c
end
local sum = 0
for i = 1, COUNT do sum = sum + all[i](1) end
print(sum)
all = nil
for _ = 1, 5 do
  for _ = 1, COUNT do coroutine.wrap(function() coroutine.yield() end)() end
  collectgarbage()
end
-- each coroutine resumes the next
local function chain(n)
  if n == 0 then return coroutine.yield("end of the chain") end
  local c = coroutine.wrap(chain)
  coroutine.yield(c(n - 1))
  return c("way back") .. "."
end
local c = coroutine.wrap(chain)
print(c(40))
print(#c())
-- two that hand values to each other
local producer = coroutine.wrap(function() for i = 1, 100000 do coroutine.yield(i) end end)
local consumed = 0
for value in producer do consumed = consumed + value end
print(consumed)
