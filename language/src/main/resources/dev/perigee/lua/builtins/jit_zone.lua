-- The module jit.zone: zone("name") begins a part of the program that jit.p can show by its name, zone() ends it.

local names = {}
local zone = {}

-- The zone the program is in, or nil.
function zone:get()
  return names[#names]
end

-- Ends all zones.
function zone:flush()
  names = {}
end

return setmetatable(zone, {
  __call = function(_, name)
    if name then
      names[#names + 1] = name
      return
    end
    return (assert(table.remove(names), "empty zone stack"))
  end
})
