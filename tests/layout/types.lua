-- Random C types: declarations that mean the same to GCC and to ffi.cdef, with a description of what can be looked at.
-- The generator keeps to what GCC compiles: it refuses arrays of elements that are aligned beyond their size, for one.
local Random = dofile("../differential/random.lua")

-- Scalars by how a value is stored and shown: see values.lua.
local INTEGERS = {
  { "char", 1, true }, { "signed char", 1, true }, { "unsigned char", 1, false }, { "short", 2, true },
  { "unsigned short", 2, false }, { "int", 4, true }, { "unsigned", 4, false }, { "long", 8, true },
  { "unsigned long", 8, false }, { "long long", 8, true }, { "unsigned long long", 8, false }, { "int8_t", 1, true },
  { "uint16_t", 2, false }, { "int32_t", 4, true }, { "uint64_t", 8, false }, { "size_t", 8, false },
}
local OTHERS = {
  { "_Bool", "bool", 1 }, { "float", "float", 4 }, { "double", "float", 8 }, { "float _Complex", "complex", 8 },
  { "double _Complex", "complex", 16 }, { "long double", "opaque", 16 }, { "__int128", "bytes", 16 },
  { "unsigned __int128", "bytes", 16 }, { "_Float128", "opaque", 16 }, { "_Float16", "opaque", 2 }, { "_Float32", "float", 4 },
}
local POINTERS = { "void *", "int *", "const char *", "struct unknown *", "double **" }
local ELEMENTS = { "char", "unsigned char", "short", "int", "long", "float", "double" }
local ELEMENT_SIZES = { char = 1, ["unsigned char"] = 1, short = 2, int = 4, long = 8, float = 4, double = 8 }

local Types = {}
Types.__index = Types

-- How to declare something of a type: its text before and after the name.
local function plain(text) return { prefix = text .. " ", suffix = "" } end

function Types:name(letter)
  self.names = self.names + 1
  return letter .. self.number .. "_" .. self.names
end

function Types:integer()
  local choice = self.random:pick(INTEGERS)
  return { kind = "integer", text = choice[1], size = choice[2], signed = choice[3], form = plain(choice[1]) }
end

-- A definition at the top level, perhaps under another limit of packing than the one before.
function Types:define(text)
  local random, lines = self.random, self.lines
  if random:chance(self.packing) then
    local limit = random:pick { 1, 2, 4, 8, 16 }
    local choice = random:integer(1, 6)
    if choice == 1 then
      lines[#lines + 1] = "#pragma pack(" .. limit .. ")"
    elseif choice == 2 then
      lines[#lines + 1] = "#pragma pack(push, " .. limit .. ")"
    elseif choice == 3 then
      lines[#lines + 1] = "#pragma pack(push)\n#pragma pack(" .. limit .. ")"
    elseif choice == 4 and self.pushes > 0 then
      lines[#lines + 1] = "#pragma pack(pop)"
      self.pushes = self.pushes - 1
    else
      lines[#lines + 1] = random:pick { "#pragma pack()", "#pragma pack(0)" }
    end
    self.pushes = self.pushes + ((choice == 2 or choice == 3) and 1 or 0)
  end
  lines[#lines + 1] = text
end

-- Bytes of the integer that GCC takes for an enum with these constants.
local function enumSize(values, packed)
  local low, high = 0, 0
  for _, value in ipairs(values) do low, high = math.min(low, tonumber(value)), math.max(high, tonumber(value)) end
  for _, size in ipairs(packed and { 1, 2, 4 } or { 4 }) do
    local range = 2 ^ (8 * size)
    if low >= (low < 0 and -range / 2 or 0) and high < (low < 0 and range / 2 or range) then return size end
  end
  return 8
end

function Types:enum()
  local random = self.random
  local name, constants = self:name("e"), {}
  local values = random:pick { { 0, 1, 2 }, { -1, 5 }, { 1, 2147483647 }, { -2147483647, 3 }, { 4000000000, 1 }, { 7 },
    { "0x100000000", 3 }, { -1, "0x80000000" }, { "-0x7fffffffffffffff", 1 }, { -129 }, { 65535 } }
  local packed = random:chance(15)
  for i, value in ipairs(values) do constants[i] = name .. "c" .. i .. " = " .. value end
  self:define("enum " .. (packed and "__attribute__((packed)) " or "") .. name .. " {" .. table.concat(constants, ", ") .. "};")
  return { kind = "enum", text = "enum " .. name, size = enumSize(values, packed), form = plain("enum " .. name) }
end

function Types:vector()
  local element = self.random:pick(ELEMENTS)
  local size = 2 ^ self.random:integer(1, 6)
  if size < ELEMENT_SIZES[element] then size = ELEMENT_SIZES[element] end
  local name = self:name("v")
  self:define(("typedef %s %s __attribute__((vector_size(%d)));"):format(element, name, size))
  return { kind = "bytes", text = name, size = size, form = plain(name) }
end

function Types:alignment()
  local alignment = self.random:pick { 1, 2, 4, 4, 8, 8, 16, 16, 32, 64, 0 }
  return alignment == 0 and "aligned" or "aligned(" .. alignment .. ")"
end

-- A typedef with an alignment of its own; arrays of it are no C.
function Types:realigned(type)
  local name = self:name("a")
  local attribute = "__attribute__((" .. self:alignment() .. "))"
  local declared = type.form.prefix .. name .. type.form.suffix
  self:define("typedef " .. (self.random:chance(70) and declared .. " " .. attribute or attribute .. " " .. declared) .. ";")
  local result = {}
  for key, value in pairs(type) do result[key] = value end
  result.text, result.form, result.realigned = name, plain(name), true
  return result
end

function Types:scalar()
  local random = self.random
  local choice = random:integer(1, 100)
  local result
  if choice <= 50 then
    result = self:integer()
  elseif choice <= 75 then
    local other = random:pick(OTHERS)
    result = { kind = other[2], text = other[1], size = other[3], form = plain(other[1]) }
  elseif choice <= 82 then
    local text = random:pick(POINTERS)
    result = { kind = "pointer", text = text, size = 8, form = { prefix = text, suffix = "" } }
  elseif choice <= 85 then
    result = { kind = "pointer", text = "int (*)(int, char)", size = 8, form = { prefix = "int (*", suffix = ")(int, char)" } }
  elseif choice <= 93 then
    result = self:enum()
  else
    result = self:vector()
  end
  return random:chance(8) and self:realigned(result) or result
end

function Types:array(depth)
  local random = self.random
  local element = self:type(depth + 1)
  if element.realigned then return element end
  local length = random:chance(8) and 0 or random:integer(1, 4)
  local form = { prefix = element.form.prefix, suffix = "[" .. length .. "]" .. element.form.suffix }
  return { kind = "array", element = element, length = length, form = form }
end

function Types:type(depth)
  local random = self.random
  local choice = random:integer(1, 100)
  if choice <= 20 and depth < 3 then return self:record(depth) end
  if choice <= 32 and depth < 3 then return self:array(depth) end
  if choice <= 36 and depth < 3 then return self:earlier(depth) end
  return self:scalar()
end

function Types:attributes(chance)
  local random, list = self.random, {}
  if random:chance(chance) then list[#list + 1] = random:pick { "packed", "__packed__" } end
  if random:chance(chance) then list[#list + 1] = self:alignment() end
  if random:chance(1) then list[#list + 1] = self:alignment() end
  return #list > 0 and "__attribute__((" .. table.concat(list, ", ") .. "))" or ""
end

function Types:bitField()
  local random = self.random
  local type
  if random:chance(12) then
    type = { kind = "bool", text = "_Bool", size = 1, width = 1, form = plain("_Bool") }
  else
    type = random:chance(15) and self:enum() or self:integer()
    if random:chance(4) then type = self:realigned(type) end
  end
  local bits = type.width or 8 * type.size
  local width = random:chance(15) and bits or random:integer(1, bits)
  local unnamed = random:chance(15)
  if unnamed and random:chance(50) then width = 0 end
  return type, width, unnamed
end

-- Adds a member and returns its text, without the semicolon.
function Types:member(members, depth)
  local random = self.random
  local attributes = self:attributes(12)
  local before = attributes ~= "" and random:chance(25)
  local function declare(type, name, rest)
    local text = type.form.prefix .. name .. type.form.suffix .. rest
    return before and attributes .. " " .. text or text .. " " .. attributes
  end
  if random:chance(30) then
    local type, width, unnamed = self:bitField()
    if unnamed then return type.form.prefix .. ": " .. width end
    local name = self:name("f")
    members[#members + 1] = { name = name, type = type, width = width }
    local text = declare(type, name, " : " .. width)
    if not before and random:chance(15) and not type.realigned then
      local second = self:name("f")
      members[#members + 1] = { name = second, type = type, width = width }
      text = text .. ", " .. second .. " : " .. width
    end
    return text
  end
  if random:chance(12) and depth < 3 then
    local type = self:record(depth)
    if type.anonymous then
      members[#members + 1] = { type = type }
      return type.form.prefix
    end
    local name = self:name("f")
    members[#members + 1] = { name = name, type = type }
    return declare(type, name, "")
  end
  local type = self:type(depth)
  local name = self:name("f")
  members[#members + 1] = { name = name, type = type }
  local text = declare(type, name, "")
  return random:chance(3) and "_Alignas(128) " .. text or text
end

-- The text of a record with this tag, and the record.
function Types:body(tag, depth)
  local random = self.random
  local union = random:chance(25)
  local members, texts = {}, {}
  for i = 1, random:chance(3) and 0 or random:integer(1, depth == 1 and 6 or 4) do
    texts[i] = self:member(members, depth) .. "; "
  end
  if depth == 1 and not union and random:chance(10) and members[1] and members[1].name then
    local name = self:name("f")
    local element = self:scalar()
    if not element.realigned then
      texts[#texts + 1] = element.form.prefix .. name .. "[]" .. element.form.suffix .. "; "
      members[#members + 1] = { name = name, flexible = true }
    end
  end
  local early, late = self:attributes(8), self:attributes(8)
  if random:chance(50) then early = "" else late = "" end
  local text = ("%s %s %s { %s} %s"):format(union and "union" or "struct", early, tag or "", table.concat(texts), late)
  return (text:gsub("  +", " ")), { kind = "record", members = members, union = union, tag = tag, anonymous = not tag }
end

-- A record inside another: its body stands there, or before and it is known by its tag or a typedef.
function Types:record(depth)
  local random = self.random
  local choice = random:integer(1, 4)
  if choice <= 2 then
    local text, record = self:body(nil, depth + 1)
    record.form = plain(text)
    return record
  end
  local tag = self:name("s")
  local text, record = self:body(tag, depth + 1)
  record.anonymous = false
  if choice == 3 then
    self:define(text .. ";")
    record.form = plain((record.union and "union " or "struct ") .. tag)
  else
    local name = self:name("t")
    self:define("typedef " .. text .. " " .. name .. ";")
    record.form = plain(name)
    self.records[#self.records + 1] = record
    record.text = name
    if random:chance(20) then return self:realigned(record) end
  end
  return record
end

-- A record that was there before.
function Types:earlier(depth)
  return #self.records > 0 and self.random:pick(self.records) or self:record(depth)
end

-- The scalars inside a type: at most `limit` places, each with its path as C and Lua write it.
local function collect(type, path, places, record)
  if type.kind == "record" then
    for _, member in ipairs(type.members) do
      if not member.name then
        collect(member.type, path, places, record)
      elseif not member.flexible then
        local inner = path .. "." .. member.name
        places[#places + 1] = { record = record, name = member.name, path = inner, type = member.type, width = member.width }
        collect(member.type, inner, places, inner)
      else
        places[#places + 1] = { record = record, name = member.name, path = path .. "." .. member.name, flexible = true }
      end
    end
  elseif type.kind == "array" and type.length > 0 then
    local at = type.length - 1
    local inner = path .. "[" .. at .. "]"
    places[#places + 1] = { path = inner, type = type.element, element = true }
    collect(type.element, inner, places, inner)
  end
end

-- The type with this number: its declarations as text, its name, and the places in it. A place with a name is a field of
-- the record at the path `record`.
local function generate(seed, number)
  local random = Random.new(seed * 7919 + number)
  local types = setmetatable({
    random = random, number = number, names = 0, lines = {}, records = {}, pushes = 0, packing = random:pick { 0, 0, 0, 40 },
  }, Types)
  local tag = "T" .. number
  local text, record = types:body(tag, 1)
  local name = (record.union and "union " or "struct ") .. tag
  if random:chance(25) then
    name = "t" .. number
    local attribute = random:chance(50) and " __attribute__((" .. types:alignment() .. "))" or ""
    types:define("typedef " .. text .. " " .. name .. attribute .. ";")
  else
    types:define(text .. ";")
  end
  for _ = 1, types.pushes do types.lines[#types.lines + 1] = "#pragma pack(pop)" end
  types.lines[#types.lines + 1] = "#pragma pack()"
  local places = {}
  collect(record, "", places, "")
  return { number = number, text = table.concat(types.lines, "\n"), name = name, places = places, random = random }
end

return { generate = generate }
