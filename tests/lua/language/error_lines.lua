-- The line of an error in an expression that takes several lines.
local function check(source)
  local chunk, message = loadstring(source, "=c")
  if chunk then
    _, message = pcall(chunk)
  end
  print(message)
end

check "local t = {}\nlocal x = t\n.a\n.b\n.c"
check "local t = {}\nlocal x = t.a\n.b\n+ 1"
check "local t = {}\nlocal x = t\n[1]\n[2]\n[\n3\n]"
check "local t = {}\nt\n.a\n.b =\n1"
check "local t = {}\nt.a\n.b,\nt.c = 1,\n2"
check "x = 1 +\nnil"
check "x = 1\n+\nnil\n"
check "x = 1\n+ 2\n+ {}\n+ 3"
check "x = 'a'\n.. 'b'\n.. {}\n.. 'c'"
check "x = -\n{}\n"
check "x = #\nnil\n"
check "x = 1\n<\n{}"
check "x = (\nundefined\n.\nfield\n)"
check "undefined\n.f(\n1\n)"
check "undefined(\n1,\n2\n)"
check "local t = {}\nt.f(\n1,\n2\n)"
check "local t = {}\nt\n:f(\n1,\n2\n)"
check "local t\nt\n:f(\n1,\n2\n)"
check "local t\nlocal x = t\n:f\n{\n1\n}"
check "local t = {}\nlocal x = t\n:f\n{\n1\n}"
check "return undefined(\n1,\n2\n)"
check "local t\nreturn t:f(\n1,\n2\n)"
check "local t = {}\nreturn t:f(\n1,\n2\n)"
check "print((\nundefined.x\n))"
check "print(\n1,\nundefined.x\n,\n2)"
check "for i =\n1,\n{}\ndo\nend"
check "for i =\n'x',\n1\ndo\nend"
check "for i\nin\nnil\ndo\nend"
check "if undefined\n.x\nthen\nend"
check "while\nundefined\n.x\ndo\nend"
check "repeat\nlocal x\nuntil\nx\n.y"
check "function undefined\n.f()\n\nend"
check "local t = {}\nfunction t.a\n.b()\n\nend"
check "local t = {\n[nil\n]\n= 1\n,\n}"
check "local t = {\na = undefined\n.x\n,\n}"
check "error(\n'x'\n)"
check "error\n'x'"
check "local f = function() error('x', 2) end\nf(\n)\n"
check "local f = function() error('x', 2) end\nlocal x =\nf(\n)\n+ 1"
check "setmetatable(_G, {__newindex = function(t, k, v) error('no ' .. k, 2) end})\nnewglobal =\n\n1"
check "newglobal\n,\nx =\n1,\n2"
setmetatable(_G, nil)
