-- L1.7, L3.4, L5, L6: input of absurd size ends in a result or an error, and soon
local function try(name, f, ...)
  local ok, result = pcall(f, ...)
  result = tostring(result)
  print(name, ok, #result > 100 and #result .. " bytes" or result)
end
local function chunk(name, text)
  local f, message = load(text, "=c")
  print(name, f and "loads" or message)
end
local MANY = 50000

-- syntax
for _, text in ipairs {"(", "{", "do ", "not ", "- ", "#", "a[", "if x then ", "while x do ", "for i = 1, 2 do ", "repeat ", "function f() ", "return function() ", "1 ^ ", "'a' .. "} do
  chunk(text, text:rep(MANY))
  chunk("return " .. text, "return " .. text:rep(MANY))
end
chunk("sum", "return " .. ("1 + "):rep(MANY) .. "1")
chunk("call", "return f" .. ("()"):rep(MANY))
chunk("fields", "return f" .. (".x"):rep(MANY))
chunk("items", "return {" .. ("1,"):rep(MANY) .. "1}")
chunk("named items", "return {" .. ("x = 1,"):rep(MANY) .. "1}")
chunk("locals", "local " .. ("x,"):rep(MANY) .. "x")
chunk("statements", ("x = 1 "):rep(MANY))
chunk("string", "return '" .. ("x"):rep(1e6) .. "'")
chunk("name", ("x"):rep(1e6) .. " = 1")
chunk("comment", "--[" .. ("="):rep(1e6) .. "[")
chunk("digits", "return " .. ("9"):rep(1e5))

-- patterns
try("captures", string.find, "x", ("("):rep(MANY))
try("percent signs", string.find, "x", ("%"):rep(MANY + 1))
try("%b", string.find, ("("):rep(MANY), "%b()")
try("open set", string.find, "x", "[" .. ("a-z"):rep(MANY))
try("set", string.find, "x", "[" .. ("a-z"):rep(MANY) .. "]")
try("long pattern", string.find, ("x"):rep(MANY), "^" .. ("x"):rep(MANY) .. "$")
try("many quantifiers", string.find, ("x"):rep(300), "^" .. ("x*"):rep(300) .. "$")
try("options", string.find, ("x"):rep(MANY), "^" .. ("x?"):rep(MANY) .. "$")
try("long match", string.match, ("x"):rep(1e6), "^(.+)$")
try("gsub of nothing", string.gsub, ("x"):rep(1e5), "", "-")

-- string functions
try("directives", string.format, ("%d"):rep(MANY), 1)
try("zeros", string.format, "%" .. ("0"):rep(MANY) .. "d", 1)
for _, format in ipairs {"%99.99f", "%100d", "%.100f", "%099d", "%.99e"} do try(format, string.format, format, 1e300) end
try("slice", string.byte, ("x"):rep(1e7), 1, -1)
try("rep", string.rep, "x", 2^31 - 1)
try("rep with a separator", string.rep, "x", 2^30, "xyz")
try("negative rep", string.rep, "x", -2^53)
try("tonumber", tonumber, ("9"):rep(1e5))
try("tonumber with zeros", tonumber, "0." .. ("0"):rep(1e5) .. "1")
try("tonumber of hexadecimal", tonumber, "0x" .. ("f"):rep(1e5))
try("error", error, ("x"):rep(1e6), 0)
try("load", load, "x =", ("n"):rep(1e6))

-- tables
for _, bounds in ipairs {{1, 1e7}, {-1e15, 1e15}, {1, 2^31 - 1}, {-2^31, 2^31 - 1}} do try("unpack", unpack, {}, bounds[1], bounds[2]) end
try("concat", table.concat, {}, "x", 1, 2^31 - 1)
try("ten million", function()
  local t, sum = {}, 0
  for i = 1, 1e7 do t[i] = i end
  for i = 1, #t do sum = sum + t[i] end
  return sum
end)
try("sort", function()
  local t = {}
  for i = 1, 2e5 do t[i] = i * 7919 % 1000003 end
  table.sort(t)
  for i = 2, #t do assert(t[i - 1] < t[i]) end
  return #t
end)
try("sort with a wrong order", table.sort, {unpack({}, 1, 0)}, function() return true end)
try("metatables", function()
  local t = {}
  for _ = 1, 1e5 do t = setmetatable({}, {__index = t}) end
  return t.x
end)
try("metatable of itself", function()
  local t = setmetatable({}, {})
  getmetatable(t).__index, getmetatable(t).__newindex = t, t
  t.x = t.x
end)
