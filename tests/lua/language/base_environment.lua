-- L3.2: getfenv and setfenv
print(getfenv() == _G, getfenv(0) == _G, getfenv(1) == _G, getfenv(print) == _G)
local function f() return x end
x = "global x"
print(f())
setfenv(f, { x = "own x" })
print(f(), x, getfenv(f).x)
local env = setmetatable({}, { __index = _G, __newindex = function(t, k, v) rawset(t, k, v .. " (stored)") end })
local function g() y = "y" return y, tostring(1) end
print(setfenv(g, env) == g, g())
print(y, env.y)
-- level 1 is the running function; functions made later inherit
local function h()
  setfenv(1, { print = print, setfenv = setfenv, inner = "seen" })
  local function nested() return inner end
  return nested(), inner
end
print(h())
print((getfenv(h).inner))
local function sandbox(code) local chunk = loadstring(code) return pcall(setfenv(chunk, { result = "sandboxed" })) end
print(sandbox("return result"))
print(sandbox("return print"))
print(sandbox("print('x')"))
-- level 2 is the caller
local function set_caller() setfenv(2, { print = print, who = "set from below" }) end
local function caller() set_caller() return who end
print(caller())
print(pcall(setfenv, print, {}))
print(pcall(setfenv, 100, {}))
print(pcall(getfenv, 100))
-- two closures of one prototype have environments of their own
local function make() return function() return name end end
local a, b = make(), make()
setfenv(a, { name = "a" }) setfenv(b, { name = "b" })
print(a(), b(), make()())
for i = 1, 3 do setfenv(a, { name = i }) io.write(tostring(a()), " ") end print()
-- globals through a metatable on _G
setmetatable(_G, { __index = function(_, k) return "no " .. k end,
  __newindex = function(t, k, v) rawset(t, k, v) rawset(t, "last", k) end })
print(undefined_variable)
new_variable = 1
print(last, new_variable)
setmetatable(_G, nil)
print(undefined_variable)
_G.x = nil
print(x, rawget(_G, "x"))
local _G = { shadow = true }
print(_G.shadow, x)
