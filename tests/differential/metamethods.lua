-- Entries of random metatables, as text.
local metamethods = {}

-- A function that shows what it is called with and returns `result`.
function metamethods.showing(event, shown, result)
  return ("function(a, b, ...) show('%s', %s) return %s end"):format(event, shown, result)
end

-- Up to `most` entries for different ones of the events; handler(r, event) makes the values.
function metamethods.entries(r, events, most, handler)
  -- The order of assignments to a key that a constructor has twice is undefined.
  local entries, seen = {}, {}
  for _ = 1, r:integer(1, most) do
    local event = r:pick(events)
    if not seen[event] then
      seen[event] = true
      entries[#entries + 1] = "__" .. event .. " = " .. handler(r, event)
    end
  end
  return entries
end

return metamethods
