-- pcall in a loop: a million calls of which every hundredth fails, with strings and tables as errors. Pure Lua.
local COUNT = 1000000

local function work(i)
  if i % 200 == 0 then error({code = i}) end
  if i % 100 == 0 then error("failed", 0) end
  return i % 3
end

return function()
  local sum, errors, codes = 0, 0, 0
  for i = 1, COUNT do
    local ok, result = pcall(work, i)
    if ok then
      sum = sum + result
    elseif type(result) == "table" then
      codes = codes + result.code / 200
    else
      errors = errors + 1
      -- Luaj adds to the text.
      assert(result:find("failed", 1, true))
    end
  end
  assert(errors == COUNT / 200 and codes == COUNT / 200 * (COUNT / 200 + 1) / 2)
  return sum + errors + codes
end
