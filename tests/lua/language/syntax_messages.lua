-- The messages for programs that do not parse: position, text and the token they quote.
local function check(source)
  local ok, message = loadstring(source, "=c")
  print(ok and "parses" or message)
end

local groups = {
  numbers = { "x = 0x", "x = 1e", "x = 3x", "x = 0b102", "x = 1e3LL", "x = 1LL..'x'", "x = 5..5", "x = 1.5LL", "x = 1LLi",
    "x = 18446744073709551616LL", "x = 1UL", "x = 0x1p" },
  strings = { "x = 'abc", "x = \"abc\ndef\"", [[x = "a\q"]], [[x = 'a\256']], [[x = "\u{d800}"]], [[x = "\u{110000}"]],
    [[x = "\xg1"]], [[x = "é\q"]], "x = [[abc", "x = [==[ ]=]", "x = [=x", "--[[ abc", "x = = 'a\\nb'", "x = = [=[\na]=]", "x = '\\" },
  symbols = { "x = $", "x = \1", "x = \0", "x = \127", "x = =", "x = }", "x = end", "@", "x = 5 x.y", "\255 \255" },
  assignments = { "x", "x y", "x, y", "x, y =", "f() = 1", "(x) = 1", "(f())", "a.b:c = 1", "a, f() = 1", "x = 1,", "x + 1",
    "x == 1", "x and y", "1 = 2", "nil = 1", "a.1 = 2", "a.end = 1", "local x.y = 1", "local 5", "local x =", "local if = 1",
    "local function a.b() end", "local x <const> = 1" },
  calls = { "f(", "f(1", "f(1,", "f(1,)", "f(1 2)", "f:5()", "f:g", "'x'()", "x = 5.x", "x = f\n(g)()", "f:\ng\n()", "a\n.b\n()" },
  tables = { "x = {", "x = {1 2}", "x = {1,,2}", "x = {a=}", "x = {[1]}", "x = {1=2}", "x = {[]=1}", "x = {a.b=1}", "x = {\n1\n2\n}" },
  functions = { "function", "function f", "function f(", "function f(a,)", "function f(..., a) end", "function f(5) end",
    "function f.a:b.c() end", "function() end", "function f() return ... end", "function f() end end", "function f()\n\nx = 1\n" },
  blocks = { "if x", "if x then", "if x then\n\nelse", "if x then else elseif y then end", "if x = 1 then end", "while x", "while x do\n\n",
    "for", "for x", "for x = 1", "for x = 1 do end", "for x, y = 1, 2 do end", "for x in", "for 5 = 1, 2 do end", "repeat\nx = 1\n",
    "do\ndo\nend\n", "end", "until x", "then", "do x = (1\n+ 2\n end", "f({\n1,\n2\n)" },
  last_statements = { "return 1 2", "return return", "return; x = 1", "break", "while x do break x = 1 end", "break\n\nx = 1", ";", "x = 1;;",
    "while x do local f = function() break end end" },
  jumps = { "goto x", "goto x\n\nlocal y", "goto 5", "::x:: ::x::", "::x:: do ::x:: end", "do goto x end ::x::", "goto x do ::x:: end", "::5::",
    "goto x local a ::x::", "goto x local a ::x:: a = 1", "do\ngoto x\nend\nlocal a\n::x::\na = 1",
    "repeat goto continue local y ::continue:: until y", "while x do goto continue local y ::continue:: end",
    "while x do goto continue local y ::continue:: y = 1 end", "::x:: function f() goto x end", "goto a goto b", "goto = 1 goto.x = 2 goto()",
    "local goto = {goto = 1}; goto:x()", "function goto(goto) end ::goto::" },
  comments = { "#!/usr/bin/lua\nx = = 1", "#", "\239\187\191x = = 1", "\239\187\191# x\nx = = 1", "--[==[\n]]\n]==] x = = 1", "--[=x\nx = = 1" },
}

local names = {}
for name in pairs(groups) do
  names[#names + 1] = name
end
table.sort(names)
for _, name in ipairs(names) do
  print("-- " .. name)
  for _, source in ipairs(groups[name]) do
    check(source)
  end
end

print("-- line ends")
for _, line_end in ipairs { "\n", "\r", "\r\n", "\n\r" } do
  check(("x = 1|y = 'a\\|b'|--[[|]]|z = ="):gsub("|", line_end))
end

print("-- limits")
local function list(count, item, separator)
  local items = {}
  for i = 1, count do
    items[i] = item:format(i)
  end
  return table.concat(items, separator)
end
for _, count in ipairs { 190, 196, 197, 198, 199, 200, 201 } do
  check("local " .. list(count, "a%d", ","))
  check("\nfunction f()\n" .. list(count, "local a%d", "\n") .. " end")
  check("local " .. list(count, "a%d", ",") .. " for i = 1, 2 do end")
  check("local " .. list(count, "a%d", ",") .. " for i, j in x do end")
  check(list(count, "a%d", ",") .. " = 1")
  check("x = " .. ("("):rep(count) .. "x" .. (")"):rep(count))
  check("x = " .. ("{"):rep(count) .. ("}"):rep(count))
  check("x = " .. ("-"):rep(1) .. (" not "):rep(count) .. "x")
  check("x = " .. ("x .. "):rep(count) .. "x")
  check(("do "):rep(count) .. ("end "):rep(count))
  check(list(count, "::a%d::", " "))
end
check(("("):rep(100000))
check(("do "):rep(100000))
check("x = " .. ("not "):rep(100000))
check("x = x" .. (".x"):rep(20000))
