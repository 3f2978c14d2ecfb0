-- L1.3 L1.6: names, soft keywords, comments, the first line of a chunk
local _, _a, a_1, A1, __ = 1, 2, 3, 4, 5
print(_, _a, a_1, A1, __)
local größe, π = 10, 3.14
print(größe, π)
local goto = 5
print(goto, goto + 1)
goto = 7 print(goto)
local continue = "not a keyword"
print(continue)
local t = { goto = 1, continue = 2, self = 3 }
print(t.goto, t.continue, t.self)
-- a comment --[[ that is not long
print("after") --[[ a long
comment ]] print("same line")
--[==[ level two ]] still
going ]==] print("closed")
--[ not long
print(loadstring("#!/usr/bin/lua\nreturn 1 + 1")())
print(loadstring("# anything\nreturn print and 2")())
print(loadstring("\239\187\191return 3")())
print(loadstring("\239\187\191#!shebang\nreturn 4")())
print(loadstring("return 5 -- comment at the end")())
print(type(loadstring("--")))
local function names(text) return (select(2, loadstring(text, "=c"))) end
print(names("local end = 1"))
print(names("local x.y = 1"))
print(names("and = 1"))
print(names("local 1x = 1"))
print(names("x = @"))
print(names("x = $"))
print(names("x = 1 ! 2"))
print(names("x = \1"))
print(names("x = 'a' \127"))
