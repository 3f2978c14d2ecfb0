-- Structs with random metatables that show what they are called with, and pointers and references to them.
local cvalues, metamethods = require("cvalues"), require("metamethods")

local events = {"add", "sub", "mul", "div", "mod", "pow", "unm", "concat", "len", "eq", "lt", "le", "call", "index", "newindex", "tostring", "new", "pairs", "ipairs"}

local function result(r) return r:pick {"dump(b)", "'result'", "5", "nil", "a", "false", "7LL", "1, 2"} end

local function handler(r, event)
  if (event == "index" or event == "newindex") and r:chance(60) then
    return r:pick {"{x = 'hidden', m = function(self, ...) return name(self), ... end, k = 1}", "setmetatable({}, {__index = function(_, k) return k end, __newindex = function(_, k, v) show('set', k, dump(v)) end})", "5", "'text'", "B"}
  elseif event == "call" and r:chance(15) then
    return r:pick {"B", "5", "{}"}
  elseif event == "new" then
    return r:pick {"function(ct, ...) show('new', select('#', ...)) return ffi.new(ct, ...) end", "function() return 'made' end", "function(ct) return ffi.new(ct, 7) end"}
  elseif event == "pairs" or event == "ipairs" then
    return "function(a) show('" .. event .. "', name(a)) return next, {k = 1} end"
  elseif event == "tostring" then
    return r:pick {"function(a) return 'named' end", "function(a) return name(a) end"}
  end
  return metamethods.showing(event, "name(a), dump(b)", result(r))
end

local function metatable(r) return "{" .. table.concat(metamethods.entries(r, events, 8, handler), ", ") .. "}" end

local function own(r) return r:pick {"a", "a", "b", "pa", "pb", "ra", "ca", "cp", "array[1]", "box.inner"} end

local function operand(r)
  return r:pick {own, own, cvalues.literal, function() return r:pick {"1", "nil", "'text'", "true", "{}", "ffi.new('int', 3)", "ffi.new('enum small', 5)", "ffi.typeof('int')", "array", "ffi.new('int *')", "A", "ffi.new('struct silent')"} end}(r)
end

local function key(r) return r:pick {"x", "k", "m", "y", "nothing"} end

local forms = {
  function(r) return ("return dump(%s %s %s)"):format(own(r), r:pick {"+", "*", "/", "%", "^"}, operand(r)) end,
  function(r) return ("return dump(%s %s %s)"):format(operand(r), r:pick {"+", "*", "/", "%", "^"}, own(r)) end,
  function(r) return ("return dump(%s - %s)"):format(r:pick {"a", "ra", "array[1]", "box.inner"}, operand(r)) end,
  function(r) return ("return dump(pa - pa, pa + 1 - pa, pa - %s)"):format(r:pick {"1", "1LL", "ca", "a", "nil", "'text'"}) end,
  function(r) return ("return dump(%s .. %s)"):format(own(r), operand(r)) end,
  function(r) return ("return dump(%s .. %s)"):format(operand(r), own(r)) end,
  function(r) return ("return %s %s %s"):format(own(r), r:pick {"==", "~="}, operand(r)) end,
  function(r) return ("return %s %s %s"):format(operand(r), r:pick {"==", "~="}, own(r)) end,
  function(r) return ("return %s %s %s"):format(r:pick {"a", "ra", "box.inner", "ca"}, r:pick {"<", "<=", ">", ">="}, operand(r)) end,
  function(r) return ("return %s %s %s"):format(r:pick {"1", "nil", "'text'", "1LL", "true", "b"}, r:pick {"<", "<=", ">", ">="}, own(r)) end,
  function(r) return ("return dump(-%s)"):format(own(r)) end,
  function(r) return ("return dump(#%s)"):format(own(r)) end,
  function(r) return ("return dump(%s.%s)"):format(own(r), key(r)) end,
  function(r) return ("return dump(%s[%s])"):format(r:pick {"a", "ra", "ca", "box.inner"}, r:pick {"1", "0", "true", "{}", "1LL", "a", "'x'", "nil"}) end,
  function(r) return ("return dump(%s:%s(1, 2))"):format(own(r), key(r)) end,
  function(r) return ("%s.%s = %s return dump(a.x, b.x)"):format(own(r), key(r), r:pick {"5", "'text'", "nil", "a", "{}"}) end,
  function(r) return ("%s[%s] = %s return dump(a.x, b.x)"):format(r:pick {"a", "ra", "ca", "box.inner"}, r:pick {"1", "true", "{}", "1LL"}, r:pick {"5", "'text'", "nil"}) end,
  function(r) return ("return dump(%s(%s))"):format(own(r), r:list(0, 3, ", ", operand)) end,
  function(r) return ("return dump(%s(%s))"):format(r:pick {"A", "A", "B"}, r:pick {"", "1", "{x = 2}", "1, 2", "a", "nil", "'text'", "b"}) end,
  function(r) return ("return tostring(%s):gsub('0x%%x+', 'AT')"):format(own(r)) end,
  function(r) return ("for k, v in %s(%s) do show(k, v) end"):format(r:pick {"pairs", "ipairs"}, own(r)) end,
  function(r) return ("return dump(%s.%s)"):format(r:pick {"A", "ffi.typeof('$ *', A)", "ffi.typeof('const $', A)", "B"}, r:pick {"x", "k", "m", "nothing", "K"}) end,
  function(r) return ("%s.%s = 1"):format(r:pick {"A", "B"}, r:pick {"x", "k", "K"}) end,
  function(r) return ("return ffi.istype(%s, %s)"):format(r:pick {"A", "B", "ffi.typeof('$ *', A)", "ffi.typeof('const $', A)", "ffi.typeof('$ &', A)"}, own(r)) end,
  function(r) return ("return ffi.metatype(%s, {})"):format(r:pick {"A", "B", "ffi.typeof('const $', A)", "a", "pa"}) end,
  function(r) return ("mt.__%s = %s return dump(a %s b)"):format(r:pick {"add", "eq", "concat"}, r:pick {"nil", "function() return 'edited' end"}, r:pick {"+", "==", ".."}) end,
  function(r) return ("mt.__index = %s return dump(a.%s)"):format(r:pick {"nil", "{k = 'edited'}", "function() return 'edited' end"}, key(r)) end,
  function(r) return ("return coroutine.wrap(function() return dump(a %s coroutine.yield('yielded')) end)()"):format(r:pick {"+", "==", "..", "<"}) end,
  function(r) return ("return type(%s), getmetatable(%s), rawequal(%s, a)"):format(own(r), own(r), own(r)) end,
  function(r) return ("return dump(ffi.new(A, %s), ffi.new(B, %s))"):format(operand(r), operand(r)) end,
}

return function(r)
  local lines = {
    "local cdata = require('cdata') local ffi, dump = cdata.ffi, cdata.dump",
    "local A, B = ffi.typeof('struct { int x; static const int K = 3; }'), ffi.typeof('union { int x; float f; }')",
    "local a, b, array = ffi.new(A, 1), ffi.new(B, 2), ffi.new(ffi.typeof('$[2]', A))",
    "local pa, pb, ra, ca = ffi.cast(ffi.typeof('$ *', A), a), ffi.cast(ffi.typeof('$ *', B), b), ffi.new(ffi.typeof('$ &', A), a), ffi.new(ffi.typeof('const $', A), 4)",
    "local cp, box = ffi.cast(ffi.typeof('const $ *', A), a), ffi.new(ffi.typeof('struct { $ inner; }', A))",
    "local function name(v) return rawequal(v, a) and 'a' or rawequal(v, b) and 'b' or rawequal(v, pa) and 'pa' or rawequal(v, ra) and 'ra' or dump(v) end",
    "local mt = " .. metatable(r),
    "ffi.metatype(A, mt)",
    r:chance(50) and "ffi.metatype(B, " .. metatable(r) .. ")" or "",
  }
  for _ = 1, r:integer(6, 12) do lines[#lines + 1] = "try(function() " .. r:pick(forms)(r) .. " end)" end
  return table.concat(lines, "\n")
end
