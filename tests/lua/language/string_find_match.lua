-- L6: find, match and the classes, sets, repetitions and captures of patterns
local function show(...)
  local n, out = select("#", ...), {}
  for i = 1, n do out[i] = tostring((select(i, ...))) end
  print(n > 0 and table.concat(out, "|") or "(no value)")
end
show(("hello"):find("l")) show(("hello"):find("xyz")) show(("hello"):find("")) show(("hello"):find("", 6)) show(("hello"):find("", 10)) show((""):find("")) show(("hello"):find("l", 4)) show(("hello"):find("l", -2)) show(("hello"):find("h", -100)) show(("hello"):find("o", 100))
show(("a.b"):find(".", 1, true)) show(("a.b"):find("%.")) show(("a+b"):find("+", 1, true)) show(("a+b"):find("a+b")) show(("[x]"):find("[", 1, true)) show(("abc"):find("b", 1, 0)) show(("abc"):find("c", 1, nil))
show(("key = value"):find("(%w+)%s*=%s*(%w+)")) show(("key = value"):match("(%w+)%s*=%s*(%w+)")) show(("hello"):match("l+")) show(("hello"):match("(l)(l)")) show(("hello"):match("()ll()")) show(("hello"):match("xyz"))
show(("2024-01-31"):match("(%d+)-(%d+)-(%d+)")) show(("  trim  "):match("^%s*(.-)%s*$")) show(("abc"):match("^b")) show(("abc"):match("^a")) show(("abc"):match("c$")) show(("a$c"):match("a$c")) show(("abc"):match("^abc$")) show(("a^b"):match("a^b"))
for _, class in ipairs { "%a", "%c", "%d", "%g", "%l", "%p", "%s", "%u", "%w", "%x", "%z" } do
  local counts = { 0, 0 }
  for i = 0, 255 do
    if string.char(i):find(class) then counts[1] = counts[1] + 1 end
    if string.char(i):find(class:upper()) then counts[2] = counts[2] + 1 end
  end
  io.write(class, "=", counts[1], "/", counts[2], " ")
end
print()
show(("abc123"):match("%a+")) show(("abc123"):match("%d+")) show(("abc123"):match("[%a%d]+")) show(("abc123"):match("[^%d]+")) show(("abc123"):match("[a-c]+")) show(("a-c"):match("[a%-c]+")) show(("a]c"):match("[]a]+")) show(("a]c"):match("[^]]+")) show(("a^c"):match("[a^]+")) show(("x-y"):match("[x-]+")) show(("x-y"):match("[-y]+$")) show(("b"):match("[a-]")) show(("%"):match("[%%]")) show(("\\"):match("[\\]")) show(("z"):match("[%z]"))
show(("aaa"):match("a*")) show(("aaa"):match("a-")) show(("aaa"):match("a-$")) show(("aaab"):match("a-b")) show(("baaa"):match("a*")) show(("aaa"):match("a?")) show(("baa"):match("ba?a?a?a?")) show(("<<a>>"):match("<(.-)>")) show(("<<a>>"):match("<(.*)>")) show(("aXb"):match("a.b")) show(("a\nb"):match("a.b")) show(("a\0b"):match("a.b")) show(("a\0b"):find("\0")) show(("a\0b"):match("%z"))
show(("(a(b)c)"):match("%b()")) show(("x(a(b)c)y(d)"):match("%b()")) show(("if a then b end"):match("%bae")) show(("((a)"):match("%b()")) show(("[[x]]"):match("%b[]")) show(("aab"):match("%bab")) show(("''"):match("%b''"))
show(("THE (quick) fox"):find("%f[%a]%a+%f[%A]")) show(("hello world"):match("%f[%w]w%w+")) show(("x"):match("%f[x]")) show((""):find("%f[%z]")) show(("abc"):find("%f[%z]")) show(("a,b"):gsub("%f[%w]", "|"))
show(("hello hello"):match("(h%a+) %1")) show(("hello help"):match("(h%a+) %1")) show(("abab"):match("(a)(b)%1%2")) show(("'quoted\"'"):match("([\"'])(.-)%1")) show(("aa"):match("(a)%1")) show(("abcabc"):find("(abc)%1"))
show(("x=1"):match("((%a)=(%d))")) show(("abc"):match("(a(b(c)))")) show(("abc"):match("()a()b()c()")) show(("abc"):match("(.)(.)(.)")) show((""):match("()")) show(("ab"):match("(a?)(b?)(c?)")) show(("ab"):match("((a)(b))"))
show(("key=val"):match("^(%w+)=(%w*)$")) show(("=val"):match("^(%w*)=(%w*)$")) show(("0x1F"):match("^0[xX](%x+)$")) show(("user@host.org"):match("^[%w._]+@[%w.]+$")) show(("a.b.c"):match("^(.-)%.(.*)$")) show(("path/to/file.txt"):match("([^/]+)%.(%w+)$")) show(("path/to/file.txt"):match("^(.*)/"))
show(("abc"):match("b", 2)) show(("abc"):match("b", 3)) show(("abc"):match("^b", 2)) show(("abc"):match("()", 10)) show(("abc"):match("c", -1)) show(("aXbX"):find("X", 3)) show(("abc"):match(".-", -2))
show(("a" .. ("b"):rep(1000) .. "c"):find("ab-c")) show(("a"):rep(1000):match("^(a*)$"):len()) show(("x"):rep(200):match(("x?"):rep(20) .. ("x"):rep(20)):len())
show(("caf\195\169"):match("caf(..)"):byte(1, 2)) show(("\255\254"):match("[\254-\255]+"):byte(1, 2)) show(("%d"):find("%d", 1, true)) show(string.find("abc", "b", nil, true)) show(string.find(12345, 34)) show(string.match(12345, "3(.)"))
show(("one;two;;four"):find(";", 1, true)) show(("a b c"):find(" ", 3, true)) show(("aaa"):find("aa", 2, true)) show(("abc"):find("abcd", 1, true)) show(("abc"):find("", 4, true)) show(("abc"):find("", 5, true))
local function try(f, ...) print(pcall(f, ...)) end
for _, p in ipairs { "[a", "[^", "[", "%", "abc%", "(a", "a)", "(a))", "%1", "(a)%2", "(%1)", "%b", "%bx", "%f", "%fa", "[%", "[a-", "[%a", "()%1", "(()" , "[]", "[^]", "[]]", "[a-%a]", "%g", "a**", "a+?", "*", "^*", "-", "$", "^", "^$", "%0" } do
  io.write(p, " ") try(string.find, "abc*", p)
end
try(string.rep) try(string.find, "a") try(string.match, nil, "a") try(string.find, "a", {})
try(string.match, "x", ("()"):rep(32)) try(string.match, "x", ("()"):rep(33))
try(string.find, ("a"):rep(300), ("(a"):rep(40))
