-- Writes the C program that prints what GCC makes of types.
local values = require("values")

local statements = {}

function statements.integer(path, type, value, fill)
  local wide = type.size == 8
  local format = type.signed and (wide and "%lldLL" or "%lld") or wide and "%lluULL" or "%llu"
  local shown = type.signed and "long long" or "unsigned long long"
  return ('INTEGER(%s, %s, %d, "%s", %s)'):format(path, value, fill, format, shown)
end

function statements.enum(path, type, value, fill) return ('INTEGER(%s, %s, %d, "%%lld", long long)'):format(path, value, fill) end

statements.bool = statements.enum

function statements.pointer(path, type, value, fill) return ("POINTER(%s, %s, %d)"):format(path, value, fill) end

function statements.float(path, type, value, fill) return ("FLOAT(%s, %s, %d)"):format(path, value, fill) end

function statements.complex(path, type, value, fill) return ("COMPLEX(%s, %s, %d)"):format(path, value, fill) end

function statements.bytes(path, type, value, fill) return ('BYTES(%s, "%s", %d)'):format(path, value, fill) end

local function write(type)
  print(type.text)
  print(("static void check%d(void) {\n  static %s o;\n  TYPE(%d, %s);"):format(type.number, type.name, type.number, type.name))
  for _, place in ipairs(type.places) do
    local path = place.path:sub(2)
    if place.width then
      print("  BITS(" .. path .. ");")
    elseif place.name then
      print(("  OFFSET(%s, %s);"):format(type.name, path))
    end
  end
  for _, store in ipairs(values.stores(type)) do
    local statement = statements[store.place.type.kind]
    print("  " .. statement(store.place.path:sub(2), store.place.type, store.value, store.fill) .. ";")
  end
  print("}")
end

local function finish(from, to)
  print("int main(void) {")
  for number = from, to do print(("  check%d();"):format(number)) end
  print("}")
end

return { begin = function() print('#include "check.h"') end, write = write, finish = finish }
