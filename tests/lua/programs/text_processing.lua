-- L6 L9: word counts, compression, encodings and templates
local poem = [[
The owl and the pussy-cat went to sea
In a beautiful pea-green boat,
They took some honey, and plenty of money,
Wrapped up in a five-pound note.
]]
local counts, order = {}, {}
for word in poem:lower():gmatch("[%a-]+") do
  if not counts[word] then counts[word] = 0 order[#order + 1] = word end counts[word] = counts[word] + 1
end
table.sort(order, function(a, b) if counts[a] ~= counts[b] then return counts[a] > counts[b] end return a < b end)
for i = 1, 5 do io.write(order[i], "=", counts[order[i]], " ") end print(#order)
local lines = {}
for line in poem:gmatch("([^\n]*)\n") do lines[#lines + 1] = line end
print(#lines, #lines[2], lines[4]:upper())
for i, line in ipairs(lines) do print(("%2d %-45s|%5.1f%%"):format(i, line, #line * 100 / #poem)) end
local function wrap(text, width)
  local out, line = {}, ""
  for word in text:gmatch("%S+") do
    if #line + #word + 1 > width then
      out[#out + 1] = line line = word
    else
      line = line == "" and word or line .. " " .. word
    end
  end
  out[#out + 1] = line
  return out
end
for _, line in ipairs(wrap(poem, 30)) do print(line) end
local alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
local function base64(s)
  local out = {}
  for i = 1, #s, 3 do
    local a, b, c = s:byte(i, i + 2)
    local n = a * 65536 + (b or 0) * 256 + (c or 0)
    for j = 3, 0, -1 do local k = math.floor(n / 64 ^ j) % 64 out[#out + 1] = alphabet:sub(k + 1, k + 1) end
    if not c then out[#out] = "=" end
    if not b then out[#out - 1] = "=" end
  end
  return table.concat(out)
end
local function unbase64(s)
  local out, acc, bits = {}, 0, 0
  for c in s:gmatch("[%w+/]") do
    acc = bit.bor(bit.lshift(acc, 6), alphabet:find(c, 1, true) - 1)
    bits = bits + 6
    if bits >= 8 then
      bits = bits - 8
      out[#out + 1] = string.char(bit.band(bit.rshift(acc, bits), 255))
      acc = bit.band(acc, bit.lshift(1, bits) - 1)
    end
  end
  return table.concat(out)
end
for _, s in ipairs { "", "f", "fo", "foo", "foob", "Lua\0\255" } do
  io.write(base64(s), ":", tostring(unbase64(base64(s)) == s), " ")
end
print()
local function lzw(s)
  local dict, n, out, w = {}, 256, {}, ""
  for i = 0, 255 do dict[string.char(i)] = i end
  for c in s:gmatch(".") do
    if dict[w .. c] then w = w .. c else out[#out + 1] = dict[w] dict[w .. c] = n n = n + 1 w = c end
  end
  if w ~= "" then out[#out + 1] = dict[w] end
  return out
end
local function unlzw(codes)
  local dict, n = {}, 256
  for i = 0, 255 do dict[i] = string.char(i) end
  local w = dict[codes[1]]
  local out = { w }
  for i = 2, #codes do
    local e = dict[codes[i]] or w .. w:sub(1, 1) out[#out + 1] = e dict[n] = w .. e:sub(1, 1) n = n + 1 w = e
  end
  return table.concat(out)
end
local flat = poem:rep(5):gsub("\n", " ")
local codes = lzw(flat)
print(#flat, #codes, codes[1], codes[100], unlzw(codes) == flat)
local function rot13(s)
  return (s:gsub("%a", function(c)
    local base = c:match("%l") and 97 or 65 return string.char((c:byte() - base + 13) % 26 + base)
  end))
end
print(rot13("Hello, World!"), rot13(rot13("Hello")))
local function csv(line)
  local fields, pos = {}, 1
  while true do
    if line:sub(pos, pos) == '"' then
      local text = ""
      repeat
        local a, b, part = line:find('^"([^"]*)"', pos)
        text = text .. part
        pos = b + 1
        if line:sub(pos, pos) == '"' then text = text .. '"' end
      until line:sub(pos, pos) ~= '"'
      fields[#fields + 1] = text
      pos = pos + 1
    else
      local a, b, part = line:find("^([^,]*),?", pos) fields[#fields + 1] = part pos = b + 1
    end
    if pos > #line then break end
  end
  return fields
end
print(table.concat(csv('1,"two, three","say ""hi""",4'), "|"))
local function roman(n)
  local out = ""
  for _, p in ipairs { { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" }, { 90, "XC" },
    { 50, "L" }, { 40, "XL" }, { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" },
    { 1, "I" } } do while n >= p[1] do out = out .. p[2] n = n - p[1] end end
  return out
end
print(roman(1994), roman(2024), roman(49))
local function utf8_chars(s)
  local out = {} for c in s:gmatch("[%z\1-\127\194-\244][\128-\191]*") do out[#out + 1] = c end return out
end
local chars = utf8_chars("häß日本😀!")
print(#chars, table.concat(chars, " "))
local function brainf(code)
  local jump, stack, tape, ptr, pc, out = {}, {}, setmetatable({}, { __index = function() return 0 end }), 1, 1, {}
  for i = 1, #code do
    local c = code:sub(i, i)
    if c == "[" then
      stack[#stack + 1] = i
    elseif c == "]" then
      local j = table.remove(stack) jump[i], jump[j] = j, i
    end
  end
  while pc <= #code do
    local c = code:sub(pc, pc)
    if c == ">" then
      ptr = ptr + 1
    elseif c == "<" then
      ptr = ptr - 1
    elseif c == "+" then
      tape[ptr] = (tape[ptr] + 1) % 256
    elseif c == "-" then
      tape[ptr] = (tape[ptr] - 1) % 256
    elseif c == "." then
      out[#out + 1] = string.char(tape[ptr])
    elseif c == "[" and tape[ptr] == 0 or c == "]" and tape[ptr] ~= 0 then
      pc = jump[pc]
    end
    pc = pc + 1
  end
  return table.concat(out)
end
io.write(brainf("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++."))
