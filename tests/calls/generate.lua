-- Writes the C side of a range of signatures: functions that check what they get and give what is expected of them.
--
-- Signature number i has: the values of its arguments and of its result, set by C; f_i, which returns the result and notes
-- whether the arguments came as they were; c_i, which calls the function that it is given with the arguments and returns
-- whether that came back with the result; and, by type, functions that compare.
--
-- The ABIs of x86-64 and AArch64 leave the bits of a register or stack slot undefined that a narrow value does not take.
-- C's results and the arguments of callbacks therefore come with random bits there. In the other direction compilers such
-- as clang rely on integers being extended to 32 bits, so f_i takes them as such.
local M = {}

local PROLOGUE = [[
#include <float.h>
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
enum colour { RED, GREEN, BLUE };
typedef float floats2 __attribute__((vector_size(8)));
typedef short shorts4 __attribute__((vector_size(8)));
static unsigned state;
static unsigned next(void) { return (state = state * 1103515245u + 12345u) >> 8; }
static uint64_t bits(void) { return (uint64_t)next() << 40 ^ (uint64_t)next() << 20 ^ next(); }
static uint64_t integer(void) {
  static const uint64_t ends[] = { 0, 1, -1, INT8_MIN, INT8_MAX, INT16_MIN, INT16_MAX, INT32_MIN, INT32_MAX, INT64_MIN, INT64_MAX };
  unsigned choice = next() % 33;
  return choice < 11 ? ends[choice] : bits();
}
static double real(double tiny, double least, double most) {
  const double ends[] = { 0.0, -0.0, INFINITY, -INFINITY, NAN, tiny, -least, most, -most };
  unsigned choice = next() % 27;
  return choice < 9 ? ends[choice] : ((int)next() - 5000000) / 16.0;
}
static double real_double(void) { return real(DBL_TRUE_MIN, DBL_MIN, DBL_MAX); }
static float real_float(void) { return real(FLT_TRUE_MIN, FLT_MIN, FLT_MAX); }
static int equal(double a, double b) { return a == b ? signbit(a) == signbit(b) : a != a && b != b; }
static uint64_t widened(uint64_t value, int size) { return size == 8 ? value : bits() << 8 * size | value & ((uint64_t)1 << 8 * size) - 1; }
static double widened_float(float value) {
  uint64_t slot = 0; double result;
  memcpy(&slot, &value, 4); slot |= bits() << 32; memcpy(&result, &slot, 8);
  return result;
}
static int right;
int passed(void) { int was = right; right = 0; return was; }
]]

-- What C promotes a type to in place of dots, and how wide f_i takes it.
local PROMOTED = {["float"] = "double", ["_Bool"] = "int", ["char"] = "int", ["signed char"] = "int", ["int8_t"] = "int",
  ["unsigned char"] = "int", ["short"] = "int", ["unsigned short"] = "int", ["uint16_t"] = "int"}

-- The integer types, by the spelling of those that are not made of these words.
local INTEGERS = {["enum colour"] = true, ["_Bool"] = true}

local function isInteger(type)
  local name = type.name
  if type.fields or name:find("*", 1, true) then return false end
  return INTEGERS[name] or (name:find("int", 1, true) or name:find("char", 1, true) or name:find("^short$") or name:find("short$")
    or name:find("long", 1, true)) and true or false
end

-- The parts of a type that is a number of them, with the C expressions that name them in a given one.
local function parts(name, expression)
  if name:find("_Complex", 1, true) then return {"__real__ " .. expression, "__imag__ " .. expression}, name:sub(10) end
  if name == "floats2" then return {expression .. "[0]", expression .. "[1]"}, "float" end
  if name == "shorts4" then
    return {expression .. "[0]", expression .. "[1]", expression .. "[2]", expression .. "[3]"}, "short"
  end
  return {expression}, name
end

-- A value of a type as a C expression.
local function value(name)
  if name == "_Bool" then return "next() & 1" end
  if name == "enum colour" then return "next() % 3" end
  if name == "float" or name == "double" then return ("real_%s()"):format(name) end
  if name:find("*", 1, true) then return ("(%s)((uintptr_t)next() << 20)"):format(name) end
  return ("(%s)integer()"):format(name)
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

-- Calls visit with an expression for each number in an object: all of a struct, the one member of a union that is in use.
local function leaves(type, expression, visit)
  if not type.fields then
    local places, part = parts(type.name, expression)
    for _, place in ipairs(places) do visit(part, place) end
    return
  end
  for i, field in ipairs(type.fields) do
    if i == type.union or not type.union then
      for k = 1, field.count or 1 do
        leaves(field.type, expression .. "." .. field.name .. (field.count and "[" .. k - 1 .. "]" or ""), visit)
      end
    end
  end
end

local function helpers(type, write)
  write(("static void fill_%s(%s *p) {\n  memset(p, next(), sizeof *p);\n"):format(id(type), typeName(type)))
  leaves(type, "(*p)", function(part, place) write(("  %s = %s;\n"):format(place, value(part))) end)
  write(("}\nint same_%s(%s const *p, %s const *q) {\n  return 1"):format(id(type), typeName(type), typeName(type)))
  leaves(type, "(*p)", function(part, place)
    local other = place:gsub("%(%*p%)", "(*q)")
    local form = (part == "float" or part == "double") and "\n    && equal(%s, %s)" or "\n    && %s == %s"
    write(form:format(place, other))
  end)
  write(";\n}\n")
end

-- The parameter list: of all parameters or, for a prototype with dots, of the named ones. Each type is spelled by spell.
local function parameterList(signature, spell)
  local list = {}
  for i = 1, signature.variadic or #signature.parameters do
    list[i] = spell(signature.parameters[i]) .. " a" .. i
  end
  if signature.variadic then list[#list + 1] = "..." end
  return #list == 0 and "void" or table.concat(list, ", ")
end

-- The type that stands for another on C's side where the program on the other side must not rely on more than the ABI says.
local function extended(type)
  return isInteger(type) and PROMOTED[type.name] or typeName(type)
end

local function slot(type)
  if isInteger(type) then return "uint64_t" end
  return type.name == "float" and "double" or typeName(type)
end

-- Likewise for results. A pair of floats leaves one in the part of the register that is not the float's.
local function resultSlot(type)
  if isInteger(type) then return "uint64_t" end
  return type.name == "float" and "_Complex float" or typeName(type)
end

local function inSlot(type, expression)
  if isInteger(type) then return ("widened(%s, sizeof %s)"):format(expression, expression) end
  return type.name == "float" and ("widened_float(%s)"):format(expression) or expression
end

local function inResultSlot(type, expression)
  if isInteger(type) then return inSlot(type, expression) end
  return type.name == "float" and ("__builtin_complex(%s, (float)next())"):format(expression) or expression
end

local function writePlaces(number, signature, seed, write)
  local values = {}
  for i, parameter in ipairs(signature.parameters) do
    values[i] = ("v%d_%d"):format(number, i)
    write(("static %s %s;\n"):format(typeName(parameter), values[i]))
  end
  if signature.result then write(("static %s result%d;\n"):format(typeName(signature.result), number)) end
  write(("void *place_%d(int i) {\n  state = %du;\n"):format(number, (number * 7919 + seed * 104729) % 2 ^ 31))
  for i, parameter in ipairs(signature.parameters) do write(("  fill_%s(&%s);\n"):format(id(parameter), values[i])) end
  if signature.result then write(("  fill_%s(&result%d);\n"):format(id(signature.result), number)) end
  write("  void *places[] = { " .. (signature.result and "&result" .. number or "0"))
  for _, place in ipairs(values) do write(", &" .. place) end
  write(" };\n  return places[i];\n}\n")
  return values
end

local function writeCallee(number, signature, values, write)
  local result = signature.result
  write(("%s f_%d(%s) {\n"):format(result and resultSlot(result) or "void", number, parameterList(signature, extended)))
  if signature.variadic then write(("  va_list list;\n  va_start(list, a%d);\n"):format(signature.variadic)) end
  for i = (signature.variadic or #signature.parameters) + 1, #signature.parameters do
    local name = typeName(signature.parameters[i])
    name = PROMOTED[name] or name
    write(("  %s a%d = va_arg(list, %s);\n"):format(name, i, name))
  end
  if signature.variadic then write("  va_end(list);\n") end
  write("  right = 1")
  for i, parameter in ipairs(signature.parameters) do
    if isInteger(parameter) then
      write(("\n    && a%d == %s"):format(i, values[i]))
    elseif parameter.name == "float" then
      write(("\n    && equal(a%d, %s)"):format(i, values[i]))
    else
      write(("\n    && same_%s(&a%d, &%s)"):format(id(parameter), i, values[i]))
    end
  end
  write(";\n" .. (result and ("  return %s;\n"):format(inResultSlot(result, "result" .. number)) or "") .. "}\n")
end

local function writeCaller(number, signature, values, write)
  local result = signature.result
  local arguments = {}
  for i, parameter in ipairs(signature.parameters) do arguments[i] = inSlot(parameter, values[i]) end
  write(("int c_%d(%s (*callback)(%s)) {\n"):format(number, result and typeName(result) or "void", parameterList(signature, slot)))
  local call = ("callback(%s)"):format(table.concat(arguments, ", "))
  if result then
    write(("  %s r = %s;\n  return same_%s(&r, &result%d);\n}\n"):format(typeName(result), call, id(result), number))
  else
    write(("  %s;\n  return 1;\n}\n"):format(call))
  end
end

local function functions(number, signature, seed, write)
  local values = writePlaces(number, signature, seed, write)
  writeCallee(number, signature, values, write)
  if not signature.variadic then writeCaller(number, signature, values, write) end
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

-- The C source of these signatures by number, with values by the seed.
function M.source(signatures, seed)
  local pieces = {PROLOGUE}
  local function write(text) pieces[#pieces + 1] = text end
  types(signatures, {}, function(type)
    if type.fields then declareRecord(type, write) end
    helpers(type, write)
  end)
  for number, signature in pairs(signatures) do functions(number, signature, seed, write) end
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
    local list = parameterList(signature, typeName)
    write(("void *place_%d(int);\n%s f_%d(%s);\n"):format(number, result, number, list))
    if not signature.variadic then
      write(("int c_%d(%s (*)(%s));\n"):format(number, result, list))
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
  write(("%s f(%s)"):format(signature.result and typeName(signature.result) or "void", parameterList(signature, typeName)))
  for i = (signature.variadic or #signature.parameters) + 1, #signature.parameters do
    write(" + " .. typeName(signature.parameters[i]))
  end
  return table.concat(pieces)
end

return M
