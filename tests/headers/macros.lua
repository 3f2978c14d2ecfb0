-- Declares a header with its macros and compares the integer constants among them with GCC's values.
-- usage: lua macros.lua unit.d integers.txt answers.txt
local ffi = require("ffi")
local file = assert(io.open(arg[1], "rb"))
local text = file:read("*a")
file:close()
local function decimal(value)
  if type(value) ~= "cdata" then return ("%d"):format(value) end
  return (tostring(ffi.cast("int64_t", value)):gsub("LL$", ""))
end

local ok, message = pcall(ffi.cdef, text)
if not ok then
  print("not accepted with macros: " .. message)
  os.exit(1)
end
local answers, count, differences = io.lines(arg[3]), 0, 0
for name in io.lines(arg[2]) do
  local expected = answers()
  local _, value = pcall(function() return decimal(ffi.C[name]) end)
  count = count + 1
  if value ~= expected then
    differences = differences + 1
    print("macro " .. name, "gcc " .. expected, "ffi " .. value)
  end
end
if differences > 0 then os.exit(1) end
io.write(("%d macros"):format(count))
