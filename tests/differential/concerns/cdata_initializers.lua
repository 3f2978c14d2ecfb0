-- Initializers of arrays, structs and unions: lists, tables, strings, copies, in all depths.
local cvalues = require("cvalues")

local function value(r)
  return r:chance(75) and cvalues.number(r, "int") or cvalues.source(r)
end

local table_of

local function item(r, depth)
  return r:chance(30) and depth > 0 and table_of(r, depth - 1) or value(r)
end

local names = {"x", "y", "a", "b", "c", "d", "p", "i", "f", "bytes", "v", "tail", "i8", "i64", "s", "e", "in", "n", "items", "K"}

function table_of(r, depth)
  local entries = {}
  local kind = r:integer(1, 4)
  local seen = {}
  for i = 1, r:integer(0, 4) do
    local key = kind == 2 and ("[%d] = "):format(i - 1) or kind == 3 and ("['%s'] = "):format(r:pick(names)) or ""
    if not seen[key] or key == "" then
      seen[key] = true
      entries[#entries + 1] = key .. item(r, depth)
    end
  end
  return "{" .. table.concat(entries, ", ") .. "}"
end

local function initializer(r) return r:pick {value, value, function() return table_of(r, 2) end, function() return table_of(r, 1) end, cvalues.aggregate, cvalues.text}(r) end

local types = {"int", "double", "complex", "bool", "enum small", "int *", "const char *", "int64_t", "float", "void", "struct opaque", "const int"}

local function type(r) return r:pick(r:chance(85) and cvalues.aggregates or types) end

local function list(r) return r:list(1, 5, ", ", initializer) end

-- LuaJIT checks not how much of a table or a string an object of variable length holds.
local function flat(r) return r:list(1, 4, ", ", r:pick {cvalues.number, cvalues.box, cvalues.literal}) end

local forms = {
  function(r) return ('return dump(ffi.new("%s", %s))'):format(type(r), list(r)) end,
  function(r) return ('return dump(ffi.new("%s", %s))'):format(type(r), table_of(r, 2)) end,
  function(r) return ('return dump(ffi.new("%s", %s))'):format(type(r), initializer(r)) end,
  function(r) return ('return dump(ffi.typeof("%s")(%s))'):format(type(r), list(r)) end,
  function(r) return ('return dump(ffi.new("int[?]", %s, %s))'):format(r:pick {"0", "1", "3", "4", "2.9", "3LL", "true", "'2'", "nil", "-1", "{}"}, flat(r)) end,
  function(r) return ('return dump(ffi.new("int[?]", 3, {%s, %s, %s}))'):format(cvalues.number(r, "int"), cvalues.box(r), cvalues.number(r, "int")) end,
  function(r) return ('local t = ffi.new("struct line", 3, %s) return dump(t), t.items[0], t.items[1], t.items[2], ffi.sizeof(t)'):format(r:pick {"1, {7, 8, 9}", "{1, {7, 8, 9}}", "{n = 2, items = {4, 5, 6}}", "5", "1, 2", "1, {1, 2, 3}, 4", "1, {nil, 2}", "line"}) end,
  function(r) return ('local t = ffi.new("%s") local u = ffi.new("%s", t) return dump(u)'):format(type(r), type(r)) end,
  function(r)
    local name = r:pick {"a", "s", "in", "c", "e", "p"}
    return ("mixed['%s'] = %s return dump(mixed['%s'])"):format(name, r:chance(70) and table_of(r, 1) or initializer(r), name)
  end,
  function(r) return ("%s = %s return dump(%s)"):format("nested.p", initializer(r), "nested.p") end,
  function(r) return ("points[1] = %s return dump(points)"):format(initializer(r)) end,
  function(r) return ("grid[1] = %s return dump(grid)"):format(initializer(r)) end,
  function(r) return ("either.p = %s return dump(either)"):format(initializer(r)) end,
  function(r) return ("return ffi.sizeof('int[?]', %s), ffi.sizeof('struct line', %s)"):format(value(r), value(r)) end,
}

return function(r) return cvalues.program(r, forms) end
