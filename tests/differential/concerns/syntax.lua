-- Whether texts are programs, and if not, why not: sound programs of which some tokens were taken out, doubled, put in or
-- swapped. The characters & | ~ ! ?, the words continue and const, += and the like stay out: newer versions of LuaJIT made
-- syntax of them.
local values = require("values")

local programs = {
  "local a , b = 1 , 2 local function f ( x , ... ) return x + a , ... end print ( f ( b ) )",
  "for i = 1 , 10 do if i % 2 == 0 then goto again end print ( i ) :: again :: end",
  "local t = { 1 , 2 ; x = 3 , [ 'y' ] = 4 , f ( ) } t . x . y = # t t : m { } t [ 1 ] ( 'a' ) ( 2 )",
  "while a < b do a = a + 1 if a == 5 then break elseif not c then return end end return a",
  "repeat local x = f ( ) or 5 until x > 3 and y == nil do local z end",
  "function a . b . c : d ( self , x ) for k , v in pairs ( self ) do self [ k ] = v .. x end end",
  "local s = [[ long ]] .. 'short' .. \"double\" .. 0x1F .. 1e3 -- comment",
  "a , b . c , d [ 1 ] = - x ^ 2 , not y , ( f ( ) ) return function ( ) return ... end",
  "goto done do local x :: inner :: goto inner end :: done ::",
  "if x then elseif y then else end return",
}
local tokens = {
  "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil", "not", "or", "repeat", "return", "then", "true",
  "until", "while", "+", "-", "*", "/", "%", "^", "#", "==", "<=", ">=", "<", ">", "=", "(", ")", "{", "}", "[", "]", ";", ":", ",", ".", "..", "...", "::",
  "x", "name", "1", "0x", "3x", "1e", "1..2", "'open", "\"", "'\\q'", "'\\300'", "'\\x1'", "'\\u{110000}'", "[[", "[=[", "[=", "]]", "--[[", "--", "\n", "\n", "@", "$", "\\", "`",
  "'\\z  a'", "'\\\n'", "\"\\65\"", "[==[ x ]==]", "0b2", "5LL", "2i", "\1", "\128",
}

local function words(text)
  local list = {}
  for word in text:gmatch("%S+") do list[#list + 1] = word end
  return list
end

local function mutate(r, list)
  local at = r:integer(1, #list)
  local kind = r:integer(1, 6)
  if kind == 1 and #list > 1 then
    table.remove(list, at)
  elseif kind == 2 then
    table.insert(list, at, list[at])
  elseif kind <= 4 then
    table.insert(list, at, r:pick(tokens))
  elseif kind == 5 then
    local other = r:integer(1, #list)
    list[at], list[other] = list[other], list[at]
  else
    list[at] = r:pick(tokens)
  end
end

-- Two tokens side by side that are one in newer syntax.
local function isNewer(text)
  return text:find("[-+*/%%.]%s*=[^=]")
end

local function load(r)
  local list = words(r:pick(programs))
  for _ = 1, r:integer(0, 3) do mutate(r, list) end
  local text = table.concat(list, r:chance(90) and " " or "\n")
  if isNewer(text .. " ") then text = "return 1" end
  return "show(load(" .. values.quote(text) .. r:pick {"", ", '=name'", ", '@file.lua'", ", 'first line\\nsecond'", ", '@" .. ("long/"):rep(15) .. "'"} .. "))"
end

return function(r)
  return r:list(5, 12, "\n", load)
end
