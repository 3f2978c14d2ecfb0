-- L1.4 L1.5 L2.1: what is not a program, and how the message says so
local function check(text)
  local f, message = loadstring(text, "=src")
  print((text:gsub("\n", "\\n")), f and "compiles" or message)
end
for _, text in ipairs {
  "x", "x =", "= 1", "x = 1 2", "x y", "x, y", "x, y =", "f() = 1", "(a) = 1", "a.b", "a:b", "a.b:c = 1", "a.1",
  "local", "local x,", "local function", "local function f.g() end", "function", "function f", "function f(",
    "function f(a", "function f(a,)", "function f(...,a) end",
  "function f() ", "function a.b:c.d() end", "function 1() end", "f(", "f(1", "f(1,)", "f)", "f{", "f{1", "f{1,,2}",
    "f[1", "x = {[1]}", "x = {[1] 2}", "x = {a.b = 1}",
  "if", "if x", "if x then", "if x then else", "if x then elseif", "if x then else elseif y then end",
    "if x then end end", "else",
  "while", "while x", "while x do", "do", "do end end", "repeat", "repeat until", "until x",
  "for", "for x", "for x =", "for x = 1", "for x = 1,", "for x = 1, 2", "for x = 1, 2, 3, 4 do end", "for x in",
    "for x in y", "for x, y = 1, 2 do end", "for 1 = 1, 2 do end", "for a.b in c do end",
  "return return", "return 1 x = 2", "break", "do break end", "while x do break x = 1 end", "function f() break end",
    "while x do function f() break end end",
  "goto", "goto 1", "goto nowhere", "::a", "::a::::a::", ":: ::", "::1::", ";", ";;", "x = 1;; y = 2", "x = 1;",
  "x = function", "x = function()", "x = function f() end", "x = ...", "function f() return ... end", "x = -",
    "x = not", "x = #", "x = 1 +", "x = 1 + + 2", "x = 1 + * 2", "x = (1", "x = ()", "x = ((1)", "x = 1 and",
    "x = a..b.", "x = a...b", "x = 1 == ", "x = 1 <> 2",
  "x = 'a' .. ", "x = {} {}", "x = 1.a", "x = a.end", "nil = 1", "true = 1", "f'a' = 1", "f{} = 1", "x = y.z:w",
    "x = 'abc':upper()", "({}).x = 1", "('x'):rep(2)", "(f)(1)", "f(1)(2){3}'4'", "a.b.c.d.e()", "x = f\n(1)",
  "f\n(1)", "x = a\n(b or c)(1)", "x = a\n{b}", "f\n'str'", "local a <const> = 1", "x = 1 // 2",
} do
  check(text)
end
