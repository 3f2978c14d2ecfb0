-- Indexing of cdata with keys of all kinds, for reading and writing.
local cvalues = require("cvalues")

-- Keys stay within the objects.
local function index(r) return r:pick {"0", "1", "1.9", "0LL", "1ULL", "-0", "ffi.new('int', 1)", "ffi.new('uint8_t', 0)", "ffi.new('enum small', 'SMALL_A')", "0.5", "ffi.new('int[1]')[0]"} end

local function odd(r) return r:pick {"true", "nil", "{}", "print", "'1'", "'nothing'", "ffi.new('double', 1)", "ffi.new('bool', true)", "1i", "ints", "pointer", "ffi.new('float')", "point", "ffi.new('int *')", "ffi.new('int &', ints)", "io.stdout"} end

local names = {"x", "y", "p", "a", "b", "c", "d", "e", "i", "f", "bytes", "s", "re", "im", "n", "items", "in", "link", "v", "tail", "K", "INNER", "text", "SMALL_B", "i8", "u64", "nothing"}

local function name(r) return "'" .. r:pick(names) .. "'" end

local function key(r) return r:pick {index, index, name, name, name, odd}(r) end

local function object(r)
  return r:pick {
    "ints", "bytes", "grid", "grid[1]", "point", "points", "points[1]", "either", "either.p", "mixed", "mixed.a", "mixed.s", "mixed.c", "mixed['in']", "mixed.p", "mixed.link",
    "nested", "nested.p", "fixed", "fixed.p", "fixed.a", "vector", "meta", "line", "line.items", "pointer", "5LL", "1.5i", "ffi.new('int', 3)", "ffi.new('enum small', 1)",
    "ffi.typeof('int')", "ffi.typeof('struct constants')", "ffi.typeof('struct constants *')", "ffi.typeof('enum small')", "ffi.new('struct constants')", "ffi.cast('const struct point *', points)",
    "ffi.cast('struct point *', points)", "ffi.cast('void *', ints)", "ffi.cast('const int *', ints)", "ffi.cast('struct opaque *', ints)", "ffi.cast('const void *', ints)",
    "ffi.new('const int[2]', 1, 2)", "ffi.new('const struct point', 1, 2)", "ffi.new('struct fixed[2]')", "ffi.cast('int (*)[2]', grid)", "ffi.C.abs",
    "ffi.new('struct point *[2]', points, points)", "ffi.new('struct bits')", "ffi.new('int &', ints)", "ffi.new('struct point &', point)", "ffi.new('const char *', 'text')", "ffi.new('complex[2]')", "ffi.new('volatile int[2]')",
    "ffi.cast('uint8_t *', ints)", "ffi.new('double', 1)", "ffi.new('bool')", "ffi.new('int *const[2]', ints, ints)", "ffi.typeof('struct meta')", "meta",
  }
end

local forms = {
  function(r) return ("return dump((%s)[%s])"):format(object(r), key(r)) end,
  function(r) return ("return dump((%s)[%s])"):format(object(r), key(r)) end,
  function(r) return ("return dump((%s)[%s][%s])"):format(object(r), key(r), key(r)) end,
  function(r) local o, k = object(r), key(r) return ("local o, k = %s, %s o[k] = %s return dump(o, o[k])"):format(o, k, r:chance(60) and cvalues.number(r, "int") or cvalues.source(r)) end,
  function(r) local o, k = object(r), key(r) return ("local o, k = %s, %s o[k] = o[k] return dump(o[k])"):format(o, k) end,
  function(r) return ("local a, b = %s, %s a[0] = b[0] return dump(a, b)"):format(r:pick {"grid", "points", "grid[1]", "ints"}, r:pick {"grid", "points", "grid[0]", "ints", "ffi.new('const int[3]')"}) end,
  function(r) return ("local part = %s %s return dump(part)"):format(r:pick {"points[1]", "mixed['in']", "nested.p", "nested.p[0]"}, r:pick {"points[1].x = 9", "mixed['in'].y = 8", "nested.p[0].x = 7", "nested.p[0] = point"}) end,
  function(r) return ("return pcall(rawget, %s, 1), pcall(next, %s), getmetatable(%s)"):format(object(r), object(r), object(r)) end,
  function(r) return ("local o = %s return dump(o:%s(1, 2))"):format(object(r), r:pick(names):gsub("^in$", "inner")) end,
}

return function(r) return cvalues.program(r, forms) end
