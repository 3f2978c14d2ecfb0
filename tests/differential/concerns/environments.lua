-- Globals and the tables they live in: setfenv, getfenv, load with names, modes, environments and reader functions.
local values = require("values")

local chunks = {
  "return x", "x = 1 return x", "return ...", "y = ... return y, x", "return getfenv(1).x", "setfenv(1, {x = 5}) return x", "function f() return x end return f()",
  "local x = x x = 2 return x", "return function() return x end", "return setfenv", "error('in chunk')", "error('in chunk', 2)", "return x.y", "return nothing.y", "return (", "x =", "#skipped\nreturn 3",
}

local function environment(r) return r:pick {"{x = 'own'}", "setmetatable({}, {__index = getfenv()})", "getfenv()", "{}", "shared", "setmetatable({}, {__index = function(_, k) return k end})"} end

local function chunk(r) return values.quote(r:pick(chunks)) end

local forms = {
  function(r) return "show(pcall(load(" .. chunk(r) .. ", '=chunk', " .. r:pick {"'t'", "nil", "'bt'"} .. ", " .. environment(r) .. ") or type, 1))" end,
  function(r) return "try(function() return load(" .. chunk(r) .. ", '=chunk', 'b') end)" end,
  function(r) return "local f = loadstring(" .. chunk(r) .. ", '=chunk') if f then show(setfenv(f, " .. environment(r) .. ") == f) try(f, 2) end" end,
  function(r) return "local parts, i = {" .. r:list(1, 4, ", ", function() return r:pick {"'return '", "'1 '", "'+ 2'", "''", "nil", "'x'", "5", "' '", "'\\n'"} end) .. "}, 0 try(function() local f, e = load(function() i = i + 1 return parts[i] end, '=parts') show(e) return f and f() end)" end,
  function(r) return "local function f() return x end setfenv(f, " .. environment(r) .. ") try(f) show(getfenv(f) == getfenv(1))" end,
  function(r) return "local function f() local function g() return x end return g end setfenv(f, {x = 'outer'}) local g = f() show(g()) setfenv(g, {x = 'inner'}) show(g(), f()())" end,
  function(r) return "try(setfenv, " .. r:pick {"type", "1", "nil", "{}", "function() end", "'x'"} .. ", " .. r:pick {"{}", "nil", "5"} .. ")" end,
  function(r) return "try(getfenv, " .. r:pick {"type", "99", "-1", "{}", "'x'", "true"} .. ")" end,
  function(r) return "local function f() setfenv(2, {show = show, x = 'set'}) end local function g() f() return x end try(g)" end,
  function(r) return "x = " .. values.scalar(r) .. " show(x, rawget(getfenv(), 'x'), getfenv().x)" end,
  function() return "local e = setmetatable({}, {__newindex = function(t, k, v) rawset(t, k, tostring(v)) end}) local f = load('a = 1 b = nil return a, b', '=e', 't', e) show(f())" end,
  function() return "local co = coroutine.create(setfenv(function() x = 1 coroutine.yield(x) return y end, {coroutine = coroutine, y = 'co'})) show(coroutine.resume(co)) show(coroutine.resume(co))" end,
}

return function(r)
  return "local shared = {x = 'shared'}\n" .. r:list(3, 6, "\n", function() return "do " .. r:pick(forms)(r) .. " end" end)
end
