-- Calls: fib(35) by plain recursion. Pure Lua.
local function fib(n)
  if n < 2 then
    return n
  end
  return fib(n - 1) + fib(n - 2)
end

return function()
  local result = fib(35)
  assert(result == 9227465)
  return result
end
