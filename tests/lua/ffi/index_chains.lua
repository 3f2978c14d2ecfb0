-- F13.2: __index that leads through other types and objects with metatypes; only a function may answer nil
local ffi = require("ffi")
local function show(label, f) print(label, select(2, pcall(f))) end

local function case(label, index, newindex)
  local inner, outer = ffi.typeof("struct { int y; static const int K = 3; }"), ffi.typeof("struct { int x; }")
  ffi.metatype(inner, {__index = index, __newindex = newindex})
  ffi.metatype(outer, {__index = inner, __newindex = inner})
  local a = outer(1)
  show(label .. " x", function() return a.x end)
  show(label .. " constant", function() return a.K end)
  show(label .. " missing", function() return a.k end)
  show(label .. " field of the inner", function() return a.y end)
  show(label .. " boolean", function() return a[true] end)
  show(label .. " method", function() return a:k() end)
  show(label .. " of the type", function() return outer.k end)
  show(label .. " assignment", function() a.k = 5 return a.x end)
  show(label .. " constant assignment", function() a.K = 5 end)
  show(label .. " loop", function()
    local last
    for _ = 1, 200 do last = a.k end
    return last
  end)
end

case("nil", function() return nil end, function(_, key, value) print("set", key, value) end)
case("nothing", function() end)
case("value", function(owner, key) return type(owner) .. " " .. key end)
case("false", function() return false end)
case("table", {k = "in the table"}, {})
case("empty table", {}, setmetatable({}, {__newindex = function(_, key, value) print("set in table", key, value) end}))
case("absent")

-- An object, whose fields are then found, too, and a table that leads to one.
local object = ffi.metatype("struct { int z; }", {__index = function() return nil end})(7)
local through_object = ffi.metatype("struct { int x; }", {__index = object})
local through_table = ffi.metatype("struct { int x; }", {__index = setmetatable({own = 1}, {__index = object})})
local plain = ffi.new("struct { int z; }", 8)
local to_plain = ffi.metatype("struct { int x; }", {__index = setmetatable({own = 1}, {__index = plain})})
for i, ct in ipairs {through_object, through_table, to_plain} do
  local a = ct()
  show(i .. " missing", function() return a.k end)
  show(i .. " field", function() return a.z end)
  show(i .. " own", function() return a.own end)
  show(i .. " type", function() return ct.k end)
end
