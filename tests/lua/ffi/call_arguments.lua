-- F7 F11.1 F11.3 F11.6: every kind of argument against every kind of parameter
local ffi = require("ffi")
ffi.cdef[[
int8_t width_i8(int8_t); uint8_t width_u8(uint8_t); int16_t width_i16(int16_t); uint16_t width_u16(uint16_t);
int32_t width_i32(int32_t); uint32_t width_u32(uint32_t); int64_t width_i64(int64_t); uint64_t width_u64(uint64_t);
bool width_bool(bool); char width_char(char); float width_float(float); double width_double(double);
enum kind_level { KIND_LOW = -1, KIND_MIDDLE, KIND_HIGH }; enum kind_level kind_next(enum kind_level);
typedef struct { double x, y; } point; typedef struct { int a; } other;
const void *pointer_const(const void *) asm("width_pointer"); void *pointer_void(void *) asm("width_pointer");
const char *pointer_text(const char *) asm("width_pointer"); char *pointer_char(char *) asm("width_pointer");
const uint8_t *pointer_bytes(const uint8_t *) asm("width_pointer"); int *pointer_int(int *) asm("width_pointer");
const int *pointer_constant(const int *) asm("width_pointer"); point *pointer_struct(point *) asm("width_pointer");
int (*pointer_array(int (*)[3]))[3] asm("width_pointer"); int **pointer_pointer(int **) asm("width_pointer");
int (*pointer_function(int (*)(int)))(int) asm("width_pointer"); int *decayed(int[4]) asm("width_pointer");
int &reference_int(int &) asm("width_pointer"); const int &reference_constant(const int &) asm("width_pointer");
point &reference_struct(point &) asm("width_pointer");
double complex kind_complex_conjugate(double complex); double kind_complex_real(double complex);
]]
local L, K = ffi.load("widths"), ffi.load("kinds")
local keep = { ffi.new("int[3]", 1, 2, 3), ffi.new("point", 1.5, 2.5), ffi.new("char[6]", "chars"), ffi.new("other", 5) }
local ints, point, chars, other = unpack(keep)
local file = io.tmpfile()
local values = {
  { "nothing" }, { "nil", nil }, { "true", true }, { "false", false }, { "0", 0 }, { "7", 7 }, { "-1.9", -1.9 },
  { "100.6", 100.6 }, { "'KIND_HIGH'", "KIND_HIGH" }, { "'text'", "text" }, { "''", "" }, { "table", {} }, { "{3}", { 3 } },
  { "function", function(x) return x end }, { "builtin", math.abs }, { "thread", coroutine.create(print) },
  { "userdata", newproxy() }, { "file", file },
  { "ctype", ffi.typeof("int") }, { "-1LL", -1LL }, { "300ULL", 300ULL }, { "4i", 4i },
  { "int8", ffi.new("int8_t", -5) }, { "uint32", ffi.new("uint32_t", 4294967295) }, { "int", ffi.new("int", 12) },
  { "float", ffi.new("float", 2.5) }, { "double", ffi.new("double", 12345.75) }, { "bool", ffi.new("bool", true) },
  { "enum", ffi.new("enum kind_level", "KIND_HIGH") }, { "complex float", ffi.new("complex float", 1, 2) },
  { "void *", ffi.cast("void *", 4096) }, { "const void *", ffi.cast("const void *", 4096) },
  { "null", ffi.new("void *") }, { "int *", ffi.cast("int *", 4096) }, { "const int *", ffi.cast("const int *", 4096) },
  { "unsigned *", ffi.cast("unsigned *", 4096) }, { "char *", ffi.cast("char *", 4096) },
  { "const char *", ffi.cast("const char *", 4096) }, { "uint8_t *", ffi.cast("uint8_t *", 4096) },
  { "point *", ffi.cast("point *", 4096) }, { "other *", ffi.cast("other *", 4096) },
  { "int **", ffi.cast("int **", 4096) }, { "int[3]", ints }, { "char[6]", chars }, { "point", point }, { "other", other },
  { "int &", ffi.new("int[2][3]")[1] }, { "function pointer", ffi.cast("int (*)(int)", 4096) },
  { "other function pointer", ffi.cast("void (*)(void)", 4096) }, { "int f(int)", L.width_i32 }, { "namespace", L },
  { "vector", ffi.new("float __attribute__((vector_size(8)))") },
}
local function show(ok, v)
  v = tostring(v)
  if ok then
    v = v:gsub("0x00001000", "SAME"):gsub("0x%x+", "MEMORY")
  else
    v = v:gsub("^[^ ]+:%d+: ", ""):gsub("ctype<[^>]*>", "CTYPE"):gsub("0x%x+", "MEMORY")
  end
  return v
end
local function try(name, f)
  for _, entry in ipairs(values) do
    local ok, v
    if #entry == 1 and entry[1] ~= "nil" then
      ok, v = pcall(function() local v = f() return v end)
    else
      ok, v = pcall(function() local v = f(entry[2]) return v end)
    end
    print(name, entry[1], show(ok, v))
  end
end
for _, name in ipairs { "i8", "u8", "i16", "u16", "i32", "u32", "i64", "bool", "char", "float", "double" } do
  try(name, L["width_" .. name])
end
try("enum", K.kind_next)
try("complex", K.kind_complex_conjugate)
for _, name in ipairs { "const", "void", "text", "char", "bytes", "int", "constant", "struct", "array", "pointer", "function" } do
  try(name, L["pointer_" .. name])
end
try("decayed", L.decayed)
