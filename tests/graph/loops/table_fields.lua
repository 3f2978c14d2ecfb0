-- Fields of a table.
local body = { x = 0.5, v = 0.25, steps = 0 }
function loop(count)
  for i = 1, count do body.x = body.x + body.v * 0.5 end
end
