-- find, match, gmatch and gsub with random patterns, most of them well formed.
local values = require("values")

local SUBJECT = "aaabbbc12 .-%()[]xyzAZ\n\0"
local SPECIAL = "ab1 .%-+*?^$()[]%%fbz"
local items

local function single(r)
  return r:pick {
    function() return r:pick {"a", "b", "c", "1", " ", ".", ".", "x"} end,
    function() return "%" .. r:pick {"a", "d", "s", "w", "l", "u", "p", "c", "x", "g", "A", "D", "S", "W", ".", "%", "(", "-", "z"} end,
    function()
      return "[" .. r:pick {"", "^", "]", "^]"} .. r:list(1, 3, "", function()
        return r:pick {"a", "b", "a-c", "1-9", "%a", "%s", "%d", "%w", "-", ".", "%]", "^", "x-a", "%"}
      end) .. "]"
    end,
  }()
end

local function item(r, depth)
  local kind = r:integer(1, 20)
  if kind <= 13 or depth <= 0 then
    return single(r) .. r:pick {"", "", "", "*", "+", "-", "?"}
  elseif kind <= 16 then
    return "(" .. items(r, depth - 1) .. ")"
  elseif kind == 17 then
    return "()"
  elseif kind == 18 then
    return "%b" .. r:pick {"()", "ab", "[]", "aa"}
  elseif kind == 19 then
    return "%f" .. r:pick {"[%w]", "[%a]", "[^a]", "[%z]", "a", "[a", ""}
  end
  return "%" .. r:integer(0, 3)
end

function items(r, depth) return r:list(0, 4, "", item, depth) end

local function pattern(r)
  if r:chance(15) then return values.quote(r:text(0, 6, SPECIAL)) end
  return values.quote(r:pick {"", "", "", "^"} .. items(r, 2) .. r:pick {"", "", "", "", "$"})
end

local function subject(r) return values.quote(r:text(0, 14, r:pick {SUBJECT, "ab", "a b1", "(a)(b"})) end

local function replacement(r)
  return r:pick {
    function() return values.quote(r:list(0, 3, "", function() return r:pick {"x", "%0", "%1", "%2", "%%", "<", ">", "%9", "%", "%x"} end)) end,
    function() return "{a = 'A', b = 1, ab = true, [1] = 'one', [' '] = false, ['1'] = 2.5, c = {}}" end,
    function() return "function(...) show('called', ...) return ... end" end,
    function() return "function(x) return " .. r:pick {"nil", "false", "x .. x", "5", "1.5", "{}", "true"} .. " end" end,
    function() return r:pick {"5", "nil", "true"} end,
  }()
end

local forms = {
  function(r) return "try(string.find, " .. subject(r) .. ", " .. pattern(r) .. r:pick {"", ", " .. values.small(r)} .. ")" end,
  function(r) return "try(string.match, " .. subject(r) .. ", " .. pattern(r) .. r:pick {"", ", " .. values.small(r)} .. ")" end,
  function(r) return "try(function() local n = 0 for a, b in (" .. subject(r) .. "):gmatch(" .. pattern(r) .. ") do show(a, b) n = n + 1 if n > 20 then break end end end)" end,
  function(r) return "try(string.gsub, " .. subject(r) .. ", " .. pattern(r) .. ", " .. replacement(r) .. r:pick {"", "", ", " .. values.small(r)} .. ")" end,
}

return function(r)
  return r:list(4, 8, "\n", function() return r:pick(forms)(r) end)
end
