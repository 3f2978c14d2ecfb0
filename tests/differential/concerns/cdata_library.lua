-- The functions of the ffi and of Lua's libraries with cdata.
local cvalues = require("cvalues")

local function any(r) return r:pick {cvalues.number, cvalues.box, cvalues.literal, cvalues.literal, cvalues.pointer, cvalues.aggregate, cvalues.text, cvalues.other, cvalues.ctype}(r) end

local function integer(r) return r:pick {cvalues.literal, cvalues.literal, cvalues.box, function() return "-3LL" end, function() return tostring(r:integer(0, 70)) end}(r) end

local function ctype(r) return r:chance(70) and '"' .. cvalues.type(r) .. '"' or any(r) end

local memory = {"ints", "bytes", "mixed", "point", "pointer", "ffi.cast('void *', bytes)", "ffi.cast('const char *', bytes)", "mixed.s", "'text'", "ffi.new('char[8]')"}

-- Not complex, which LuaJIT takes for an array of two.
local exact = {"bool", "char", "uint8_t", "int", "uint32_t", "int64_t", "uint64_t", "float", "double", "enum small", "long", "const int"}

-- Function types are equal only to themselves.
local pointers = {"void *", "const void *", "int *", "const int *", "int *const", "struct point *", "int **"}

local function length(r) return r:pick {"0", "1", "2", "4", "3.9", "2LL", "4ULL", "true", "false", "'2'", "nil", "{}", "ffi.new('int', 3)"} end

local forms = {
  function(r) return ("return dump(bit.%s(%s, %s))"):format(r:pick {"band", "bor", "bxor"}, integer(r), r:list(0, 2, ", ", integer):gsub("^$", "1")) end,
  function(r) return ("return dump(bit.%s(%s))"):format(r:pick {"tobit", "bnot", "bswap", "tohex"}, r:chance(85) and integer(r) or any(r)) end,
  function(r) return ("return dump(bit.%s(%s, %s))"):format(r:pick {"lshift", "rshift", "arshift", "rol", "ror"}, integer(r), r:chance(80) and r:integer(-2, 70) or any(r)) end,
  function(r) return ("return bit.tohex(%s, %s)"):format(integer(r), r:pick {"4", "-4", "16", "-16", "8LL", "0", "20", "-20"}) end,
  function(r) return ("return dump(bit.%s(%s, %s))"):format(r:pick {"band", "bxor", "lshift"}, any(r), any(r)) end,
  function(r) return ("return string.format('%%%s', %s)"):format(r:pick {"d", "i", "u", "x", "X", "o", "5d", "-5d|", "020x", "+d", "#x", ".5d", "c", "g", "f", "e", "a", "s", "10.3s", "q"}, r:pick {cvalues.literal, cvalues.literal, cvalues.aggregate, cvalues.pointer, cvalues.ctype}(r)) end,
  function(r) return ("return tostring(%s)"):format(any(r)) end,
  function(r) return ("return dump(tonumber(%s, %s))"):format(any(r), r:pick {"10", "16", "nil", "10LL", "2"}) end,
  function(r) return ("return dump(tonumber(%s))"):format(any(r)) end,
  function(r)
    return ("return dump(%s)"):format(r:pick {
      "math.abs(%s)", "math.floor(%s)", "math.max(1, %s)", "string.rep('x', %s)", "('abc'):sub(%s)", "table.concat({%s})", "select(%s, 1, 2)", "string.char(%s)",
      "type(%s)", "next({}, %s)", "unpack({1, 2}, %s)", "setmetatable(%s, {})", "rawlen and 1 or type(%s)", "string.len(%s)", "math.fmod(5, %s)", "ipairs(%s)", "pairs(%s)",
      "table.insert({}, %s)", "assert(%s)", "error(%s)", "rawequal(%s, 1)", "getmetatable(%s)", "loadstring(%s)", "string.byte('abc', %s)", "math.sqrt(%s)", "table.unpack and 1 or #{%s}",
    }:format(r:pick {cvalues.literal, cvalues.box, cvalues.pointer, cvalues.aggregate, cvalues.ctype}(r)))
  end,
  function(r) return ("return ffi.istype(%s, %s)"):format(cvalues.quoted(r, r:pick {exact, cvalues.pointers}), any(r)) end,
  function(r) return ("return ffi.istype(%s, %s)"):format(cvalues.quoted(r, r:pick {exact, cvalues.pointers, cvalues.aggregates}), r:pick {cvalues.pointer, cvalues.aggregate}(r)) end,
  function(r) return ("return ffi.%s(%s)"):format(r:pick {"sizeof", "alignof"}, ctype(r)) end,
  function(r) return ("return ffi.sizeof(%s, %s)"):format(r:pick {"'int[?]'", "'struct line'", "'int'", ctype(r)}, length(r)) end,
  function(r) return ("return ffi.offsetof(%s, %s)"):format(r:chance(80) and cvalues.quoted(r, cvalues.aggregates) or ctype(r), r:pick {"'x'", "'y'", "'a'", "'b'", "'d'", "'p'", "'c'", "'in'", "'i'", "1", "nil", "{}", "'K'", "'nothing'", "'e'"}) end,
  function(r) return ("return tostring(ffi.typeof(%s))"):format(ctype(r)) end,
  function(r) return ("return ffi.typeof(%s) == ffi.typeof(%s)"):format(cvalues.quoted(r, r:pick {cvalues.scalars, cvalues.aggregates}), cvalues.quoted(r, cvalues.scalars)) end,
  function(r) return ("return ffi.string(%s)"):format(r:chance(60) and r:pick {"'text'", "mixed.s", "ffi.new('const char *', 'abc')", "ffi.new('char[4]', 'ab')", "ffi.new('uint8_t[3]', 65, 66)"} or r:pick {cvalues.box, cvalues.literal, cvalues.ctype}(r)) end,
  function(r) return ("return ffi.string(%s, %s)"):format(r:chance(80) and r:pick {"ints", "bytes", "'text'", "pointer", "point", "points", "grid"} or r:pick {cvalues.box, cvalues.literal, cvalues.ctype}(r), length(r)) end,
  function(r) return ("ffi.copy(%s, %s, %s) return dump(ints, bytes)"):format(r:pick(memory), r:pick(memory), length(r)) end,
  function(r) return ("ffi.copy(%s, %s) return dump(ints, bytes)"):format(r:pick {"ints", "bytes", "point", "5LL", "'abc'", "5"}, r:pick {"'abc'", "'ab'", "ints", "5", "{}"}) end,
  function(r) return ("ffi.fill(%s, %s, %s) return dump(ints, bytes)"):format(r:pick(memory), length(r), length(r)) end,
  function(r) return ("ffi.fill(%s, %s) return dump(ints, bytes)"):format(r:pick(memory), length(r)) end,
  function(r) return ("ffi.gc(%s, %s)"):format(any(r), r:pick {"nil", "tostring"}) end,
  function(r) return ("ffi.errno(7) return dump(ffi.errno(%s), ffi.errno(0))"):format(r:pick {"5", "1.9", "-1", "3LL", "nil", "'1'", "true", "{}"}) end,
  function(r) return ("return ffi.metatype(%s, %s)"):format(r:pick {"'int'", "'int *'", "'struct nothing'", "5LL", "1", "'int[2]'", "'enum small'"}, r:pick {"{}", "nil", "1"}) end,
  function(r) return ("return ffi.abi(%s)"):format(r:pick {"'64bit'", "'le'", "'be'", "'fpu'", "'hardfp'", "'nothing'", "'gc64'", "1", "nil", "{}", "'win'"}) end,
  function(r) return ("return pcall(ffi.%s%s)"):format(r:pick {"new", "cast", "typeof", "sizeof", "alignof", "offsetof", "istype", "string", "copy", "fill", "metatype", "cdef", "abi", "load"}, r:pick {"", "", ", 'int'", ", print", ", 5", ", {}", ", true", ", 'struct point'", ", point", ", ints, 1"}) end,
  function(r) return ("local c = ffi.cast('%s', ints) return rawequal(ffi.cast('%s', c), c)"):format(r:pick(pointers), r:pick(pointers)) end,
  function(r) return ("return dump(ffi.C.%s(%s))"):format(r:pick {"abs", "labs", "toupper", "nothing"}, r:list(0, 2, ", ", any)) end,
  function(r) return ("return dump(ffi.C.%s(%s))"):format(r:pick {"strlen", "atoi"}, r:pick {"'text'", "'12'", "mixed.s", "5", "5LL", "ints", "{}", "ffi.cast('void *', bytes + 3) and '12'", "ffi.new('const char *', '123')", "ffi.new('uint8_t[4]', 65, 66)", "'1', 2", ""}) end,
}

return function(r) return cvalues.program(r, forms) end
