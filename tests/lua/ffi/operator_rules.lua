-- F10.1 F10.2 F10.3 F10.4 F10.5 F10.6 F10.7 F10.8 F10.9 F10.10 F10.11 F10.12 F10.13 F10.14: every rule of the operators, with its errors
local ffi = require("ffi")
ffi.cdef "enum color { RED, GREEN = 5, BLUE = -2 }; struct point { int x, y; }; struct opaque;"
local function show(row, ...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = tostring((select(i, ...))) end
  print(row, table.concat(texts, " "))
end
local function fails(row, f, ...) show(row, select(2, pcall(f, ...))) end
local operators = {
  ["+"] = function(a, b) return a + b end, ["-"] = function(a, b) return a - b end, ["*"] = function(a, b) return a * b end, ["/"] = function(a, b) return a / b end,
  ["%"] = function(a, b) return a % b end, ["^"] = function(a, b) return a ^ b end, [".."] = function(a, b) return a .. b end,
  ["=="] = function(a, b) return a == b end, ["<"] = function(a, b) return a < b end, ["<="] = function(a, b) return a <= b end,
}
local new, cast = ffi.new, ffi.cast
local array = new("int[4]", 1, 2, 3, 4)
local points = new("struct point[2]")
local pointer, null = cast("int *", array), new("int *")

show("F10.1", pointer == array, cast("char *", array) == pointer, pointer == array + 1, null == nil, nil == null, pointer == nil, null ~= nil)
show("F10.1", points[0] == points[0], points[0] == points[1], new("struct point") == new("struct point"), pointer == 1, pointer == "x", pointer == true, pointer == {})
show("F10.1", new("int", 5) == 5, 5 == new("int", 5), new("int", 5) == "5", new("enum color", 5) == "GREEN", "GREEN" == new("enum color", 5), new("enum color", 5) == "RED", 1i == 1i)
local text = cast("const char *", "a string of the program")
show("F10.1", text == "a string of the program", text == "another", 0LL == nil, 0LL == "", 0LL == false, new("bool", 1) == true)
show("F10.2", 1LL == 1ULL, -1LL == 0xffffffffffffffffULL, 1LL == 1.5, cast("int", 5) == 5.5, 1LL == true, 1LL == 1, 2 ^ 53 == 9007199254740992LL, new("float", 0.5) == 0)
local keyed = {[1LL] = "one"}
show("F10.3", keyed[1LL], rawequal(1LL, 1LL), rawequal(pointer, pointer), rawequal(pointer, cast("int *", array)), next(keyed) == 1LL)
show("F10.4", new("int8_t", 100) + 100, new("double", 1.5) + 1, 1.5 + 1LL, new("float", 2.9) * 2, new("bool", 1) + 1, new("enum color", 5) - 7, new("uint32_t", 1) - 2, new("uint64_t", 1) - 2)
show("F10.4", 1LL + 1ULL, -new("int8_t", -128), -new("uint32_t", 1), -1ULL, -new("double", 2.5), new("uint8_t", 200) * new("uint8_t", 200))
show("F10.5", -7LL / 2, -7LL % 3, 7LL % -3, 7ULL / 2, 1LL / 0, 1LL % 0, 1ULL / 0, 1ULL % 0, -0x7fffffffffffffffLL - 2)
local least = -0x7fffffffffffffffLL - 1
show("F10.5", least / -1, least % -1, 2LL ^ 10, 2LL ^ 63, 2LL ^ 64, 0LL ^ -1, 1LL ^ -5, (-1LL) ^ -3, (-1LL) ^ -4, 2LL ^ -1, 3ULL ^ 100, 2ULL ^ 0xffffffffffffffffULL, 0LL ^ 0)
local green = new("enum color", 5)
show("F10.6", green + "RED", "BLUE" + green, green == "GREEN", green < "GREEN", green <= "GREEN", "RED" < green, green == "NONE", green ~= "NONE")
fails("F10.6", operators["+"], green, "NONE") fails("F10.6", operators["<"], "NONE", green) fails("F10.6", operators["+"], 1LL, "1") fails("F10.6", operators["+"], "1", 1LL)
show("F10.7", (array + 1)[0], (1 + array)[0], (pointer + 1.9)[0], (pointer + 2LL - 1)[0], (pointer + new("uint8_t", 3))[0], (pointer + new("bool", 1))[0])
show("F10.7", ffi.typeof(array + 1), ffi.typeof(cast("const int *", array) + 1), ffi.typeof(new("int[2][3]") + 1), ffi.typeof(cast("int *const", array) + 1), cast("int *", 16) + 1, cast("int *", 16) - 1LL)
fails("F10.7", operators["-"], 1, pointer) fails("F10.7", operators["+"], cast("void *", array), 1) fails("F10.7", operators["-"], cast("struct opaque *", array), 1)
fails("F10.7", operators["+"], pointer, pointer) fails("F10.7", operators["*"], pointer, 2) fails("F10.7", operators["+"], pointer, "1") fails("F10.7", operators["+"], pointer, 1i)
show("F10.8", cast("int *", 16) - cast("int *", 8), (array + 3) - array, array - pointer, cast("const int *", array) - pointer, cast("unsigned *", array + 2) - array, cast("char *", 10) - cast("char *", 3))
show("F10.8", type(array - array), cast("int *", 7) - cast("int *", 0))
fails("F10.8", operators["-"], pointer, cast("char *", array)) fails("F10.8", operators["-"], cast("void *", array), cast("void *", array)) fails("F10.8", operators["-"], pointer, cast("void *", array))
show("F10.9", array < array + 1, pointer <= array, pointer > array, cast("int *", -1) > pointer, cast("void *", 1) < nil, nil < cast("void *", 1), cast("int *", 8) < cast("unsigned *", 9))
show("F10.9", -1LL < 1ULL, -1LL < 1LL, 1LL < 1.5, 1LL <= 1.5, new("uint32_t", 1) > new("int", -1), new("float", 0.9) < 1, 2LL > 1)
fails("F10.9", operators["<"], pointer, cast("void *", array)) fails("F10.9", operators["<"], pointer, nil) fails("F10.9", operators["<"], pointer, 1) fails("F10.9", operators["<="], points[0], points[1])
fails("F10.9", operators["<"], 1LL, "1") fails("F10.9", operators["<"], 1LL, {}) fails("F10.9", operators["<="], 1i, 1) fails("F10.9", operators["<"], true, 1LL)
fails("F10.10", operators[".."], 1LL, "x") fails("F10.10", operators[".."], "x", array) fails("F10.10", operators[".."], pointer, 1LL) fails("F10.10", function(a) return #a end, new("int[3]"))
fails("F10.10", function(a) return #a end, 1LL) fails("F10.10", function(a) return #a end, points[0])
show("F10.11", not null, null and "true", not 0LL, 0LL and "true", not new("bool", 0), null or "second", type(null or "second"))
fails("F10.12", function() for i = 1LL, 2 do end end) fails("F10.12", function() for i = 1, 2LL do end end) fails("F10.12", function() for i = 1, 2, 1LL do end end)
fails("F10.13", function(a) return -a end, pointer) fails("F10.13", function(a) return -a end, points[0]) fails("F10.13", operators["+"], points[0], 1) fails("F10.13", operators["/"], {}, 1LL)
fails("F10.13", operators["+"], 1i, 1) fails("F10.13", operators["+"], nil, 1LL) fails("F10.13", operators["*"], true, 1LL) fails("F10.13", operators["+"], new("const int", 1), print) fails("F10.13", operators["+"], green, {})
local meta = ffi.metatype("struct { int x; }", {
  __add = function(a, b) return "__add" end, __sub = function(a, b) return "__sub" end, __eq = function(a, b) return true end, __lt = function() return true end, __len = function() return "__len" end,
})
local object = meta(1)
local at = ffi.cast(ffi.typeof("$ *", meta), object)
show("F10.14", object + 1, 1 + object, at + object, ffi.typeof(at + 1) == ffi.typeof(at), at - at, at - object, at == at, at == object, object == nil, object < at, #at, {} + object)
fails("F10.14", operators["*"], object, 1) fails("F10.14", operators["<="], object, object)
