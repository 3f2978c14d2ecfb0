-- A library that is loaded, used and forgotten again and again, until it is gone.
local ffi = require("ffi")
local measure = require("measure")
ffi.cdef "void keeper_put(int slot, const char *text); size_t keeper_length(int slot);"
measure.run("libraries", 1e5, function(i)
  local library = ffi.load("keeper")
  library.keeper_put(0, "text")
  measure.check(library.keeper_length(0) == 4)
end)
local function loaded()
  for line in io.lines("/proc/self/maps") do
    if line:find("libkeeper", 1, true) then return true end
  end
  return false
end
measure.settle(function() return not loaded() end)
measure.check(not loaded(), "the library is still loaded")
