-- Fresh strings given to C, which reads them at once or later.
local ffi = require("ffi")
local measure = require("measure")
ffi.cdef "size_t strlen(const char *); void keeper_put(int slot, const char *text); size_t keeper_length(int slot);"
local library, kept = ffi.load("keeper"), {}
measure.run("strings", 1e7, function(i)
  local text = "text number " .. i
  measure.check(ffi.C.strlen(text) == #text)
  if i % 4 == 0 then
    local slot = i / 4 % 64
    measure.check(not kept[slot] or library.keeper_length(slot) == #kept[slot])
    kept[slot] = text
    library.keeper_put(slot, text)
  end
end, { warm_up = 5 })
