-- Callbacks: a C loop calls a Lua function a million times.
local ffi = require("ffi")
ffi.cdef "int64_t callback_repeat(int (*f)(int), int count);"
local lib = ffi.load("callbacks")
local add_one = ffi.cast("int (*)(int)", function(i) return i + 1 end)

local function round()
  local sum = tonumber(lib.callback_repeat(add_one, 1000000))
  assert(sum == 1000000 * 1000001 / 2)
  return sum, 1000000
end

-- LuaJIT must not compile a call into C from where Lua is called back.
jit.off(round)
return round
