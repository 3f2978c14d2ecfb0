-- Lists the types, fields and constants of a compiled header.
-- usage: lua questions.lua unit.dwarf questions.txt answers.c
--
-- Each line of questions.txt is a question to ffi, with GCC's answer if the debugging information has it:
--   size TYPE, align TYPE, constant NAME      whose answers are the numbers that answers.c defines, in the same order
--   offset TYPE FIELD BYTES                   an ordinary field
--   bits TYPE FIELD FIRST WIDTH               a bit-field, counted in bits from the start of the record
package.path = arg[0]:match("^(.*/)") .. "?.lua;" .. package.path
local dwarf = require("dwarf")
local questions, expressions = assert(io.open(arg[2], "w")), {}
local known, asked = {}, {}

local function ask(kind, subject, expression)
  questions:write(kind, "\t", subject, "\n")
  expressions[#expressions + 1] = expression
end

local askRecord

-- A field's own type is asked about if it has no name: typeof can still name it.
local function askNested(field, path)
  local plain = dwarf.plain(field.type)
  while plain and plain.tag == "array_type" do
    path = path .. "[0]"
    plain = dwarf.plain(plain.type)
  end
  if plain and not plain.name and not known[plain] and (plain.tag == "structure_type" or plain.tag == "union_type") then
    askRecord(plain, "__typeof__(" .. path .. ")")
  end
end

-- `base` is added to the offsets: it is where an unnamed member begins in the named type.
local function askFields(record, type, base)
  for _, field in ipairs(record.children) do
    if field.tag == "member" then
      local offset = base + tonumber(field.data_member_location or 0)
      if not field.name then
        askFields(dwarf.plain(field.type), type, offset)
      elseif field.bit_size then
        questions:write("bits\t", type, "\t", field.name, "\t", 8 * base + tonumber(field.data_bit_offset), "\t", field.bit_size, "\n")
      else
        questions:write("offset\t", type, "\t", field.name, "\t", offset, "\n")
        askNested(field, "((" .. type .. " *)0)->" .. field.name)
      end
    end
  end
end

function askRecord(record, type)
  known[record] = type
  ask("size", type, "sizeof(" .. type .. ")")
  ask("align", type, "__alignof__(" .. type .. ")")
  if record.tag ~= "enumeration_type" then askFields(record, type, 0) end
end

local keywords = { structure_type = "struct ", union_type = "union ", enumeration_type = "enum " }
-- LuaJIT's va_list is a pointer, whatever the compiler makes of it.
local excepted = { va_list = true, __builtin_va_list = true, __gnuc_va_list = true, __va_list_tag = true }

local entries = dwarf.read(arg[1])
for _, entry in ipairs(entries) do
  local keyword = keywords[entry.tag]
  if keyword and not entry.declaration and not dwarf.isLocal(entry) then
    if entry.name and not excepted[entry.name] and not asked[keyword .. entry.name] then
      asked[keyword .. entry.name] = true
      askRecord(entry, keyword .. entry.name)
    end
    if entry.tag == "enumeration_type" then
      for _, constant in ipairs(entry.children) do ask("constant", constant.name, "(long long)" .. constant.name) end
    end
  end
end
for _, entry in ipairs(entries) do
  if entry.tag == "typedef" and not dwarf.isLocal(entry) and not excepted[entry.name] and dwarf.hasSize(entry)
    and not asked[entry.name] then
    asked[entry.name] = true
    local plain = dwarf.plain(entry)
    if keywords[plain.tag] and not plain.name and not known[plain] then
      askRecord(plain, entry.name)
    else
      ask("size", entry.name, "sizeof(" .. entry.name .. ")")
      ask("align", entry.name, "__alignof__(" .. entry.name .. ")")
    end
  end
end
questions:close()
local source = assert(io.open(arg[3], "w"))
source:write("\n;long long answers[] = {\n", table.concat(expressions, ",\n"), "\n, 0};\n")
source:close()
