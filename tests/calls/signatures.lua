-- The signatures to test. A type is {name = C name} for a scalar, or has fields too, {name = …, type = …} each and count or
-- width in arrays and bit-fields; it is a struct then or, with union set to the number of the member in use, a union, and
-- may have attributes. A signature is {result = type or nil, parameters = {type…}}, and variadic, the number of named
-- parameters, if it has dots.
local Random = require("random")

local M = {}

local function record(name, fields, union)
  return {name = name, fields = fields, union = union}
end

-- Every signature of up to three parameters of these scalars and of one struct of up to three fields of them, without a
-- result and with one of the first parameter's type.
function M.grid()
  local scalars = {{name = "int"}, {name = "float"}, {name = "double"}, {name = "char *"}}
  local structs, signatures = {}, {}
  local function addStructs(fields)
    if #fields > 0 then
      local named = {}
      for i, field in ipairs(fields) do named[i] = {name = "f" .. i, type = field} end
      structs[#structs + 1] = record("g" .. #structs, named)
    end
    if #fields == 3 then return end
    for _, scalar in ipairs(scalars) do addStructs({scalar, unpack(fields)}) end
  end
  addStructs({})

  local function add(parameters)
    signatures[#signatures + 1] = {parameters = parameters}
    if #parameters > 0 then signatures[#signatures + 1] = {parameters = parameters, result = parameters[1]} end
  end
  local function addParameters(parameters, struct)
    if not struct or parameters.hasStruct then add({unpack(parameters)}) end
    if #parameters == 3 then return end
    local function with(type, hasStruct)
      local longer = {unpack(parameters)}
      longer[#longer + 1] = type
      longer.hasStruct = hasStruct
      addParameters(longer, struct)
    end
    for _, scalar in ipairs(scalars) do with(scalar, parameters.hasStruct) end
    if struct then with(struct, true) end
  end
  addParameters({})
  for _, struct in ipairs(structs) do addParameters({}, struct) end
  return signatures
end

-- Some of the signatures, or all of them if there are no more than count.
function M.sample(all, seed, count)
  local random, chosen = Random.new(seed), {}
  for i = 1, math.min(count, #all) do
    local k = random:integer(i, #all)
    all[i], all[k] = all[k], all[i]
    chosen[i] = all[i]
  end
  return chosen
end

local SCALARS = {}
for _, name in ipairs({"_Bool", "char", "signed char", "unsigned char", "short", "unsigned short", "int", "unsigned int", "long",
  "unsigned long", "long long", "float", "double", "void *", "const char *", "int8_t", "uint16_t", "int64_t", "enum colour",
  "_Complex float", "_Complex double", "floats2", "shorts4"}) do
  SCALARS[#SCALARS + 1] = {name = name}
end

local INTEGERS = {{name = "unsigned char", bits = 8}, {name = "short", bits = 16}, {name = "unsigned int", bits = 32},
  {name = "long", bits = 64}}

-- What arguments in place of dots can be.
local VARIADIC = {}
for _, name in ipairs({"int", "unsigned int", "long", "unsigned long", "double", "const char *", "_Bool", "char", "unsigned short",
  "float", "enum colour"}) do
  VARIADIC[#VARIADIC + 1] = {name = name}
end

local randomType

local function randomRecord(random, name, depth)
  local fields = {}
  for i = 1, random:integer(1, random:chance(80) and 4 or 9) do
    if random:chance(8) then
      local type = random:pick(INTEGERS)
      fields[i] = {name = "f" .. i, type = type, width = random:integer(1, type.bits)}
    else
      local count = random:chance(15) and random:integer(1, 4) or nil
      fields[i] = {name = "f" .. i, type = randomType(random, name .. "_" .. i, depth + 1), count = count}
    end
  end
  local result = record(name, fields, random:chance(20) and random:integer(1, #fields) or nil)
  if random:chance(8) then result.attributes = "packed" end
  if random:chance(5) then result.attributes = "aligned(16)" end
  return result
end

function randomType(random, name, depth)
  if depth < 3 and random:chance(depth == 0 and 35 or 15) then return randomRecord(random, name, depth) end
  return random:pick(SCALARS)
end

-- At most the bytes that an object takes; calls cannot pass any number of them.
local function size(type)
  if not type.fields then return type.name:find("Complex", 1, true) and 16 or 8 end
  local sum = 16
  for _, field in ipairs(type.fields) do sum = sum + size(field.type) * (field.count or 1) end
  return sum
end

local MOST_BYTES = 900

-- The random signature of this number: up to 16 parameters, in a few up to 64 scalars, and dots in some.
function M.random(seed, number)
  local random = Random.new(seed * 1000003 + number)
  local signature = {parameters = {}}
  local prefix = "r" .. number .. "_"
  local count = random:integer(0, random:chance(50) and 6 or random:chance(95) and 16 or 64)
  local variadic = random:chance(12)
  local bytes = 0
  for i = 1, count do
    local type = count <= 16 and randomType(random, prefix .. i, 0)
    if not type or bytes + size(type) > MOST_BYTES then type = random:pick(SCALARS) end
    signature.parameters[i] = type
    bytes = bytes + size(type)
  end
  if variadic and count > 0 then
    signature.variadic = random:integer(1, count)
    for i = signature.variadic + 1, count do signature.parameters[i] = random:pick(VARIADIC) end
  end
  if random:chance(80) then signature.result = randomType(random, prefix .. "r", 0) end
  return signature
end

return M
