-- Takeuchi's function on linked lists, whose lengths are its arguments, 100 times. Pure Lua.
local TIMES = 100

local Element = {}
Element.__index = Element

function Element.new(value, next) return setmetatable({value = value, next = next}, Element) end

function Element:length()
  return self.next and 1 + self.next:length() or 1
end

local function make(length)
  if length == 0 then return nil end
  return Element.new(length, make(length - 1))
end

local function is_shorter(x, y)
  while y do
    if not x then return true end
    x, y = x.next, y.next
  end
  return false
end

local function tail(x, y, z)
  if is_shorter(y, x) then
    return tail(tail(x.next, y, z), tail(y.next, z, x), tail(z.next, x, y))
  end
  return z
end

return function()
  local sum = 0
  for _ = 1, TIMES do sum = sum + tail(make(15), make(10), make(6)):length() end
  assert(sum == 10 * TIMES)
  return sum
end
