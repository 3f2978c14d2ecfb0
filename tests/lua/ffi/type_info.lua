-- F5.19: ffi.typeinfo, from which libraries that reflect on types read fields, parameters and constants
local ffi = require("ffi")
ffi.cdef [[
struct node { int value; const double weight; unsigned flags:3; bool on:1; struct { char tag[4]; }; union { int a; float b; }; struct node *next; };
enum color { RED, GREEN = 5, BLUE = -2 };
struct line { int n; int items[?]; };
struct incomplete;
]]

-- A type as text, its children and siblings in place of their numbers, which differ from program to program.
local function describe(number, known)
  local info = ffi.typeinfo(number)
  if known[number] then return "again" end
  known[number] = true
  local kind = bit.rshift(info.info, 28)
  local shown = kind == 10 and info.info or bit.band(info.info, 0xffff0000)
  local text = bit.tohex(shown) .. " " .. tostring(info.size) .. " " .. tostring(info.name)
  if kind ~= 0 and kind ~= 1 and kind ~= 4 and kind ~= 10 then text = text .. " of <" .. describe(bit.band(info.info, 0xffff), known) .. ">" end
  local part, parts = info.sib, {}
  if kind == 1 or kind == 5 or kind == 6 then
    while part do
      local child = ffi.typeinfo(part)
      parts[#parts + 1] = "\n    " .. describe(part, known)
      part = child.sib
    end
  end
  if kind == 5 then table.sort(parts) end
  known[number] = nil
  return text .. table.concat(parts)
end

for _, text in ipairs {
  "void", "const void", "bool", "char", "uint8_t", "short", "unsigned short", "int", "unsigned", "int64_t", "uint64_t", "float", "double", "complex", "complex float", "int *", "const char *const", "volatile int",
  "int[3]", "int[?]", "int[]", "const int[2]", "int &", "int (*)(int, const char *)", "double (*)(double, ...)", "void (*)(void)", "float __attribute__((vector_size(16)))",
  "struct node", "const struct node", "enum color", "struct line", "struct incomplete", "struct node *", "union { int i; double d; }",
} do
  print(text, describe(tonumber(ffi.typeof(text)), {}))
end
print(ffi.typeinfo(tonumber(ffi.typeof("struct node"))).name, ffi.typeinfo(9).size, ffi.typeinfo(9).info, ffi.typeinfo(9).sib, ffi.typeinfo(9LL).size)
print(select("#", ffi.typeinfo(0)), select("#", ffi.typeinfo(-1)), select("#", ffi.typeinfo(60000)), pcall(ffi.typeinfo, "x"))
print(pcall(ffi.typeinfo))
print(pcall(ffi.typeinfo, {}))

-- The names and offsets of a struct's fields, as such libraries find them.
local fields = {}
local part = ffi.typeinfo(tonumber(ffi.typeof("struct node"))).sib
while part do
  local field = ffi.typeinfo(part)
  if field.name then fields[#fields + 1] = field.name .. "=" .. field.size end
  part = field.sib
end
print(table.concat(fields, " "))
