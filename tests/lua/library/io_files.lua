-- L8: files: open modes, read formats, write, lines, seek, buffering, closing
local name = os.tmpname()
local function write(text) local f = assert(io.open(name, "wb")) f:write(text) f:close() end
local function show(...) print(select("#", ...), ...) end
-- modes
for _, mode in ipairs { "r", "w", "a", "r+", "w+", "a+", "rb", "wb", "ab", "r+b", "rb+", "x", "", "rw", "rr", "q+", "r++" } do
  local f, m, code = io.open(name, mode)
  print(mode, io.type(f), m and m:gsub(name:gsub("%p", "%%%0"), "NAME"), code)
  if f then f:close() end
end
show(io.open("/nonexistent/file"))
show(io.open("/nonexistent/file", "w"))
show(io.open("/", "w"))
show(pcall(io.open))
show(pcall(io.open, {}))
show(pcall(io.open, name, {}))
print(io.open(12345.5))
-- reading
write("first\nsecond\n\n  12 0x1F -3.5e2 nan 7up .5 +1 - 1\nlast")
local f = io.open(name)
print(f:read())
print(f:read("*L"))
print(f:read("l"))
print(f:read("*n", "n", "*n"))
print(f:read("n"))
print(f:read("*l"))
print(f:read(0), f:read(2), f:read(100), f:read(0), f:read(1), f:read("*a"), f:read("*a"), f:read("*l"))
print(f:seek("set"), f:read(5, 1, 3))
print(f:seek("cur"), f:seek("cur", -3), f:seek("end"), f:seek("end", -2), f:read("*a"))
show(f:seek("set", -1))
show(pcall(f.seek, f, "bad"))
show(pcall(f.seek, f, "set", "x"))
show(pcall(f.read, f, "*x"))
show(pcall(f.read, f, "x"))
show(pcall(f.read, f, {}))
show(pcall(f.read, f, ""))
print(f:seek("set", 0))
print(f:read("*l", "*l", "*l", "*a", "*l"))
print(f:seek("set", 0), f:read(3, "*n", 4))
f:close()
-- closed files
print(tostring(f), io.type(f), io.type(io.stdout), io.type(1), io.type(nil))
for _, method in ipairs { "read", "write", "lines", "seek", "setvbuf", "flush", "close" } do print(method, pcall(f[method], f)) end
show(pcall(io.close, f))
show(pcall(f.read))
show(pcall(f.read, 1))
show(pcall(f.write, io))
show(pcall(function() local g = f g:read() end))
show(pcall(io.type))
-- writing
f = io.open(name, "w")
show(f:write("a", 1, 2.5, -0, 1e100, "\0", "z"))
show(f:write())
show(pcall(f.write, f, {}))
show(pcall(f.write, f, "x", nil))
show(pcall(f.write, f, true))
show(f:flush())
show(f:setvbuf("no"), f:setvbuf("full", 1024), f:setvbuf("line"), f:setvbuf("full"))
show(pcall(f.setvbuf, f))
show(pcall(f.setvbuf, f, "bad"))
show(f:seek("cur"))
show(f:read())
show(f:close())
f = io.open(name, "rb") print((f:read("*a"):gsub("%z", "\\0"))) show(f:write("x")) f:close()
-- update modes
f = io.open(name, "r+") f:write("XY") f:seek("cur", 0) print(f:read(3)) f:seek("set", 1) f:write("!") f:seek("set") print((f:read("*a"):gsub("%z", "\\0"))) f:close()
f = io.open(name, "a+") print(f:read(2)) f:write("appended") f:seek("set", 0) print((f:read("*a"):gsub("%z", "\\0"))) f:seek("set", 0) f:write("end") f:seek("set") print(#f:read("*a")) f:close()
f = io.open(name, "w+") f:write("one\ntwo\n") f:seek("set") for l in f:lines() do io.write("[", l, "]") end print(io.type(f)) f:close()
-- lines
write("1\n2\n3")
for l in io.lines(name) do io.write(l, ";") end print()
for l in io.lines(name, "*L") do io.write(l, ";") end print()
for a, b in io.lines(name, 1, "*l") do io.write(tostring(a), "|", tostring(b), ";") end print()
for n in io.lines(name, "*n") do io.write(n, ";") end print()
show(pcall(io.lines, "/nonexistent/file"))
show(pcall(io.lines, name, "*x"))
local it = io.lines(name) it() it() it() show(it()) show(pcall(it))
f = io.open(name) it = f:lines() print(it()) f:close() show(pcall(it))
show(pcall(function() for l in io.lines(name, "*q") do end end))
f = io.open(name) for l in f:lines("*a") do print(#l) break end f:close()
write("")
for l in io.lines(name) do print("never", l) end
f = io.open(name) show(f:read("*a")) show(f:read("*a")) show(f:read("*l")) show(f:read(0)) show(f:read("*n")) f:close()
write("\n") f = io.open(name) show(f:read("*l", "*l")) f:close()
write("a\r\nb\r\n") for l in io.lines(name) do io.write((l:gsub("\r", "\\r")), ";") end print()
write(("x"):rep(100000) .. "\n" .. ("y"):rep(5)) f = io.open(name) print(#f:read("*l"), f:read(10)) f:close()
-- default files
io.output(name) io.write("to default\n", 42) print(io.output() == io.stdout, io.type(io.output())) io.close() show(pcall(io.write, "x")) show(pcall(io.close)) io.output(io.stdout)
print(io.input(name) == io.input()) print(io.read(), io.read("*n")) print(io.read()) io.close(io.input()) show(pcall(io.read)) io.input(io.stdin)
show(pcall(io.input, "/nonexistent/file")) show(pcall(io.output, "/nonexistent/file")) show(pcall(io.input, 5, 6)) show(pcall(io.output, {}))
print(io.lines ~= nil, io.input() == io.stdin, io.output() == io.stdout)
print(tostring(io.stdout):gsub("0x%x+", "A"), type(io.stdout), getmetatable(io.stdout).__index == getmetatable(io.stdout), getmetatable(io.stdout).__name)
local names = {} for k in pairs(getmetatable(io.stdout)) do names[#names + 1] = k end table.sort(names) print(table.concat(names, " "))
names = {} for k in pairs(io) do names[#names + 1] = k end table.sort(names) print(table.concat(names, " "))
local m = io.tmpfile() m:write("temporary") m:seek("set") print(m:read("*a"), io.type(m)) show(m:close())
-- number parsing
for _, text in ipairs { "0x", "0x1p4", "1e", "1e+", "  \n 5", "--5", "+-5", "1..2", "inf", "infinity", "nanx", "0b11", "1_000", "99999999999999999999", "1e400", ".e1", "1.5.5", "0x.8", "1e+x", "2e 5", "08", "5LL", "1e5x" } do
  write(text) local g = io.open(name) local v = g:read("*n") print((text:gsub("\n", "\\n")), v, g:read("*a")) g:close()
end
-- renaming and removing
local other = name .. ".other"
local function clean(...) local t = { ... } for i = 1, select("#", ...) do t[i] = tostring(t[i]):gsub(name:gsub("%p", "%%%0"), "NAME") end print(select("#", ...), unpack(t, 1, select("#", ...))) end
clean(os.rename(name, other)) clean(os.rename(name, other)) clean(os.remove(other)) clean(os.remove(other))
clean(os.rename("/nonexistent/a", "/nonexistent/b"))
clean(pcall(os.remove)) clean(pcall(os.rename, "x")) clean(pcall(os.remove, {}))
-- unread files are closed by the collector; the last of them by __gc
print(pcall(getmetatable(io.stdout).__gc)) print(pcall(getmetatable(io.stdout).__tostring)) print(pcall(getmetatable(io.stdout).__gc, 5))
