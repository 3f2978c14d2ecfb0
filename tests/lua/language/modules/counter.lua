-- A module with state, to show that it is loaded once.
local M = { name = ..., loads = (counter_loads or 0) + 1 }
counter_loads = M.loads
local n = 0
function M.next() n = n + 1 return n end
return M
