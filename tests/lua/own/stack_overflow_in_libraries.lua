-- L2.4, L4: running out of stack in functions that LuaJIT calls from C, where some of its versions crash
local function case(name, f, ...)
  for _ = 1, 2 do
    local ok, message = pcall(f, ...)
    print(name, ok, tostring(message):match("stack overflow"))
  end
end
local function sort() table.sort({ 1, 2 }, sort) end
case("sort", sort)
local function gsub() return (string.gsub("x", "x", gsub)) end
case("gsub", gsub)
local t = setmetatable({}, { __index = function(t) return (string.gsub("x", "x", t)) end })
case("gsub with a table", string.gsub, "x", "x", t)
local function foreach() table.foreach({ 1 }, foreach) end
case("foreach", foreach)
function again() local x = loadstring("return (again())")() return x end
case("loadstring", again)
local count = 0
function again()
  count = count + 1
  local name = "module" .. count
  package.preload[name] = again
  local x = require(name)
  return x
end
case("require", again)
-- coroutines that wait for each other
local function resume() local ok, e = coroutine.resume(coroutine.create(resume)) error(e, 0) end
case("resume", resume)
local function wrap() coroutine.wrap(wrap)() end
case("wrap", wrap)
local function chain(n) if n == 0 then return coroutine.yield("the innermost") end return coroutine.wrap(chain)(n - 1) end
print(coroutine.wrap(chain)(5000))
