-- Lua values and cdata converted to C types: ffi.new, ffi.cast, fields, elements, and back.
local cvalues = require("cvalues")

local fields = {
  i8 = "int8_t", u8 = "uint8_t", i16 = "int16_t", u16 = "uint16_t", i32 = "int", u32 = "uint32_t", i64 = "int64_t", u64 = "uint64_t", f = "float",
  d = "double", b = "bool", e = "enum small", w = "enum wide", c = "complex", s = "char[4]", a = "int[3]", p = "int *", text = "const char *", v = "void *",
  link = "struct point *",
}
local names = {}
for name in pairs(fields) do names[#names + 1] = name end
table.sort(names)

local function element(r) return r:pick {"int8_t", "uint8_t", "int16_t", "uint16_t", "int", "uint32_t", "int64_t", "uint64_t", "float", "double", "bool", "enum small", "int *", "const char *", "void *", "struct point", "complex"} end

local forms = {
  function(r)
    local type = cvalues.type(r)
    return ('return dump(ffi.new("%s", %s))'):format(type, cvalues.source(r, type))
  end,
  function(r)
    local type = cvalues.type(r)
    return ('return dump(ffi.cast("%s", %s))'):format(type, cvalues.castable(r, type))
  end,
  function(r)
    local name = r:pick(names)
    return ("mixed.%s = %s return dump(mixed.%s)"):format(name, cvalues.source(r, fields[name]), name)
  end,
  function(r)
    local type = element(r)
    return ('local t = ffi.new("%s[2]") t[1] = %s return dump(t[1], t)'):format(type, cvalues.source(r, type))
  end,
  function(r)
    local name = r:pick {"a", "b", "c", "d", "e"}
    return ('local t = ffi.new("struct bits") t.%s = %s return dump(t)'):format(name, name == "d" and cvalues.source(r) or cvalues.source(r, "int"))
  end,
  function(r)
    local name = r:pick(names)
    return ("return dump(mixed.%s, tonumber(mixed.%s), type(mixed.%s))"):format(name, name, name)
  end,
  function(r) return ("return dump(tonumber(%s))"):format(r:pick {cvalues.box, cvalues.literal, cvalues.pointer, cvalues.aggregate}(r)) end,
  function(r)
    local type = r:pick {"int", "uint8_t", "double", "struct point", "int *", "int[3]", "uint64_t"}
    return ('local t = ffi.new("%s &", %s) return dump(t, tonumber(t))'):format(type, r:pick {"ints", "point", "bytes", "mixed", "points", "5", "1LL", "'text'", "{}", "{1}", "pointer", "true", "ffi.new('int', 5)", "mixed.a", "either.p"})
  end,
  function(r) return ("points[1] = %s return dump(points)"):format(cvalues.source(r)) end,
  function(r) return ("mixed['in'] = %s return dump(mixed['in'])"):format(cvalues.source(r)) end,
}

return function(r) return cvalues.program(r, forms) end
