-- Operators on cdata of all kinds and on what may stand beside them.
local cvalues = require("cvalues")

-- A number beside a 64-bit unsigned one must not be negative.
local function operand(r)
  return r:pick {
    cvalues.number, cvalues.box, cvalues.box, cvalues.literal, cvalues.literal, cvalues.pointer, cvalues.aggregate,
    function() return r:pick {cvalues.text, cvalues.other, cvalues.ctype}(r) end,
  }(r)
end

local function number(r) return r:pick {cvalues.number, cvalues.box, cvalues.box, cvalues.literal}(r) end

local near = {
  "ints", "ints + 1", "ints + 2", "pointer", "mixed.p", "ffi.cast('unsigned int *', ints + 1)", "ffi.cast('const int *', ints)", "ffi.cast('char *', ints)",
  "ffi.cast('void *', ints)", "ffi.cast('enum small *', ints + 2)", "ffi.cast('int[3] *', ints)", "ffi.cast('struct opaque *', ints)", "ffi.cast('float *', ints)",
}
local none = {"nil", "ffi.new('int *')", "ffi.new('void *')", "ffi.new('char *')"}

local function index(r) return r:pick {"0", "1", "-1", "2", "1.9", "-1.9", "1LL", "2ULL", "ffi.new('uint8_t', 2)", "ffi.new('int', -1)", "true", "'1'", "ffi.new('bool', 1)", "ffi.new('enum small', 1)", "1i", "ffi.new('double', 1.5)"} end

local arithmetic = {"+", "-", "*", "/", "%", "^"}
local comparison = {"==", "~=", "<", "<=", ">", ">="}

-- Comparing the order of unrelated objects says nothing, nor does the difference of their addresses.
local forms = {
  function(r) return ("return dump(%s %s %s)"):format(number(r), r:pick(arithmetic), number(r)) end,
  function(r) return ("return dump(%s %s %s)"):format(number(r), r:pick(arithmetic), number(r)) end,
  function(r) return ("return dump(%s %s %s)"):format(operand(r), r:pick {"+", "*", "/", "%", "^"}, operand(r)) end,
  function(r) return ("return dump(%s - %s)"):format(operand(r), r:pick {cvalues.number, cvalues.box, cvalues.literal, cvalues.text, cvalues.ctype}(r)) end,
  function(r) return ("return dump(%s %s %s)"):format(number(r), r:pick(comparison), number(r)) end,
  function(r) return ("return dump(%s %s %s)"):format(number(r), r:pick(comparison), r:pick {cvalues.text, cvalues.other, cvalues.aggregate, cvalues.number, cvalues.ctype}(r)) end,
  function(r) return ("return %s %s %s"):format(operand(r), r:pick {"==", "~="}, operand(r)) end,
  function(r) return ("return dump(%s %s %s)"):format(r:pick(near), r:pick(comparison), r:pick(r:chance(80) and near or none)) end,
  function(r) return ("return dump(%s %s %s)"):format(r:pick(none), r:pick(comparison), r:pick(r:chance(60) and near or none)) end,
  function(r) return ("return dump(%s - %s)"):format(r:pick(near), r:pick(near)) end,
  function(r) return ("return dump((%s %s %s) - ints)"):format(r:pick(near), r:pick {"+", "-"}, index(r)) end,
  function(r) return ("return dump((%s %s %s) - ints)"):format(index(r), r:pick {"+", "-"}, r:pick(near)) end,
  function(r) return ("return dump(-(%s))"):format(operand(r)) end,
  function(r) return ("return #(%s)"):format(operand(r)) end,
  function(r) return ("return (%s) .. %s"):format(operand(r), operand(r)) end,
  function(r) return ("return not (%s), (%s) and 1 or 2"):format(operand(r), operand(r)) end,
  function(r) return ("local a, b = %s, %s return rawequal(a, b), a == b, a == a"):format(operand(r), operand(r)) end,
  function(r) return ("for i = %s, %s do return i end"):format(r:pick {"1", "1LL"}, r:pick {"2LL", "2", "ffi.new('int', 3)"}) end,
  function(r) return ("local t = {[%s] = 1} return t[%s], next(t) ~= nil"):format(number(r), number(r)) end,
  function(r) return ("return (%s)(%s)"):format(r:pick {cvalues.box, cvalues.literal, cvalues.aggregate}(r), operand(r)) end,
  function(r) return ("local enum = ffi.new('enum small', 5) return dump(enum %s %s)"):format(r:pick(r:chance(50) and arithmetic or comparison), r:pick {"'SMALL_A'", "'SMALL_C'", "'NOTHING'", "5", "ffi.new('enum wide', 5)", "ffi.new('enum small', 5)", "'5'", "nil"}) end,
  function(r) return ("return dump(%s %s ffi.new('enum small', -2))"):format(r:pick {"'SMALL_A'", "'SMALL_C'", "'NOTHING'", "5", "5LL", "5ULL", "'5'", "nil", "ints"}, r:pick(r:chance(50) and arithmetic or comparison)) end,
}

return function(r) return cvalues.program(r, forms) end
