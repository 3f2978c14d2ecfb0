-- The functions of LuaJIT-tests' C module, in Lua; those that only C can provide are absent.
local function results(f, ...) return f(...) end
return {
  call = function(f, ...) return results(f, ...) end,
  pcall = pcall, pcall_err = nil, xpcall = xpcall,
  resume = coroutine.resume, wrap = coroutine.wrap, yield = coroutine.yield,
}
