-- L3.1: load, loadstring, loadfile and dofile
print(loadstring("return 1 + 1")())
print(load("return ...")(1, 2))
print(load("x = 5") and x, load("x = 5")(), x)
print(pcall(load("error('e')", "=name")))
print(pcall(load("error('e')", "@file.lua")))
print(pcall(load("error('e')", "some code")))
print(pcall(load("error('e')")))
print(load("x = "))
print(load("x = ", "=n"))
print(loadstring("x = ", "@f.lua"))
-- pieces
local function pieces(...) local list, n = { ... }, 0 return function() n = n + 1 return list[n] end end
print(load(pieces("return ", "1", " + ", "41"))())
print(load(pieces("ret", "urn 'spl", "it'"), "=pieces")())
print(load(pieces("return 1", "", "garbage = ="))())
print(load(pieces())  and "empty chunk")
print(load(pieces("x = ", "= 1"), "=pieces"))
print(pcall(load, pieces("x", {})))
print(pcall(load, function() error("reader fails", 0) end))
print(pcall(load, function() return true end))
-- modes and environments
local env = { y = 7 }
print(load("return y", "=env", "t", env)(), load("y = 8 return y", "=env", "bt", env)(), env.y, y)
print(load("return y", "=env", "b", env))
print(load("return y", "=env", nil, { y = "nil mode" })())
print(pcall(load("return print", "=env", "t", {})))
print(load("local function f() return z end return f", "=env", "t", { z = "inner" })()())
print(load("return _G", "=env", "t", { _G = "own _G" })())
-- each load is a new function with its own variables
local source = "local n = 0 return function() n = n + 1 return n end"
local a, b = load(source)(), load(source)()
print(a(), a(), b())
-- files
print(loadfile("no/such/file.lua"))
print(pcall(dofile, "no/such/file.lua"))
local chunk = loadfile("modules/plain.lua")
print(type(chunk), chunk("loaded"))
print(dofile("modules/plain.lua"))
print(select("#", dofile("modules/plain.lua")))
print(loadfile("modules/broken.lua"))
print(pcall(dofile, "modules/broken.lua"))
print(loadfile("modules/plain.lua", "t", { tostring = function() return "by env" end })())
print(pcall(loadfile("modules/failing.lua")))
-- compiled chunks survive their source, and run many times
local fs = {}
for i = 1, 20 do fs[i] = loadstring("return " .. i .. " * ...") end
local sum = 0
for i = 1, 20 do sum = sum + fs[i](i) end
print(sum)
print(loadstring("return 'a\0b'")() == "a\0b", #loadstring("return '\0'")())
print(loadstring("") and "empty", loadstring("   ")(), loadstring("--c")())
print(pcall(loadstring("return nosuch.x", "=chunk")))
print(loadstring("return ...", "=v")("pass", nil, "through"))
