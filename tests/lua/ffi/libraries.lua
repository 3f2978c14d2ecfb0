-- F15.1 F15.2 F15.5 F15.6 F15.7 F15.8: ffi.load, ffi.C, global variables and constants of libraries
local ffi = require("ffi")
ffi.cdef[[
enum global_state { GLOBAL_IDLE, GLOBAL_BUSY = 7 }; struct global_pair { int first; double second; };
extern int8_t global_i8; extern uint8_t global_u8; extern int16_t global_i16; extern uint16_t global_u16;
int global_int; unsigned int global_uint; int64_t global_i64; uint64_t global_u64; float global_float;
double global_double; bool global_bool; char global_char; enum global_state global_state; const int global_constant;
const char *global_text; char global_buffer[16]; int global_array[4]; struct global_pair global_pair;
struct global_pair *global_pointer; const struct global_pair global_constant_pair; int aliased __asm__("global_int");
int global_get_int(void); int global_sum_array(void); double global_sum_pair(void); int greeter_count;
int greeter_greet(char *, size_t, const char *); const char *greeter_language(void); static const int OWN_CONSTANT = 5;
int abs(int);
]]
local L = ffi.load("globals")
print(L.global_i8, L.global_u8, L.global_i16, L.global_u16, L.global_int, L.global_uint, L.global_i64, L.global_u64,
  L.global_float, L.global_double, L.global_bool, L.global_char, L.global_state, L.global_constant,
  ffi.string(L.global_text), ffi.string(L.global_buffer), L.global_array[2], L.global_pair.second,
  L.global_pointer.first, L.global_constant_pair.second, L.aliased)
L.global_i8 = -100
L.global_u8 = 300
L.global_int = 43
L.global_i64 = 5
L.global_float = 0.1
L.global_bool = false
L.global_char = 65
L.global_state = "GLOBAL_IDLE"
print(L.global_i8, L.global_u8, L.global_int, L.global_get_int(), L.aliased, L.global_i64, L.global_float,
  L.global_bool, L.global_char, L.global_state)
L.aliased = 44
print(L.global_int, L.global_get_int())
L.global_array[0] = 10
print(L.global_sum_array())
L.global_array = { 1, 1, 1, 1 }
print(L.global_sum_array())
L.global_pair.first = 1
print(L.global_sum_pair())
L.global_pair = { 2, 2.5 }
print(L.global_sum_pair(), L.global_pointer.first, L.global_pointer.second)
local pair = ffi.new("struct global_pair", 9, 9)
L.global_pointer = pair
print(L.global_pointer.first, L.global_pointer == pair)
L.global_buffer = "written"
print(ffi.string(L.global_buffer))
local text = "other text"
L.global_text = text
print(ffi.string(L.global_text))
L.global_text = nil
print(L.global_text == nil)
local function try(f) print(pcall(f)) end
try(function() L.global_constant = 1 end)
try(function() L.global_constant_pair.first = 1 end)
try(function() L.global_constant_pair = { 1, 2 } end)
try(function() L.global_int = "x" end)
try(function() L.global_int = {} end)
try(function() L.global_get_int = 5 end)
try(function() L.GLOBAL_BUSY = 1 end)
try(function() L.undeclared = 1 end)
try(function() return L.undeclared end)
try(function() L[1] = 1 end)
try(function() return L[{}] end)
print(L.GLOBAL_BUSY, L.OWN_CONSTANT, ffi.C.GLOBAL_BUSY, ffi.C.OWN_CONSTANT)
-- namespaces
local L2 = ffi.load("globals")
print(L2 == L, L2.global_int == L.global_int, type(L), (tostring(L):gsub("0x%x+", "ADDR")), getmetatable(L) ~= nil,
  type(getmetatable(L).__index), pcall(function() return ffi.C.global_int end) == false)
print(ffi.C.abs(-5), ffi.C == ffi.C, type(ffi.C))
for _, name in ipairs { "no_such_library", "libno_such_library.so", "no_such.so.9", "/no/such/path.so",
  "./relative_missing.so" } do print(name, pcall(ffi.load, name)) end
try(function() local lib = ffi.load("missing_one") end)
print(pcall(ffi.load))
print(pcall(ffi.load, {}))
print(pcall(ffi.load, nil))
print(pcall(ffi.load, 1))
print(pcall(function() return ffi.C.greeter_count end) == false)
local G = ffi.load("greeter", true)
print(ffi.C.greeter_count, ffi.string(ffi.C.greeter_language()), G.greeter_count)
local buf = ffi.new "char[32]"
print(ffi.C.greeter_greet(buf, 32, "C"), ffi.string(buf), G.greeter_count, ffi.C.greeter_count)
ffi.C.greeter_count = 50
print(G.greeter_count)
print(ffi.load("libgreeter.so").greeter_count, ffi.load("libglobals").global_int)
local m, c = ffi.load("m"), ffi.load("c")
ffi.cdef[[
double cos(double); int toupper(int); long labs(long); double floor(double); extern char **environ; int getpid(void);
]]
print(m.cos(0), c.toupper(98), ffi.C.cos(0), ffi.C.labs(-5), ffi.C.floor(1.5), ffi.C.environ ~= nil, ffi.C.getpid() > 0)
