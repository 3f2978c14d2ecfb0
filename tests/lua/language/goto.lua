-- L1.4: goto and labels
do
  local i = 1
  ::top::
  if i <= 3 then io.write(i, " ") i = i + 1 goto top end
  print("done")
end
-- continue
for i = 1, 6 do
  if i % 2 == 0 then goto continue end
  io.write(i, " ")
  ::continue::
end
print()
for i = 1, 3 do
  for j = 1, 3 do
    if j == 2 then goto next_i end
    io.write(i, ":", j, " ")
  end
  ::next_i::
end
print()
-- out of nested loops
for i = 1, 10 do
  for j = 1, 10 do
    if i * j == 42 then print("found", i, j) goto out end
  end
end
::out::
-- forward over code, within a while and a repeat
local n = 0
while true do
  n = n + 1
  if n < 5 then goto again end
  if n == 7 then break end
  io.write("n=", n, " ")
  ::again::
end
print(n)
repeat
  local done = true
  if done then goto finish end
  print("not reached")
  ::finish::
until true
-- each jump back makes a fresh local
do
  local closures = {}
  local i = 0
  ::again::
  local x = i
  closures[#closures + 1] = function() x = x + 1 return x end
  i = i + 1
  if i < 3 then goto again end
  print(closures[1](), closures[1](), closures[2](), closures[3]())
end
-- a state machine
local function machine(input)
  local pos, out = 0, {}
  ::start::
  pos = pos + 1
  local c = input:sub(pos, pos)
  if c == "a" then goto a elseif c == "b" then goto b else goto stop end
  ::a:: out[#out + 1] = "A" goto start
  ::b:: out[#out + 1] = "B" goto start
  ::stop::
  return table.concat(out)
end
print(machine("abbab"), machine(""))
-- labels are local to their block, and may be reused in others
do ::same:: end
do ::same:: end
do goto skip local x ::skip:: end
local function nested()
  goto inner
  ::inner::
  return (function() goto inner ::inner:: return "own label" end)()
end
print(nested())
do
  local k = 0
  ::l1:: k = k + 1
  if k < 3 then goto l1 end
  goto l3
  ::l2:: print("l2", k) goto l4
  ::l3:: print("l3", k) goto l2
  ::l4::
end
local function check(text) print((select(2, loadstring(text, "=src")))) end
check "goto nowhere"
check "do ::x:: end goto x"
check "goto x do ::x:: end"
check "::a:: ::a::"
check "::a:: do ::a:: end"
check "goto f local x ::f:: print(x)"
check "for i = 1, 2 do goto continue local x = 1 ::continue:: print(x) end"
check "repeat goto c local x ::c:: until x"
check "function f() goto out end ::out::"
check "\n\ngoto missing\n"
check "do goto a end ::a:: local x goto a"
check "while true do goto brk end break"
print(loadstring("goto goto x", "=c")) print(loadstring("goto goto = 1 goto goto goto = 2", "=c"))
