-- L1.2: string literals, escapes and long brackets
local function show(s)
  print(#s, (s:gsub("[^%w ]", function(c) return "<" .. c:byte() .. ">" end)))
end
show "\a\b\f\n\r\t\v\\\"\'"
show '\0\1\9\10\65\065\255'
show "\x41\x00\xff\x7A"
show "\u{41}\u{e9}\u{20AC}\u{1F600}\u{10FFFF}\u{0}"
show "a\z
      b\z   c"
show "line\
continued"
show [[
first newline dropped
second kept]]
show [==[a]]b]=]c]==]
show [[]]
show "tab	inside"
show "caf\195\169 ümläut"
print("nested 'single' in double", 'nested "double" in single', "it\'s", 'say \"hi\"')
print(("x"):rep(3), ("%d"):format(5), #"\0\0\0", "a\0b" == "a\0b", "a\0b" == "a\0c")
-- all kinds of newline in a literal count as one line feed
show(loadstring("return [[a\r\nb\rc\n\rd]]")())
show(loadstring("return 'a\\\r\nb'")())

local function check(text)
  print((select(2, loadstring(text, "=lit"))))
end
check [[return "abc]]
check "return 'abc\ndef'"
check [[return "\q"]]
check [[return "\300"]]
check [[return "\xg0"]]
check [[return "\x4"]]
check [[return "\u{110000}"]]
check [[return "\u{d800}"]]
check [[return "\u41"]]
check [[return "\u{41"]]
check "return [[abc"
check "return [==[abc]]"
check "return [=abc"
check "return [="
check "--[[ never closed"
check "return 'abc\\"
check "x = 'a' 'b' 'c' 5"
