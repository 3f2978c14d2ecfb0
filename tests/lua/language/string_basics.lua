-- L6: sub, byte, char, rep, reverse, lower, upper, len
local s = "hello world"
print(s:sub(1, 5), s:sub(7), s:sub(-5), s:sub(-5, -2), s:sub(0), s:sub(2, 100), s:sub(5, 2), s:sub(-100, 3),
  s:sub(3, 3), s:sub(12), s:sub(11, 11))
print(("x"):sub(1.9), ("abc"):sub("2"), ("abc"):sub(2, "3"), ("abc"):sub(-1e10, 1e10), #(""):sub(1))
print(s:byte(), s:byte(2), s:byte(-1), s:byte(1, 3), s:byte(100), s:byte(0), (""):byte())
print(("\0\255\128"):byte(1, -1))
print(select("#", s:byte(100)), select("#", s:byte(1, -1)))
print(string.char(), string.char(72, 101, 108), #string.char(0, 255), string.char(0x41, "66", 67.9))
print(("ab"):rep(3), ("ab"):rep(0), ("ab"):rep(-1), ("ab"):rep(3, ","), ("ab"):rep(1, ","), (""):rep(10),
  #("x"):rep(1000), ("x"):rep(2.9), (""):rep(3, "-"))
print(s:reverse(), (""):reverse(), ("a"):reverse(), s:upper(), ("ÄbC"):lower() == "Äbc", ("MiXeD 123"):lower(),
  ("MiXeD 123"):upper())
print(#s, s:len(), #"", #"\0\0", ("\0a"):len(), string.len(12345), (5 .. ""):len())
print(("%d"):rep(2, "-"):format(1, 2), ("x"):rep(3):upper():lower():len())
print(s .. "!" .. 1 .. 2.5, 1 .. "", -1 .. "x", 1e100 .. "", "a" .. "b" .. "c" .. "d")
-- comparison and identity of strings from different sources
local a, b = "con" .. "cat", table.concat({ "con", "cat" })
print(a == b, rawequal(a, b), ({ [a] = 1 })[b], a == ("xconcat"):sub(2), a < b, a <= b)
-- building long strings piece by piece
local acc = ""
for i = 1, 1000 do acc = acc .. i .. "," end
print(#acc, acc:sub(1, 20), acc:sub(-20))
local parts = {}
for i = 1, 1000 do parts[#parts + 1] = i end
print(table.concat(parts, ",") .. "," == acc)
acc = ""
for i = 1, 200 do acc = string.char(65 + i % 26) .. acc end
print(#acc, acc:sub(1, 10), acc:byte(100), (acc:find("A")))
local doubled = "x"
for _ = 1, 16 do doubled = doubled .. doubled end
print(#doubled, doubled == ("x"):rep(65536))
local words = {}
for i = 1, 26 do words[i] = ("%c"):format(96 + i):rep(i % 4 + 1) end
print(table.concat(words, " "))
-- all 256 bytes survive
local all = {}
for i = 0, 255 do all[#all + 1] = string.char(i) end
local bytes = table.concat(all)
local sum = 0
for i = 1, #bytes do sum = sum + bytes:byte(i) * i end
print(#bytes, sum, bytes:reverse():byte(1), bytes:sub(100, 100), bytes == bytes:reverse():reverse(), #bytes:upper())
local count = 0
for c in bytes:gmatch("[%z\1-\31]") do count = count + 1 end
print(count, bytes:find("\128", 1, true), bytes:find("\0"))
print(#"ünïcödé", ("ünïcödé"):upper(), ("日本語"):sub(1, 3), ("日本語"):byte(1, 3))
