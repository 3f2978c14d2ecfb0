-- Prints what Perigee makes of types, as the programs of program.lua print it of GCC's view.
local ffi = require("ffi")
local values = require("values")

local HEADER = "local ffi = require('ffi') "

-- How a value reads in Lua, and how what was read is shown.
local written, shown = {}, {}

function written.integer(value) return value end
written.enum, written.bool, written.float = written.integer, written.integer, written.integer
function written.pointer(value) return "ffi.cast('void *', " .. value .. ")" end
function written.complex(value, type) return ("ffi.new('%s', %s)"):format(type.text, value) end
function written.bytes(value, type)
  local bytes = value:gsub("\\x(%x%x)", function(digits) return ("\\%03d"):format(tonumber(digits, 16)) end)
  return ("(function() local v = ffi.new('%s[1]') ffi.copy(v, '%s', %d) return v[0] end)()"):format(type.text, bytes, type.size)
end

function shown.integer(value) return " " .. tostring(value) end
function shown.enum(value) return " " .. tostring(ffi.cast("int64_t", value)):sub(1, -3) end
function shown.bool(value) return value and " 1" or " 0" end
function shown.pointer(value) return " " .. tostring(ffi.cast("uintptr_t", value)) end
function shown.float(value) return (" %.14g"):format(value) end
function shown.complex(value) return (" %.14g %.14g"):format(value.re, value.im) end
function shown.bytes() return "" end

local function hex(object, size)
  return (ffi.string(object, size):gsub(".", function(c) return ("%02x"):format(c:byte()) end))
end

-- Functions that store and read at a place of an object, and one for the record that a place is a field of.
local function compile(type, stores)
  local lines = { HEADER .. "return {" }
  for _, s in ipairs(stores) do
    local kind = s.place.type.kind
    lines[#lines + 1] = ("function(o) o%s = %s end, "):format(s.place.path, written[kind](s.value, s.place.type))
    lines[#lines + 1] = ("function(o) %s o%s end,"):format(kind == "bytes" and "local _ =" or "return", s.place.path)
  end
  lines[#lines + 1] = "}, {"
  for _, place in ipairs(type.places) do
    lines[#lines + 1] = place.name and ("function(o) return o%s end,"):format(place.record) or "false,"
  end
  lines[#lines + 1] = "}"
  return assert(load(table.concat(lines, "\n")))()
end

local function at(object, place, recordOf)
  local record = recordOf(object)
  local base = ffi.cast("char *", record) - ffi.cast("char *", object)
  local offset, bit, width = ffi.offsetof(ffi.typeof(record), place.name)
  if place.width then
    return ("%s bits %d %d"):format(place.path, 8 * (base + offset) + (bit or 0), width or 8 * place.type.size)
  end
  return ("%s at %d"):format(place.path, base + offset)
end

-- Each store goes to a new object, by turns one whose address was not asked for and one that was.
local function store(type, place, fill, write, read, size, native)
  local object = ffi.new(type.name)
  if native then assert(ffi.cast("uintptr_t", ffi.cast("void *", object)) % ffi.alignof(type.name) == 0, "misaligned") end
  ffi.fill(object, size, fill)
  write(object)
  print(place.path .. " = " .. hex(object, size) .. shown[place.type.kind](read(object)))
end

local function facts(type)
  ffi.cdef(type.text)
  local size = ffi.sizeof(type.name)
  print("# " .. type.number .. " " .. type.name .. " " .. size .. " " .. ffi.alignof(type.name))
  local stores = values.stores(type)
  local accessors, records = compile(type, stores)
  local object = ffi.new(type.name)
  for i, place in ipairs(type.places) do
    if place.name then print(at(object, place, records[i])) end
  end
  for i, s in ipairs(stores) do
    store(type, s.place, s.fill, accessors[2 * i - 1], accessors[2 * i], size, i % 2 == 0)
  end
end

local function write(type)
  local ok, message = pcall(facts, type)
  if not ok then print("# " .. type.number .. " failed: " .. tostring(message)) end
end

return { begin = function() end, write = write, finish = function() end }
