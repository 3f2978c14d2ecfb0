-- L1.7: programs of considerable size compile
local function many(count, piece, separator)
  local parts = {}
  for i = 1, count do parts[i] = (piece:gsub("N", i)) end
  return table.concat(parts, separator)
end
print(loadstring("local " .. many(150, "vN", ",") .. " = " .. many(150, "N", ",") .. " return v1 + v150")())
print(#loadstring("return {" .. many(10000, "N", ",") .. "}")())
print(select("#", loadstring("return " .. many(200, "N", ","))()))
print(loadstring("return " .. many(150, "(", "") .. "1" .. many(150, ")", ""))())
print(loadstring("return " .. many(1000, "N", "+"))())
print(#loadstring("return " .. many(150, "'x'", "..", ""))())
print(loadstring("local t = {} " .. many(2000, "t.fN = N", " ") .. " return t.f1 + t.f2000")())
print(loadstring(many(100, "do", " ") .. " x = 5 " .. many(100, "end", " ") .. " return x")())
print(loadstring("return function(...) " .. many(50, "if select('#', ...) == N then return N end", " ") .. " end")()(1,
  2, 3))
local depth = loadstring(many(50, "return function()", " ") .. " return 'deep' " .. many(50, "end", " "))
for _ = 1, 50 do depth = depth() end
print(depth())
print(loadstring("local a1,a2,a3,a4,a5,a6,a7,a8 = 1,2,3,4,5,6,7,8 return function() return a1+a2+a3+a4+a5+a6+a7+a8 end")()())

-- how many results a library function can have
print(pcall(function() return select("#", unpack({}, 1, 7997)) end))
print(pcall(function() return select("#", unpack({}, 1, 7998)) end))
local list = {} for i = 1, 7999 do list[i] = i end
print(pcall(function() return select("#", unpack(list)) end))
list[8000] = 8000
print(pcall(function() return select("#", unpack(list)) end))
print(pcall(unpack, {}, 1, 1e9)) print(pcall(unpack, {}, -2^31, 2^31 - 1))
print(pcall(string.byte, ("x"):rep(1e5), 1, -1))
