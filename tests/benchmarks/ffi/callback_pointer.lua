-- A callback called from Lua through its C pointer, a million times: into C and back with each call.
local ffi = require("ffi")
local add_one = ffi.cast("int (*)(int)", function(i) return i + 1 end)
local COUNT = 1000000

local function round()
  local sum = 0
  for i = 1, COUNT do
    sum = sum + add_one(i)
  end
  assert(sum == COUNT * (COUNT + 1) / 2 + COUNT)
  return sum, COUNT
end

-- LuaJIT must not compile a call into C from where Lua is called back.
jit.off(round)
return round
