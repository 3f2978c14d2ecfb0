-- F15.5 F15.6 F15.7 F15.8 F15.10: what names mean in a namespace: variables of all types, functions, constants, asm names
local ffi = require("ffi")
ffi.cdef[[
struct global_pair { int first; double second; }; union global_number { int i; float f; };
struct global_bits { unsigned a : 3; int b : 5; }; enum global_state { GLOBAL_IDLE, GLOBAL_BUSY = 7 };
extern union global_number global_number; extern struct global_bits global_bits; extern struct global_pair global_pairs[2];
extern int global_matrix[2][3]; extern const int global_constant_array[3]; extern const char *const global_constant_text;
extern volatile int global_volatile; extern double complex global_complex; extern const char *global_names[];
extern void *global_nothing; extern int (*global_function)(int), (*global_functions[2])(int); int global_call(int);
extern struct global_pair global_pair, *global_pointer; extern const struct global_pair global_constant_pair;
extern const char *global_text; extern int64_t global_i64; extern bool global_bool; extern enum global_state global_state;
int global_get_int(void); extern int global_int; struct global_hidden; extern struct global_hidden global_hidden __asm__("global_pair");
int renamed(void) __asm__("global_get_int"); extern int renamed_variable __asm__("global_int");
extern int renamed_again asm("global" "_int"); double renamed_cosine(double) __asm__("cos"); int unknown(void) __asm__("global_unknown");
extern int global_shadow __asm__("global_get_int");
static const int GLOBAL_MINUS = -5; static const unsigned char GLOBAL_BYTE = 300; static const uint32_t GLOBAL_MAX = 0xffffffff;
int abs(int); double cos(double); void *dlsym(void *, const char *); int pthread_self(void); extern char **environ;
]]
local L = ffi.load("globals")
local function try(f, ...) print(pcall(f, ...)) end

-- Reading: numbers, booleans, enums and pointers are copies, everything else a reference to the variable.
print(L.global_number.f, L.global_bits.a, L.global_bits.b, L.global_pairs[1].second, L.global_matrix[1][2],
  L.global_constant_array[2], ffi.string(L.global_constant_text), L.global_volatile, L.global_complex, L.global_nothing)
print(ffi.string(L.global_names[1]), L.global_names[2] == nil, L.global_function(21), L.global_functions[1](21))
for _, name in ipairs({"global_number", "global_pairs", "global_matrix", "global_constant_array", "global_constant_text",
  "global_names", "global_function", "global_functions", "global_constant_pair", "global_i64", "global_state", "global_call"}) do
  print(name, type(L[name]), ffi.typeof(L[name]))
end
print(tostring(L.global_call):gsub("0x%x+", "ADDRESS"), L.global_call == L.global_call, rawequal(L.global_call, L.global_call),
  rawequal(L.global_pairs, L.global_pairs))
print(ffi.sizeof(L.global_pairs), ffi.sizeof(L.global_matrix), pcall(ffi.sizeof, L.global_call))

-- Writing, by the rules for fields.
L.global_number = {i = 5}
print(L.global_number.i)
L.global_number.f = 0.5
print(L.global_number.f)
L.global_bits.b = 7
L.global_bits = {1, 2}
print(L.global_bits.a, L.global_bits.b)
L.global_pairs[0] = {10, 20}
L.global_pairs[1].first = 30
print(L.global_pairs[0].second, L.global_pairs[1].first)
L.global_pairs = {{4, 5}, {6, 7}}
print(L.global_pairs[0].first, L.global_pairs[1].second)
L.global_matrix[0][1] = 20
L.global_matrix = {{1, 1, 1}, {2, 2, 2}}
print(L.global_matrix[0][1], L.global_matrix[1][0])
L.global_volatile = 12.9
L.global_complex = 5
print(L.global_volatile, L.global_complex)
L.global_complex = ffi.new("complex", 3, 4)
print(L.global_complex.im)
local text = "kept here"
L.global_names[2] = text
print(ffi.string(L.global_names[2]))
L.global_names[2] = nil
L.global_nothing = L.global_pairs
print(L.global_nothing == L.global_pairs, L.global_nothing ~= nil)
L.global_nothing = nil
L.global_i64 = 2^40
L.global_bool = true
L.global_state = 3
print(L.global_nothing, L.global_i64, L.global_bool, L.global_state)
L.global_state = L.GLOBAL_BUSY
print(L.global_state)

-- Pointers to functions: C's, one from an array, NULL and a Lua function.
print(L.global_call(10))
L.global_function = L.global_functions[1]
print(L.global_call(10))
L.global_function = nil
print(L.global_call(10), L.global_function == nil)
local callback = ffi.cast("int (*)(int)", function(x) return x + 1 end)
L.global_function = callback
print(L.global_call(10), L.global_function(20), L.global_function == callback)
callback:free()
L.global_function = L.global_functions[0]

-- What cannot be written.
try(function() L.global_constant_array = {1} end)
try(function() L.global_constant_array[0] = 1 end)
try(function() L.global_constant_text = "x" end)
try(function() L.global_constant_pair = {1, 2} end)
try(function() L.global_constant_pair.first = 1 end)
try(function() L.global_call = L.global_call end)
try(function() L.GLOBAL_BUSY = 7 end)
try(function() L.GLOBAL_MINUS = 7 end)
try(function() L.global_function = 5 end)
try(function() L.global_function = "text" end)
try(function() L.global_state = "GLOBAL_NONE" end)
try(function() L.global_bool = {} end)
try(function() L.global_pair = 5 end)
try(function() L.global_pair = "text" end)
try(function() L.global_matrix = 5 end)
try(function() L.global_nothing = 5 end)
try(function() L.global_hidden = 5 end)
try(function() return L.global_hidden.first end)
print((tostring(L.global_hidden):gsub("0x%x+", "ADDRESS")), ffi.cast("int *", L.global_hidden)[0])

-- asm names of functions and variables; messages show them too.
print(L.renamed() == L.global_int, L.renamed == L.global_get_int, ffi.typeof(L.renamed))
L.renamed_variable = 77
print(L.global_int, L.renamed_again, L.renamed())
L.global_int = 42
print(L.renamed_variable, ffi.C.renamed_cosine(0), ffi.load("m").renamed_cosine(0))
try(function() L.renamed = 1 end)
print((select(2, pcall(function() return L.unknown end)):gsub("/%S*/", "")))
try(function() return ffi.C.unknown end)
try(function() L.renamed("x") end)
print(ffi.cast("int *", ffi.cast("intptr_t", L.global_get_int)) ~= nil, type(L.global_shadow))

-- Constants are the same everywhere; functions and variables belong to a library.
print(L.GLOBAL_BUSY, ffi.C.GLOBAL_BUSY, L.GLOBAL_MINUS, ffi.C.GLOBAL_BYTE, L.GLOBAL_MAX, type(L.GLOBAL_MAX))
try(function() return ffi.C.global_int end)
try(function() ffi.C.global_int = 1 end)
try(function() return ffi.C.global_call(1) end)
print(ffi.C.abs(-5), ffi.C.cos(0), ffi.C.dlsym ~= nil, ffi.C.pthread_self() ~= 0, ffi.string(ffi.C.environ[0]) ~= "")
ffi.cdef("int global_late(void) __asm__(\"global_get_int\");")
print(L.global_late())
try(function() return L.global_later end)
ffi.cdef("int global_later(void) __asm__(\"global_get_int\");")
print(L.global_later())
