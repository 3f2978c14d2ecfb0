-- L8: the os library and pipes
local function show(...) print(select("#", ...), ...) end
local names = {} for k in pairs(os) do names[#names + 1] = k end table.sort(names) print(table.concat(names, " "))
print(type(os.clock()), os.clock() >= 0, type(os.time()), os.time() > 1.6e9)
print(os.getenv("HOME") ~= nil, os.getenv("NO_SUCH_VARIABLE"), pcall(os.getenv))
print(os.setlocale(), os.setlocale("C"), os.setlocale(nil, "all"), os.setlocale("", "numeric") ~= nil, os.setlocale("xx_YY"), os.setlocale("C", "time"))
show(pcall(os.setlocale, "C", "bad"))
for _, c in ipairs { "all", "collate", "ctype", "monetary", "numeric", "time" } do io.write(tostring(os.setlocale("C", c)), " ") end print()
print(os.difftime(10, 4), os.difftime(5), pcall(os.difftime))
print(os.difftime(1.9, -1.9), os.difftime(0, 1/0) == 2^63, os.difftime("5.5") == 5)
-- dates
local t = 1234567890
print(os.date("!*tail", t))
for _, f in ipairs { "!%Y-%m-%d %H:%M:%S", "!%c", "!%x", "!%X", "!%p", "!%a %A %b %B", "!%d %e %j %U %w %W %y", "!%%", "!%D %F %T %R %r", "!%h %n%t|", "!%u %V %G %g %C", "!%I %M %S", "!%Z", "!%z", "!%s" , "!", "!text", "!%Ey %Od" } do print(f, os.date(f, t)) end
print(os.date("!%c", 0), os.date("!%c", -1), os.date("!%c", 1.9), os.date("!%Y", 253402300800))
show(pcall(os.date, "!%Y", 1e18)) show(pcall(os.date, {})) show(pcall(os.date, "%Y", {}))
for _, f in ipairs { "!*t" } do local d = os.date(f, t) local k = {} for n, v in pairs(d) do k[#k + 1] = n .. "=" .. tostring(v) end table.sort(k) print(table.concat(k, " ")) end
print(os.date("*t").isdst, os.date("!*t", t).yday, #os.date("%c") > 0, type(os.date()))
print(#os.date(("%Y"):rep(200), t))
-- time
print(os.time { year = 2020, month = 1, day = 1, hour = 0 } - os.time { year = 2019, month = 12, day = 31, hour = 0 })
print(os.time { year = 2020, month = 14, day = -3, hour = 30, min = 99, sec = -5 } == os.time { year = 2021, month = 1, day = 28, hour = 7, min = 38, sec = 55 })
print(os.time { year = 2020, month = 5, day = 6 } == os.time { year = 2020, month = 5, day = 6, hour = 12 })
print(os.time { year = "2020", month = "5", day = " 6 ", hour = 1.9 } == os.time { year = 2020, month = 5, day = 6, hour = 1 })
local d = { year = 2020, month = 13, day = 1 } os.time(d) print(d.year, d.month, d.day, d.yday)
for _, bad in ipairs { {}, { year = 2020 }, { year = 2020, month = 1 }, { year = 2020, month = "x", day = 1 }, { year = 2020, month = {}, day = 1 } } do show(pcall(os.time, bad)) end
show(pcall(os.time, 5)) show(pcall(os.time, "x")) print(os.time(nil) == os.time())
print(os.time { year = 2020, month = 7, day = 1, isdst = true } - os.time { year = 2020, month = 7, day = 1, isdst = false })
show(os.time { year = 1, month = 1, day = 1, hour = 0 }) 
-- commands
show(os.execute()) show(os.execute("exit 3")) show(os.execute("true")) show(os.execute("kill -9 $$")) show(os.execute("exit 255")) show(os.execute("nosuchcommand 2>/dev/null"))
show(pcall(os.execute, {}))
local p = io.popen("echo one; echo two; exit 5") print(io.type(p), p:read(), p:read("*a")) show(p:close())
p = io.popen("cat >/dev/null", "w") show(p:write("to the pipe")) show(p:close())
show(pcall(io.popen)) show(pcall(io.popen, "true", "rw")) show(pcall(io.popen, "true", "x")) show(pcall(io.popen, {}))
for l in io.popen("printf 'a\\nb\\nc'"):lines() do io.write(l, ";") end print()
p = io.popen("exit 7", "r") show(p:read("*a")) show(p:seek("set")) show(p:close()) show(pcall(p.close, p))
p = io.popen("nosuchcommand 2>/dev/null") show(p:read("*a")) show(p:close())
p = io.popen("printf '12 34'") print(p:read("*n", "*n", "*n")) p:close()
p = io.popen("true") show(p:write("x")) p:close()
print(#os.tmpname() > 5, os.tmpname():match("^/tmp/lua_") ~= nil)
