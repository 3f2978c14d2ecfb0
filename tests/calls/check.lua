-- Calls the C functions of generated signatures and has them call back, and reports every value that did not arrive.
-- usage: check.lua WORK-FOLDER (grid | random) SEED COUNT
-- The C source is written and compiled by gcc in the folder given. Of the grid a sample is taken if COUNT is less than all.
local ffi = require("ffi")
local signatures, generate = require("signatures"), require("generate")

local work, kind, seed, count = arg[1], arg[2], tonumber(arg[3]), tonumber(arg[4])
local CHUNK = 250

ffi.cdef[[
enum colour { RED, GREEN, BLUE };
typedef float floats2 __attribute__((vector_size(8))); typedef short shorts4 __attribute__((vector_size(8)));
]]
local declared = {}

local function tested()
  if kind == "grid" then return signatures.sample(signatures.grid(), seed, count) end
  local list = {}
  for number = 1, count do list[number] = signatures.random(seed, number) end
  return list
end

local failures, calls, callbacks = 0, 0, 0

local function fail(number, what, tested)
  failures = failures + 1
  print(("%s %d: %s\n%s"):format(kind, number, what, generate.describe(tested)))
end

-- Whether a value from C is what lies at place.
local function same(library, type, value, place)
  if not type.fields then value = ffi.new(type.name .. "[1]", value) end
  return library["same_" .. generate.id(type)](value, place) == 1
end

local function placeOf(library, number, type, index)
  return ffi.cast(generate.typeName(type) .. " *", library["place_" .. number](index))
end

-- Numbers go to dots as double unless they are boxed.
local function forDots(type, place)
  return type.name == "double" and place[0] or ffi.new(type.name, place[0])
end

local function check(library, number, tested)
  local places, values = {}, {}
  for i, parameter in ipairs(tested.parameters) do
    places[i] = placeOf(library, number, parameter, i)
    values[i] = tested.variadic and i > tested.variadic and forDots(parameter, places[i]) or places[i][0]
    if values[i] == nil then values[i] = places[i][0] end
  end
  local count = #tested.parameters
  local expected = tested.result and placeOf(library, number, tested.result, 0)

  calls = calls + 1
  local result = library["f_" .. number](unpack(values, 1, count))
  if library.passed() ~= 1 then fail(number, "arguments", tested) end
  if tested.result and not same(library, tested.result, result, expected) then fail(number, "result", tested) end
  if tested.variadic then return end

  callbacks = callbacks + 1
  local arrived
  local function lua(...)
    arrived = select("#", ...) == count
    for i, parameter in ipairs(tested.parameters) do
      arrived = arrived and same(library, parameter, select(i, ...), places[i])
    end
    return expected and expected[0]
  end
  if library["c_" .. number](lua) ~= 1 then fail(number, "callback's result", tested) end
  if not arrived then fail(number, "callback's arguments", tested) end
end

local list = tested()
for first = 1, #list, CHUNK do
  local chunk = {}
  for number = first, math.min(first + CHUNK - 1, #list) do chunk[number] = list[number] end
  local base = ("%s/%s%d"):format(work, kind, first)
  local file = assert(io.open(base .. ".c", "w"))
  file:write(generate.source(chunk, seed))
  file:close()
  local status = os.execute(("gcc -O1 -w -Wno-psabi -Wno-packed-bitfield-compat -shared -fPIC -o %s.so %s.c"):format(base, base))
  if status ~= 0 and status ~= true then error("gcc failed on " .. base .. ".c") end
  ffi.cdef(generate.declarations(chunk, declared))
  local library = ffi.load(base .. ".so")
  for number, tested in pairs(chunk) do
    local ok, message = pcall(check, library, number, tested)
    if not ok then fail(number, message, tested) end
  end
end
print(("%s: %d calls, %d callbacks, %d failures"):format(kind, calls, callbacks, failures))
os.exit(failures == 0)
