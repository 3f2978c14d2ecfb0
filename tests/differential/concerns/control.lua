-- Statements: nested loops of every kind, goto, break, conditions, local scopes, closures made in loops. Every loop ends
-- by construction, and every block counts its runs against a limit.
local statement

local variables = {"x", "y", "z"}

local function operand(r) return r:chance(60) and r:pick(variables) or tostring(r:integer(-2, 5)) end

local function condition(r)
  local text = operand(r) .. " " .. r:pick {"<", "<=", ">", ">=", "==", "~="} .. " " .. operand(r)
  return r:chance(25) and text .. r:pick {" and ", " or "} .. r:pick {"not ", ""} .. "(" .. operand(r) .. " % 2 == 0)" or text
end

local function number(r) return operand(r) .. r:pick {" + ", " - ", " * "} .. operand(r) end

-- @param loop whether a loop encloses the block, so that break and goto continue are allowed
local function block(r, depth, loop)
  local lines = {"tick()"}
  for _ = 1, r:integer(1, 3) do lines[#lines + 1] = statement(r, depth - 1, loop) end
  if loop and r:chance(20) then lines[#lines + 1] = "if " .. condition(r) .. " then break end" end
  if r:chance(5) then lines[#lines + 1] = "do return " .. number(r) .. " end" end
  return table.concat(lines, " ")
end

local function body(r, depth)
  return block(r, depth, true) .. (r:chance(50) and " ::continue::" or " show('end') ::continue::")
end

local function count(r) return r:pick {"1, 3", "3, 1, -1", "1, 2, 0.5", "0, 1, 0.25", "x, x + 2", "1, y", "2, 1", "-1, 1", "z, 3", "1, 6, y * y + 1"} end

local compound = {
  function(r, depth, loop) return "if " .. condition(r) .. " then " .. block(r, depth, loop) .. " end" end,
  function(r, depth, loop)
    return "if " .. condition(r) .. " then " .. block(r, depth, loop) .. " elseif " .. condition(r) .. " then " .. block(r, depth, loop) .. " else " ..
      block(r, depth, loop) .. " end"
  end,
  function(r, depth) return "for i = " .. count(r) .. " do show('i', i) " .. body(r, depth) .. " end" end,
  function(r, depth) return "for k, v in ipairs {x, y, z} do show(k, v) " .. body(r, depth) .. " end" end,
  function(r, depth) return "do local n = 0 while n < " .. r:integer(1, 3) .. " do n = n + 1 " .. body(r, depth) .. " end end" end,
  function(r, depth) return "do local n = 0 repeat n = n + 1 local last = n >= " .. r:integer(1, 3) .. " " .. block(r, depth, true):gsub("goto continue", "break") .. " until last end" end,
  function(r, depth, loop) return "do local " .. r:pick(variables) .. " = " .. number(r) .. " " .. block(r, depth, loop) .. " end" end,
  function(r, depth) return "show('f', (function(" .. r:pick(variables) .. ") " .. block(r, depth, false) .. " end)(" .. number(r) .. "))" end,
  function(r, depth, loop) return "do local n = 0 ::again:: n = n + 1 " .. block(r, depth, false) .. " if n < " .. r:integer(1, 3) .. " then goto again end end" end,
}

local simple = {
  function(r) return r:pick(variables) .. " = " .. number(r) end,
  function(r) return "x, y = " .. number(r) .. ", " .. number(r) end,
  function(r) return "x, y, z = " .. r:pick {"y, z, x", "z, x", "(y)"} .. " z = z or 0 y = y or 1" end,
  function() return "show(x, y, z)" end,
  function(r) return "later[#later + 1] = function() " .. r:pick(variables) .. " = " .. number(r) .. " return x, y, z end" end,
  function(r, _, loop) return loop and "if " .. condition(r) .. " then goto continue end" or "show('no loop')" end,
}

function statement(r, depth, loop)
  if depth <= 0 or r:chance(45) then return r:pick(simple)(r, depth, loop) end
  return r:pick(compound)(r, depth, loop)
end

return function(r)
  local lines = {
    ("local x, y, z, ticks, later = %d, %d, %d, 0, {}"):format(r:integer(-1, 4), r:integer(0, 4), r:integer(0, 4)),
    "local function tick() ticks = ticks + 1 if ticks > 40 then error('enough', 0) end end",
    "try(function()",
  }
  for _ = 1, r:integer(2, 4) do lines[#lines + 1] = "  " .. statement(r, 3, false) end
  lines[#lines + 1] = "end)"
  lines[#lines + 1] = "for i = 1, math.min(#later, 5) do show(later[i]()) end show(x, y, z, ticks)"
  return table.concat(lines, "\n")
end
