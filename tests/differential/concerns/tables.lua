-- The table library, keys, next and the length of sequences. Lengths of tables with holes and the order of pairs are not
-- defined, so sequences stay sequences and the entries of other tables are sorted.
local values = require("values")

local function element(r) return r:pick {values.small, values.small, values.text, values.edge, values.boolean}(r) end

local function position(r) return r:pick {"1", "2", "#t", "#t + 1", "math.ceil(#t / 2) + 1"} end

local operations = {
  function(r) return "table.insert(t, " .. element(r) .. ")" end,
  function(r) return "table.insert(t, math.max(1, math.min(" .. position(r) .. ", #t + 1)), " .. element(r) .. ")" end,
  function() return "show(table.remove(t))" end,
  function(r) return "show(#t > 0 and table.remove(t, math.min(" .. position(r) .. ", #t)))" end,
  function(r) return "t[#t + 1] = " .. element(r) end,
  function() return "t[#t] = nil" end,
  function(r) return "try(table.concat, t, " .. r:pick {"nil", "','", "''", "', '", "1"} .. r:pick {"", ", 1", ", 2, #t", ", 2, 1", ", 1, #t + 1", ", 0"} .. ")" end,
  function(r) return "show(unpack(t" .. r:pick {"", ", 2", ", 1, 2", ", 0, 3", ", -1, 1", ", 3, 1", ", nil, 2"} .. "))" end,
  function(r) return ("show(#table.move(t, 1, #t, %s))"):format(r:pick {"1", "2", "#t + 1", "1, {}", "2, {0}"}) end,
  function(r) return ("if #t > 2 then table.move(t, %d, #t, %d) end"):format(r:integer(1, 3), r:integer(1, 3)) end,
  function() return "show(#t, table.getn(t), table.maxn(t), next(t) ~= nil, select('#', unpack(t)))" end,
  function() return "for i, v in ipairs(t) do show(i, v) end" end,
  function() return "for i, v in pairs(t) do show(i, v) end" end,
  function(r) return "show(table.foreachi(t, function(i, v) if i == " .. r:integer(1, 4) .. " then return v, i end end))" end,
  function() return "show(pcall(table.sort, t))" end,
  function(r) return "t = {" .. r:list(0, 6, ", ", element) .. "}" end,
  function(r) return "t = {unpack(t, 1, " .. r:integer(0, 4) .. ")} while #t > 9 do t[#t] = nil end" end,
  function(r) return "for i = #t, 1, -1 do if i % " .. r:integer(1, 3) .. " == 0 then table.remove(t, i) end end" end,
}

-- A list that loses elements at its front, as a queue does, and gets new ones at its end.
local function queue(r)
  return ([[local q, first, last = {}, 1, 0
for round = 1, %d do
  for i = 1, %d do last = last + 1 q[last] = %s end
  for i = 1, math.min(%d, last - first) do q[first] = nil first = first + 1 end
end
show(first, last, q[1], q[first - 1], q[first], q[last], q[last + 1])
local n = 0 for k in pairs(q) do n = n + k end show(n)]]):format(r:integer(1, 6), r:integer(1, 90), r:pick {"last", "last + 0.5", "'e' .. last", "last % 2 == 0"}, r:integer(0, 90))
end

local function key(r)
  return r:pick {values.small, values.small, values.edge, values.text, values.boolean, values.number,
    function() return r:pick {"1.0", "'1'", "2^31", "-1", "0.5 + 0.5", "nil", "0/0", "1e300"} end}(r)
end

local function setting(r)
  return ("try(function() d[%s] = %s end)"):format(key(r), r:chance(25) and "nil" or values.scalar(r))
end

local function dictionary(r)
  local lines = {"local d = {" .. r:pick {"", "10, 20, 30", "x = 1, y = 2", "[1] = 1, [2] = 2, n = 0"} .. "}"}
  for _ = 1, r:integer(3, 10) do
    lines[#lines + 1] = r:pick {
      setting, setting, setting,
      function() return "show(d[" .. key(r):gsub("^nil$", "1") .. "], rawget(d, " .. key(r) .. "))" end,
      function() return "try(rawset, d, " .. key(r) .. ", 1)" end,
      function() return "try(next, d, " .. r:pick {"'no such key'", "type", "12345.5"} .. ")" end,
      function() return "for k, v in pairs(d) do if type(v) == 'number' then d[k] = nil end end" end,
      function() return "for k, v in next, d do d[k] = v == 1 and 2 or v end" end,
    }(r)
  end
  lines[#lines + 1] = "show(d)"
  return table.concat(lines, "\n")
end

return function(r)
  if r:chance(35) then return dictionary(r) end
  if r:chance(5) then return queue(r) end
  local lines = {"local t = {" .. r:list(0, 6, ", ", element) .. "}"}
  for _ = 1, r:integer(3, 10) do
    lines[#lines + 1] = r:pick(operations)(r)
    if r:chance(40) then lines[#lines + 1] = "show(unpack(t))" end
  end
  lines[#lines + 1] = "show(#t, unpack(t))"
  return table.concat(lines, "\n")
end
