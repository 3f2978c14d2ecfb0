-- L2.5: error, its levels and its values; assert
local function try(f, ...) print(pcall(f, ...)) end
try(function() error("level one") end)
try(function() error("level one", 1) end)
try(function() error("level zero", 0) end)
local function level2() error("level two", 2) end
try(function() level2() end)
local function level3() level2() end
try(function()
  level3()
end)
local function at(n) error("level " .. n, n) end
local function call_at(n) at(n) end
for n = 0, 3 do
  try(function()
    call_at(n)
  end)
end
try(function() error() end)
try(function() error(nil) end)
try(function() error(5) end)
try(function() error(5.5, 0) end)
try(function() error(true) end)
try(function() error(false, 2) end)
local t = setmetatable({}, { __tostring = function() return "error object" end })
try(function() error(t) end)
print(select(2, pcall(error, t)) == t)
print(pcall(error))
print(pcall(error, "called by pcall"))
print(pcall(error, "called by pcall", 2))
print(pcall(error, { 1 }) == false)
try(function() error("text", "1") end)
try(function() error("a\0b\nc") end)
try(error, "direct")
-- assert
print(assert(1, 2, 3))
print(select("#", assert(1, nil, nil)))
try(function() assert(false) end)
try(function() assert(nil, "message") end)
try(function() assert(false, 5) end)
try(function() assert(nil, t) end)
try(function() assert(false, nil) end)
try(function() assert() end)
try(assert, false)
try(assert, nil, "by pcall")
try(assert)
try(function() local ok = assert(pcall(error, "x")) end)
try(function() assert(loadstring("x = = 1", "=bad")) end)
-- through several frames, rethrown and changed
local function rethrow()
  local ok, e = pcall(function() error({ code = 42 }) end)
  error(e)
end
local ok, e = pcall(rethrow)
print(ok, type(e), e.code)
local function add() local ok, e = pcall(error, "low", 0) error("high: " .. e, 0) end
try(add)
-- pcall nests and gives everything back
print(pcall(pcall, error, "x"))
print(pcall(pcall))
print(pcall(pcall, pcall, pcall, error, "deep"))
print(select("#", pcall(function() return nil, nil end)))
print(pcall(function(...) return ... end, 1, nil, 3))
try(5)
try(nil)
try({})
print(pcall(setmetatable({}, { __call = function(_, x) return "called", x end }), 1))
local depth = 0
local function recurse(n)
  if n == 0 then error("bottom", 0) end local ok, e = pcall(recurse, n - 1) depth = depth + 1 error(e .. n, 0)
end
try(recurse, 5)
print(depth)
for i = 1, 3 do
  local ok, m = pcall(function() if i == 2 then error("two", 0) end return "fine " .. i end)
  print(i, ok, m)
end
-- the message of assert ends at a zero byte
try(assert, false, "a\0b") try(function() assert(nil, "a\0b") end) try(function() error("a\0b") end)
-- what is no text is not raised, but the last argument is
try(assert, nil, {}, 5) try(assert, false, nil, "last") try(assert, false, true)
-- levels beyond int
for _, level in ipairs {2^31, 1/0, 0/0, "1e400", 2^31 - 1} do try(error, 5, level) try(error, "m", level) end
