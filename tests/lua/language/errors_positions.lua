-- L2.1: the line in a message is the line of the operation
local function try(f, ...) print(pcall(f, ...)) end
try(function()
  local t = {}
  t.x = 1
  return t.y.z
end)
try(function()
  return
    nosuch.x
end)
try(function()
  local a = 1 +
    2 +
    nil_value
end)
try(function()
  nofunction(
    1,
    2
  )
end)
try(function()
  local x = nofunction
  x
  {
    1
  }
end)
try(function()
  error(
    "multi line"
  )
end)
try(function() local s = "a" ..
  "b" ..
  {}
end)
try(function()
  if nil_value
    .x then
  end
end)
try(function()
  local t = {
    a = 1,
    b = nil_value.x,
    c = 3,
  }
end)
try(function()
  for i = 1,
    {}
  do
  end
end)
try(function()
  for k in
    nil_value
  do
  end
end)
try(function()
  return 1
    < {}
end)
try(function()
  local object = {}
  object
    :method()
end)
try(function()
  string.rep(
    {},
    3)
end)
try(function()
  local x
  x =
    -{}
end)
local function inner() error("inner") end
local function middle() inner() end
try(middle)
try(function() middle() end)
try(function() assert(false, "asserted") end)
try(function() assert(nil) end)
try(loadstring("\n\n\nerror('line four')", "=four"))
try(loadstring("x = nil .. 'y'", "@some/file.lua"))
try(loadstring("return nil + 1", "return nil + 1"))
try(loadstring("local t = setmetatable({}, { __index = function(t, k)\n error('index ' .. k) end })\n return t.foo",
  "=meta"))
try(loadstring("error('top', 1)", "=levels"))
try(loadstring("local function f() error('at caller', 2) end\n\nf()", "=levels"))
