-- L2.1: the chunk name and the line in messages
local long = ("x"):rep(100)
local names = {
  "=name", "@file.lua", "return nil nil", "=" .. long, "@" .. long .. ".lua", long .. " = = 1",
    "first line\nsecond line", "", "=", "@", "\nsecond",
}
for _, name in ipairs(names) do
  print((select(2, loadstring("x = = 1", name))))
  print(pcall(loadstring("\n\nerror('run time')", name)))
end
print((select(2, loadstring("x = = 1"))))
print((select(2, loadstring("\n\nx = = 1"))))
print((select(2, loadstring("local function f()\n  x = 1\n  y = (2\nend\n", "=lines"))))
print((select(2, loadstring("for i = 1, 2 do\n\n\n", "=lines"))))
print((select(2, loadstring("if x then\n\n\n else\n\n", "=lines"))))
print((select(2, loadstring("x = [[\n\n\n]] = ", "=lines"))))
print((select(2, loadstring("x = '\\\n\\\n' = ", "=lines"))))
print((select(2, loadstring("f(\n1,\n2\n", "=lines"))))
print((select(2, loadstring("x = {\n1,\n2\n", "=lines"))))
print((select(2, loadstring("local x = 1\r\n\r\ny = = 2", "=crlf"))))
print((select(2, load("x = = 1"))))
print((select(2, load(function() return nil end))))
print((select(2, load((function()
  local n = 0 return function() n = n + 1 return ({ "x = ", "= 1" })[n] end
end)()))))
print((select(2, loadstring(("x = "):rep(3) .. ("y"):rep(300), "=long"))))
print((select(2, loadstring("return '" .. ("y"):rep(300), "=long"))))
