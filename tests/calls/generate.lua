-- Writes the C side of a range of signatures: functions that check what they get and give what is expected of them.
--
-- Signature number i has: the values of its arguments and of its result, set by C; f_i, which returns the result and notes
-- whether the arguments came as they were; c_i, which calls the function that it is given with the arguments and returns
-- whether that came back with the result; and, by type, functions that compare.
local M = {}

local PROLOGUE = [[
#include <stdint.h>
#include <stdarg.h>
#include <string.h>
enum colour { RED, GREEN, BLUE };
static unsigned state;
static unsigned next(void) { return (state = state * 1103515245u + 12345u) >> 8; }
static int right;
int passed(void) { int was = right; right = 0; return was; }
]]

-- A value of a scalar type as a C expression. Floating-point ones are exact, pointers and integers of any bits.
local function value(name)
  if name == "_Bool" then return "next() & 1" end
  if name == "enum colour" then return "next() % 3" end
  if name:find("_Complex", 1, true) then return "(int)next() / 16.0f + (int)next() / 16.0f * 1i" end
  if name == "float" or name == "double" then return "((int)next() - 5000000) / 16.0" end
  if name:find("*", 1, true) then return ("(%s)((uintptr_t)next() << 20)"):format(name) end
  return ("(%s)((uint64_t)next() << 40 ^ (uint64_t)next() << 20 ^ next())"):format(name)
end

local function id(type)
  return (type.name:gsub("%*", "p"):gsub("%W", "_"))
end

local function typeName(type)
  if not type.fields then return type.name end
  return (type.union and "union " or "struct ") .. type.name
end

M.id, M.typeName = id, typeName

local function declareRecord(type, write)
  write(typeName(type) .. " { ")
  for _, field in ipairs(type.fields) do
    local suffix = field.count and "[" .. field.count .. "]" or field.width and " : " .. field.width or ""
    write(("%s %s%s; "):format(typeName(field.type), field.name, suffix))
  end
  write("}" .. (type.attributes and (" __attribute__((%s))"):format(type.attributes) or "") .. ";\n")
end

-- Calls visit with an expression for each scalar in an object: all of a struct, the first member of a union.
local function leaves(type, expression, visit)
  if not type.fields then return visit(type, expression) end
  for i, field in ipairs(type.fields) do
    if i == 1 or not type.union then
      for k = 1, field.count or 1 do
        leaves(field.type, expression .. "." .. field.name .. (field.count and "[" .. k - 1 .. "]" or ""), visit)
      end
    end
  end
end

local function helpers(type, write)
  write(("static void fill_%s(%s *p) {\n"):format(id(type), typeName(type)))
  leaves(type, "(*p)", function(scalar, place) write(("  %s = %s;\n"):format(place, value(scalar.name))) end)
  write(("}\nint same_%s(%s const *p, %s const *q) {\n  return 1"):format(id(type), typeName(type), typeName(type)))
  leaves(type, "", function(_, place) write(("\n    && (*p)%s == (*q)%s"):format(place, place)) end)
  write(";\n}\n")
end

-- The parameter list: of all parameters or, for a prototype with dots, of the named ones.
local function parameterList(signature)
  local list = {}
  for i = 1, signature.variadic or #signature.parameters do
    list[i] = typeName(signature.parameters[i]) .. " a" .. i
  end
  if signature.variadic then list[#list + 1] = "..." end
  return #list == 0 and "void" or table.concat(list, ", ")
end

local function places(number, signature)
  local list = {}
  for i = 1, #signature.parameters do list[i] = ("v%d_%d"):format(number, i) end
  return list
end

local function functions(number, signature, write)
  local result = signature.result and typeName(signature.result) or "void"
  local values = places(number, signature)
  for i, parameter in ipairs(signature.parameters) do write(("static %s %s;\n"):format(typeName(parameter), values[i])) end
  if signature.result then write(("static %s result%d;\n"):format(result, number)) end
  write(("void *place_%d(int i) {\n  state = %d;\n"):format(number, number))
  for i, parameter in ipairs(signature.parameters) do write(("  fill_%s(&%s);\n"):format(id(parameter), values[i])) end
  if signature.result then write(("  fill_%s(&result%d);\n"):format(id(signature.result), number)) end
  write("  void *places[] = { " .. (signature.result and "&result" .. number or "0"))
  for _, place in ipairs(values) do write(", &" .. place) end
  write(" };\n  return places[i];\n}\n")

  write(("%s f_%d(%s) {\n"):format(result, number, parameterList(signature)))
  if signature.variadic then write(("  va_list list;\n  va_start(list, a%d);\n"):format(signature.variadic)) end
  for i = (signature.variadic or #signature.parameters) + 1, #signature.parameters do
    local name = typeName(signature.parameters[i])
    write(("  %s a%d = va_arg(list, %s);\n"):format(name, i, name))
  end
  if signature.variadic then write("  va_end(list);\n") end
  write("  right = 1")
  for i, parameter in ipairs(signature.parameters) do
    write(("\n    && same_%s(&a%d, &%s)"):format(id(parameter), i, values[i]))
  end
  write(";\n" .. (signature.result and "  return result" .. number .. ";\n" or "") .. "}\n")
  if signature.variadic then return end

  write(("int c_%d(%s (*callback)(%s)) {\n"):format(number, result, parameterList(signature)))
  local call = ("callback(%s)"):format(table.concat(values, ", "))
  if signature.result then
    write(("  %s r = %s;\n  return same_%s(&r, &result%d);\n}\n"):format(result, call, id(signature.result), number))
  else
    write(("  %s;\n  return 1;\n}\n"):format(call))
  end
end

local function eachType(signature, visit)
  local function walk(type)
    if type.fields then
      for _, field in ipairs(type.fields) do walk(field.type) end
    end
    visit(type)
  end
  for _, parameter in ipairs(signature.parameters) do walk(parameter) end
  if signature.result then walk(signature.result) end
end

-- Calls visit with each type of these signatures that is not in seen yet, with those that others are made of first.
local function types(signatures, seen, visit)
  for _, signature in pairs(signatures) do
    eachType(signature, function(type)
      if not seen[type.name] then
        seen[type.name] = true
        visit(type)
      end
    end)
  end
end

-- The C source of these signatures by number.
function M.source(signatures)
  local pieces = {PROLOGUE}
  local function write(text) pieces[#pieces + 1] = text end
  types(signatures, {}, function(type)
    if type.fields then declareRecord(type, write) end
    helpers(type, write)
  end)
  for number, signature in pairs(signatures) do functions(number, signature, write) end
  return table.concat(pieces)
end

-- The declarations of the same for the ffi, without the types in declared, to which it adds those that it declares.
function M.declarations(signatures, declared)
  local pieces = {"int passed(void);\n"}
  local function write(text) pieces[#pieces + 1] = text end
  types(signatures, declared, function(type)
    if type.fields then declareRecord(type, write) end
    write(("int same_%s(%s const *, %s const *);\n"):format(id(type), typeName(type), typeName(type)))
  end)
  for number, signature in pairs(signatures) do
    local result = signature.result and typeName(signature.result) or "void"
    write(("void *place_%d(int);\n%s f_%d(%s);\n"):format(number, result, number, parameterList(signature)))
    if not signature.variadic then
      write(("int c_%d(%s (*)(%s));\n"):format(number, result, parameterList(signature)))
    end
  end
  return table.concat(pieces)
end

-- A signature as a C programmer would write it, with the structs spelled out, for reports.
function M.describe(signature)
  local pieces = {}
  local function write(text) pieces[#pieces + 1] = text end
  types({signature}, {}, function(type)
    if type.fields then declareRecord(type, write) end
  end)
  write(("%s f(%s)"):format(signature.result and typeName(signature.result) or "void", parameterList(signature)))
  for i = (signature.variadic or #signature.parameters) + 1, #signature.parameters do
    write(" + " .. typeName(signature.parameters[i]))
  end
  return table.concat(pieces)
end

return M
