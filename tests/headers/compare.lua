-- Declares a preprocessed header and compares what ffi says about it with GCC's answers.
-- usage: lua compare.lua unit.i questions.txt answers.txt
local ffi = require("ffi")
local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end
-- The number of a constant as C prints it.
local function decimal(value)
  return type(value) == "cdata" and (tostring(value):gsub("U?LL$", "")) or ("%d"):format(value)
end

local differences, types, fields, constants = 0, 0, 0, 0
local function check(expected, question, ...)
  local ok, value = pcall(...)
  local found = ok and tostring(value) or value
  if found ~= expected then
    differences = differences + 1
    print(question, "gcc " .. expected, "ffi " .. found)
  end
end
local function bits(type, field)
  local offset, first, width = ffi.offsetof(type, field)
  -- A bit-field that fills an aligned unit is an ordinary field.
  if not first then return 8 * offset .. " " .. 8 * ffi.sizeof(("__typeof__(((%s *)0)->%s)"):format(type, field)) end
  return 8 * offset + first .. " " .. width
end

local ok, message = pcall(ffi.cdef, read(arg[1]))
if not ok then
  print("not accepted: " .. message)
  os.exit(1)
end
local answers = io.lines(arg[3])
for line in io.lines(arg[2]) do
  local kind, subject, field, first, width = line:match("^(%w+)\t([^\t]+)\t?([^\t]*)\t?([^\t]*)\t?([^\t]*)$")
  local question = line:gsub("\t", " ")
  if kind == "size" then
    types = types + 1
    check(answers(), question, ffi.sizeof, subject)
  elseif kind == "align" then
    check(answers(), question, ffi.alignof, subject)
  elseif kind == "constant" then
    constants = constants + 1
    local expected = answers()
    local value = ffi.C[subject]
    -- The answers are signed: what GCC writes for an unsigned constant is its bits.
    if type(value) == "cdata" and ffi.istype("uint64_t", value) then value = ffi.cast("int64_t", value) end
    check(expected, question, decimal, value)
  elseif kind == "offset" then
    fields = fields + 1
    check(first, question, ffi.offsetof, subject, field)
  else
    fields = fields + 1
    check(first .. " " .. width, question, bits, subject, field)
  end
end
if differences > 0 then os.exit(1) end
io.write(("%d types, %d fields, %d constants"):format(types, fields, constants))
