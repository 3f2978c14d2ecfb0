-- How messages show the name of a chunk.
local function check(name)
  local _, message = loadstring("x = = 1", name)
  print((message:gsub("%c", function(c) return ("<%d>"):format(c:byte()) end)))
end

local letters = ("abcdefghijklmnopqrstuvwxyz"):rep(4)
for _, prefix in ipairs { "", "@", "=", "@@", "==" } do
  check(prefix)
  for _, length in ipairs { 1, 44, 45, 46, 47, 48, 49, 55, 56, 57, 58, 59, 60, 61, 100 } do
    local name = prefix .. letters:sub(1, length)
    check(name)
    check(name .. "\n")
    check(name .. "\nsecond line")
    check(name .. "\rsecond line")
    check(name .. "\tafter a tab")
    check(name .. "\0after a zero byte")
  end
end
check("\n")
check("\nfirst line empty")

local _, message = loadstring("first line\nx = = 1")
print(message)
_, message = loadstring("x = = 'the source text is its own name, and is cut when it is long'")
print(message)
