-- L6: gsub and gmatch
print(("hello world"):gsub("o", "0"))
print(("hello world"):gsub("o", "0", 1))
print(("hello world"):gsub("o", "0", 0), ("hello"):gsub("l", "L", -1))
print(("hello"):gsub("", "-"))
print((""):gsub("", "-"), (""):gsub("x", "y"))
print(("abc"):gsub("%w", "%0%0"), ("abc"):gsub("%w", "<%1>"), ("a b"):gsub("(%w) (%w)", "%2 %1"),
  ("abc"):gsub("b", "%%"))
print(("hello world"):gsub("(%w+)", string.upper), ("a1b2"):gsub("%d", function(d) return d + 1 end),
  ("abc"):gsub("%w", function(c)
  if c == "b" then return nil elseif c == "c" then return false end return "X"
end))
print(("$name is $age"):gsub("%$(%w+)", { name = "Ada", age = 36 }), ("$a $b"):gsub("%$(%w)", { a = false }),
  ("x y"):gsub("%w", setmetatable({}, { __index = function(_, k) return k:upper() end })))
print(("abc"):gsub("()", "%1"), ("abc"):gsub("()b()", "%1-%2"), ("abc"):gsub("(a)(b)(c)", "%3%2%1%0"))
print(("abc abc"):gsub("^abc", "X"), ("abc"):gsub("$", "!"), ("a\nb"):gsub("\n", "\\n"), ("aaa"):gsub("a-", "x"),
  ("aaa"):gsub("a*", "x"), ("baac"):gsub("a*", "x"))
print((("  x  "):gsub("^%s+", ""):gsub("%s+$", "")), ("a,b,,c"):gsub(",", ";"), ("path/to/x"):gsub("/", "::"),
  ("%d"):gsub("%%d", "%%s"))
print(("x"):gsub("x", "a\0b"):byte(1, -1))
print(("a\0b\0c"):gsub("%z", "0"), ("a\0b"):gsub("\0", "Z"))
print(("one two"):gsub("(%w+) (%w+)", function(a, b) return b .. " " .. a, "dropped" end),
  ("abc"):gsub(".", { a = 1, b = 2.5, c = true and "t" }))
print(("abc"):gsub("b", function() end), ("abc"):gsub("(b)(c)", function(...) return select("#", ...) end),
  ("abc"):gsub("b", function(...) return select("#", ...) .. ... end))
print(("hello"):gsub("l", "L", 1.9), ("hello"):gsub("l", "L", "1"), string.gsub(12321, 2, 0), ("n"):gsub("n", 5))
-- urls, csv, templates
print((("a b&c=d/é"):gsub("[^%w]", function(c) return ("%%%02X"):format(c:byte()) end)))
print((("%41%42+c"):gsub("%+", " "):gsub("%%(%x%x)", function(h) return string.char(tonumber(h, 16)) end)))
print((("hello world from lua"):gsub("(%w)(%w*)", function(a, b) return a:upper() .. b end)))
print((("camelCaseString"):gsub("%u", function(c) return "_" .. c:lower() end)),
  (("snake_case_string"):gsub("_(%l)", string.upper)))
print((("{{x}} and {{y}}"):gsub("{{(.-)}}", { x = "1", y = "2" })))
local _, n = ("the cat sat on the mat"):gsub("%f[%w]the%f[%W]", "") print(n)
print((("1234567"):reverse():gsub("(%d%d%d)", "%1,"):reverse()))
-- gmatch
local function all(s, p)
  local out = {}
  for a, b in s:gmatch(p) do out[#out + 1] = tostring(a) .. (b and "=" .. tostring(b) or "") end
  print(#out, table.concat(out, " "))
end
all("one two three", "%a+")
all("a=1, b=2", "(%w+)=(%w+)")
all("abc", "")
all("", "")
all("abc", "()")
all("abc", "x")
all("a,b,,c", "([^,]*)")
all("aXbXc", "X")
all("abc", "^a")
all("2024-01-31", "%d+")
all("key: value; k2: v2", "(%w+):%s*(%w+)")
all("\0a\0b", "%Z+")
all("(a)(b(c))", "%b()")
for k in ("x y"):gmatch("%w") do for j in ("1 2"):gmatch("%d") do io.write(k, j, " ") end end print()
local iterator = ("a b"):gmatch("%w") print(iterator(), iterator(), iterator(), iterator())
local words = 0 for _ in (("word "):rep(500)):gmatch("%w+") do words = words + 1 end print(words)
-- errors
local function try(f, ...) print(pcall(f, ...)) end
try(string.gsub, "abc", "b", "%2")
try(string.gsub, "abc", "(b)", "%9")
try(string.gsub, "abc", "b", "%")
try(string.gsub, "abc", "b", "%x")
try(string.gsub, "abc", "b", function() return {} end)
try(string.gsub, "abc", "b", { b = {} })
try(string.gsub, "abc", "b", function() return true end)
try(string.gsub, "abc", "b", { b = print })
try(string.gsub, "abc", "b", function() error("in replacement", 0) end)
try(string.gsub, "abc", "(", "x")
try(string.gsub, "abc", "b")
try(string.gsub, "abc", "b", nil)
try(string.gsub, "a", "a", "b", {})
try(string.gmatch, "abc") try(string.gmatch("abc", "(")) try(string.gmatch("abc", "[a"))
