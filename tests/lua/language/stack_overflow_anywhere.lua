-- L2.4, L4: running out of stack is an error that can be caught, wherever it happens, at once and once the code is compiled
local function outcome(ok, message) return ok, tostring(message):match("stack overflow") end
local function case(name, f, ...)
  for _ = 1, 3 do print(name, outcome(pcall(f, ...))) end
end
case("recursion", function() local function f(n) return 1 + f(n + 1) end return f(1) end)
local f, g
function f(n) local x = g(n + 1) return x end
function g(n) local x = f(n + 1) return x end
case("mutual recursion", f, 1)
case("many variables", function()
  local function f(n) local a, b, c, d, e, h, i, j, k, l, m = n local x = f(n + 1) return x, a, m end
  return f(1)
end)
case("additional arguments", function() local function f(...) local x = f(1, ...) return x end return f() end)
local object = {}
function object:method() local x = self:method() return x end
case("method", object.method, object)
case("closures", function() local function f(n) local function inner() return f(n + 1) + n end return inner() + 1 end return f(1) end)
case("growing text", function() local function f(s) local x = f(s .. "x") return x end return f("x") end)
case("iterator", function() local function f() for x in f do return x end end return f() end)
-- protected calls
local depth = 0
local function protected() depth = depth + 1 local ok, e = pcall(protected) if not ok then error(e, 0) end end
case("pcall", protected)
local function handled() local ok, e = xpcall(handled, function(m) return m end) if not ok then error(e, 0) end end
case("xpcall", handled)
for _ = 1, 3 do print("handled", outcome(false, select(2, xpcall(f, function(m) return "handled: " .. m end, 1)))) end
-- metamethods
local function metamethod(name, use)
  local metatable = {}
  local t = setmetatable({}, metatable)
  metatable[name] = function(a, b) return (use(a, b)) end
  case(name, use, t, t)
end
metamethod("__index", function(t) return t.x end)
metamethod("__index", function(t, k) return t[k or 1] end)
metamethod("__index", function(t, k) return t[(type(k) == "string" and k or "") .. "x"] end)
metamethod("__newindex", function(t) t.x = 1 end)
metamethod("__newindex", function(t, k) t[k] = 1 end)
metamethod("__call", function(t) return (t()) end)
metamethod("__add", function(t) return t + 1 end)
metamethod("__concat", function(t) return t .. "x" end)
metamethod("__unm", function(t) return -t end)
metamethod("__eq", function(t) return t == setmetatable({}, getmetatable(t)) end)
metamethod("__lt", function(t) return t < t end)
metamethod("__le", function(t) return t <= t end)
metamethod("__tostring", function(t) return tostring(t) .. "x" end)
metamethod("__tostring", function(t) return string.format("%s", t) .. "x" end)
metamethod("__tostring", function(t) print(t) return "x" end)
-- in a coroutine
local function inside() local function f(n) return 1 + f(n + 1) end return f(1) end
for _ = 1, 3 do
  local co = coroutine.create(inside)
  print("coroutine", outcome(coroutine.resume(co)))
  print(coroutine.status(co))
end
case("wrapped", function() return coroutine.wrap(inside)() end)
-- the stack is as good as new
local function sum(n) if n == 0 then return 0 end return n + sum(n - 1) end
for _ = 1, 3 do print(sum(10000)) end
-- source that nests too deeply
local function parse(name, text)
  local chunk, message = loadstring(text, "=chunk")
  print(name, chunk and "ok", message)
end
for _, n in ipairs { 50, 1000, 100000 } do
  print(n)
  parse("parentheses", "return " .. ("("):rep(n) .. "1" .. (")"):rep(n))
  parse("tables", "return " .. ("{"):rep(n) .. "1" .. ("}"):rep(n))
  parse("functions", ("return function() "):rep(n) .. (" end"):rep(n))
  parse("blocks", ("do "):rep(n) .. (" end"):rep(n))
  parse("loops", ("while x do "):rep(n) .. (" end"):rep(n))
  parse("conditions", ("if x then "):rep(n) .. (" end"):rep(n))
  parse("concatenations", "return " .. ("x .. "):rep(n) .. "x")
  parse("powers", "return " .. ("x ^ "):rep(n) .. "x")
  parse("nots", "return " .. ("not "):rep(n) .. "x")
  parse("minuses", "return " .. ("- "):rep(n) .. "x")
  parse("indexes", "return " .. ("x["):rep(n) .. "1" .. ("]"):rep(n))
end
for _, n in ipairs { 100, 1000 } do
  print(n)
  parse("elseif", "if x then " .. ("elseif x then "):rep(n) .. " end")
  parse("sums", "return " .. ("x + "):rep(n) .. "x")
  parse("calls", "return f" .. ("()"):rep(n))
  parse("fields", "return x" .. (".x"):rep(n))
end
