-- What programs about the ffi share: the C types they use, declared once, and what shows cdata in full.
local ffi = require("ffi")

ffi.cdef [[
enum small { SMALL_A, SMALL_B = 5, SMALL_C = -2 };
enum wide { WIDE_A = 0xffffffff, WIDE_B = 3 };
struct opaque;
struct point { int x, y; };
struct other { int x, y; };
struct mixed {
  int8_t i8; uint8_t u8; int16_t i16; uint16_t u16; int32_t i32; uint32_t u32; int64_t i64; uint64_t u64;
  float f; double d; bool b; enum small e; enum wide w; complex c; char s[4]; int a[3];
  int *p; const char *text; void *v; struct point in; struct point *link;
};
struct bits { int a:3; unsigned b:5; bool c:1; int :4; unsigned d:15; int e:32; };
struct fixed { const int c; int v; const struct point p; const int a[2]; int tail; };
struct nested { int a; struct { int b; union { int c; uint8_t d; }; }; struct point p[2]; };
union either { int i; float f; uint8_t bytes[8]; struct point p; };
struct line { int n; int items[?]; };
struct constants { enum { INNER = 9 }; static const int K = 7; int x; };
struct meta { int x, y; };
struct silent { int x; };
int abs(int);
long labs(long);
int toupper(int);
size_t strlen(const char *);
int atoi(const char *);
]]

local fields = {
  ["struct point"] = {"x", "y"},
  ["struct other"] = {"x", "y"},
  ["struct meta"] = {"x", "y"},
  ["struct silent"] = {"x"},
  ["struct mixed"] = {
    "i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "f", "d", "b", "e", "w", "c", "s", "a", "p", "text", "v", "in", "link",
  },
  ["struct bits"] = {"a", "b", "c", "d", "e"},
  ["struct fixed"] = {"c", "v", "p", "a", "tail"},
  ["struct nested"] = {"a", "b", "c", "d", "p"},
  ["union either"] = {"bytes"},
  ["struct line"] = {"n"},
  ["struct constants"] = {"x"},
}

-- Addresses of objects differ from run to run, others are told apart.
local function address(pointer)
  local number = ffi.cast("uintptr_t", pointer)
  return number > 0xffffffffULL and number < 0xffffffff00000000ULL and "somewhere" or tostring(number)
end

local show

local function part(owner, key)
  local ok, value = pcall(function() return owner[key] end)
  return ok and show(value) or value
end

function show(value)
  if type(value) ~= "cdata" then return type(value) == "string" and value or tostring(value) end
  local named, name = pcall(tostring, value)
  if named and name:find("^ctype<") then return name end
  local text = tostring(ffi.typeof(value)):match("^ctype<(.*)>$")
  local plain = text:gsub(" %(&%)", ""):gsub(" &$", ""):gsub("const ", ""):gsub("volatile ", "")
  local parts = {}
  local length = plain:match("^[^(]- ?%[(.-)%]")
  if fields[plain] then
    for i, name in ipairs(fields[plain]) do parts[i] = name .. "=" .. part(value, name) end
  elseif length then
    for i = 0, (tonumber(length) or ffi.sizeof(value) / 4) - 1 do parts[#parts + 1] = part(value, i) end
  elseif plain:find("vector_size") then
    for i = 0, 3 do parts[#parts + 1] = part(value, i) end
  elseif plain:find("*", 1, true) or plain:find("()", 1, true) then
    parts[1] = address(value)
  else
    parts[1] = tostring(tonumber(value))
    if plain:find("int64") or plain:find("complex") then parts[2] = tostring(value) end
  end
  return text .. "{" .. table.concat(parts, " ") .. "}"
end

local function dump(...)
  local texts = {}
  for i = 1, select("#", ...) do texts[i] = show((select(i, ...))) end
  return unpack(texts, 1, select("#", ...))
end

local function objects()
  local ints, bytes, grid = ffi.new("int[3]", 10, 20, 30), ffi.new("uint8_t[4]", 1, 2, 255, 0), ffi.new("int[2][2]", {{1, 2}, {3, 4}})
  local point, points, either = ffi.new("struct point", 3, 4), ffi.new("struct point[2]", {{1, 2}, {3, 4}}), ffi.new("union either", 65)
  local mixed = ffi.new("struct mixed", {i8 = -1, u16 = 9, d = 0.5, s = "xyz", a = {1, 2, 3}, p = ints, v = bytes, link = points, text = "text"})
  local nested, fixed = ffi.new("struct nested", 1, 2, 3), ffi.new("struct fixed", 1, 2)
  local vector, meta = ffi.new("float __attribute__((vector_size(16)))", 1, 2, 3, 4), ffi.new("struct meta", 5, 6)
  local line = ffi.new("struct line", 3, {3, {7, 8, 9}})
  return ints, bytes, grid, point, points, either, mixed, nested, fixed, vector, meta, line, ffi.cast("int *", ints)
end

return {ffi = ffi, dump = dump, objects = objects}
