-- L8: the lines with code, as debug.getinfo tells them
local function show(f) local l = {} for k in pairs(debug.getinfo(f, "L").activelines) do l[#l+1] = k end table.sort(l) print(table.concat(l, " ")) end
show(function() end)
show(function()
end)
show(function()
  return 1
end)
show(function()
  print(1)

  print(2)
end)
show(function(...)
  local x = ...
  if x then
    return 5
  else
    x = 6
  end
end)
show(function()
  while true do
    print(1)
  end
end)
show(function()
  for i = 1, 10 do
    print(i,
      2)
  end
  return print(
    1)
end)
show(function()
  local x
  repeat
    x = print(x)
  until not x
    and true
  do return end
end)
show(function() if a then return end
  do return end
end)
show(function(a) if a then
  return 1
  end
  error("x")
end)
