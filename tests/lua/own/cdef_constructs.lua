-- F1.9 F1.11 F1.41 N3: declarations as headers have them, which LuaJIT refuses: sizes, offsets and values are GCC's
local ffi = require("ffi")
local C = ffi.C
local function try(text) print((text:gsub("\n", "\\n")), pcall(ffi.cdef, text)) end
local function sizes(...)
  local out = {}
  for i, type in ipairs { ... } do out[i] = type .. " " .. ffi.sizeof(type) .. "/" .. ffi.alignof(type) end
  print(table.concat(out, ", "))
end

-- assertions
try "_Static_assert(sizeof(int) == 4, \"int\" \" is wide\"); _Static_assert(1);"
try "_Static_assert(sizeof(long) == 2, \"long \" \"is short\");"
try "int a;\n  static_assert(0);"
try "struct asserted { int a; _Static_assert(sizeof(short) == 2, \"\"); int b;; };"
try "_Static_assert((unsigned char)300 == 44 && sizeof(int) - 5 > 0 && -2147483648 < 0, \"as in C\");"
try "_Static_assert(__builtin_offsetof(struct asserted, b) == 4, \"\");"
try "extern int unknown; _Static_assert(unknown == 0, \"\");"

-- types
ffi.cdef [==[
typedef __typeof__(int) t1; typedef __typeof__(1 + 1LL) t2; typedef typeof(sizeof(int)) t3; typedef typeof(char[3]) t4;
extern struct { int x; double y; } object; typedef __typeof__(object.y) t5; typedef __typeof(&object) t6;
int function(char, double); typedef typeof(function) *t7; typedef typeof_unqual(const short) t8;
typedef _Atomic int a1; typedef _Atomic(char *) a2; typedef struct { int a, b; } two_ints; typedef _Atomic two_ints a3;
typedef struct { char c[3]; } three; typedef _Atomic(three) a4; int *_Atomic a5;
_Alignas(16) extern int aligned_int; struct al { char a; _Alignas(double) char b; _Alignas(32) int c; alignas(4) char d; };
typedef struct { char c; __int128 i; } i128; typedef unsigned __int128 u128; typedef signed __int128 s128;
typedef _Float16 f16; typedef _Float32 f32; typedef _Float64 f64; typedef _Float128 f128; typedef _Float32x f32x;
typedef _Float64x f64x; typedef __float128 g128; typedef long double _Complex cl; typedef _Float128 _Complex c128;
typedef __builtin_va_list args; enum { ALIGN = _Alignof(double), SAME = alignof(short) };
]==]
print(ffi.typeof("t1"), ffi.typeof("t2"), ffi.typeof("t3"), ffi.typeof("t4"), ffi.typeof("t5"), ffi.typeof("t7"), ffi.typeof("t8"))
sizes("a1", "a2", "a3", "a4", "struct al", "i128", "u128", "s128", "f16", "f32", "f64", "f128", "f32x", "f64x", "g128", "cl", "c128")
print(ffi.offsetof("struct al", "b"), ffi.offsetof("struct al", "c"), ffi.offsetof("struct al", "d"), C.ALIGN, C.SAME)
print(ffi.typeof("cl"), ffi.typeof("c128"), tonumber(ffi.new("f32", 0.5)), ffi.istype("long double", ffi.new("f64x")))
print(ffi.typeof("typeof(typeof(int)) *"), ffi.sizeof("typeof(typeof(char[3])[2])"))
print(ffi.typeof("typeof(1 ? 1 : 2u) *"), ffi.sizeof("__typeof__(struct al)"), ffi.typeof("_Atomic int[2]"))

-- enumerations
ffi.cdef [==[
enum wide { W1 = 0x100000000, W2, W3 = 1 }; enum huge { H1 = 0xffffffffffffffff }; enum low { L1 = -1, L2 = 0x80000000 };
enum small : uint8_t { S1 = 255 }; enum fixed : int64_t { F1 = -1, F2 }; enum forward : short; struct has { enum forward f; };
enum forward : short { FW1 = -32768 }; enum { A_TINY, B_TINY = 200 } __attribute__((packed)) extern *tiny;
enum __attribute__((__packed__)) tiny2 { T2 = -129 }; enum deprecated { D1 __attribute__((deprecated("x"))) = 3, D2 [[maybe]] };
enum : unsigned long { UNNAMED = 7UL }; struct ebits { enum small a : 3; enum small : 4; enum fixed b : 40; };
static const int64_t CONST64 = -5000000000; static const unsigned long long CONSTU = ~0ULL; static const enum small CONSTE = S1;
]==]
sizes("enum wide", "enum huge", "enum low", "enum small", "enum fixed", "enum forward", "enum tiny2", "struct has", "struct ebits")
print(C.W1, C.W2, C.W3, C.H1, C.L1, C.L2, C.S1, C.F1, C.F2, C.FW1, C.B_TINY, C.T2, C.D1, C.D2, C.UNNAMED)
print(C.CONST64, C.CONSTU, C.CONSTE)
local w = ffi.new("enum wide", "W2")
print(w, tonumber(w), w == "W2", w == C.W2, ffi.new("enum huge", "H1"), ffi.new("enum small", 300), ffi.new("enum fixed", "F1") + 0)
local h = ffi.new("struct { enum wide a; enum huge b; enum small c; }", "W1", "H1", 255)
print(h.a, h.b, h.c, h.a == "W1", tonumber(h.b), ffi.sizeof(h))
try "enum small2 : uint8_t { TOO_LARGE = 256 };"
try "enum { LAST = 0xffffffffffffffff, BEYOND };"
try "enum bad : float { X };"
try "enum fixed : int { X };"
try "enum small { X };"

-- attributes
ffi.cdef [==[
int printf_like(const char *, ...) __attribute__((__format__(__printf__, (1), 2), nonnull((1)))) __attribute__(());
[[noreturn]] void at1(void); [[gnu::const, deprecated("a [b] ]]")]] int at2(int x [[maybe_unused]]);
struct [[gnu::packed]] at3 { char a; int b; }; struct __attribute__((packed, aligned(2))) at4 { char a; int b; };
struct at5 { char a; int b __attribute__((aligned(8))), c; int d [[gnu::aligned(16)]]; };
extern int at6 __attribute__((aligned(16))), __attribute__((unused)) at7; void at8(int __attribute__((unused)) x, int (*)(void));
static __inline__ __attribute__((always_inline)) int at9(void) { return ({ int y = 1; y; }); }
_Noreturn void at10(void); extern __thread int at11; _Thread_local extern int at12; __extension__ extern long long at13;
typedef int at14 __attribute__((__mode__(__TI__))); typedef int at15(int) __asm__("x") __attribute__((nothrow));
__asm__(".symver nothing"); typedef union { int *p; } at16 __attribute__((__transparent_union__));
int at17() __attribute__((alloc_size(1, (2)), , nothrow,));
]==]
sizes("struct at3", "struct at4", "struct at5", "at14")
print(ffi.offsetof("struct at5", "d"))

-- the rest
ffi.cdef [==[
extern "C" { int ex1(void); extern "C++" { struct ex2 { int x; }; } } extern "C" int ex3(int); extern "C" {}
void par1(int n, int a[static 3], int b[restrict], int c[const 4], int d[*], int e[n], int f[static const 2 * n]);
void par2(int (*)[3], const int (*p)[4], char *const argv[], int, char [2][3], double (*)(float));
typedef const char *const names[]; extern int matrix[2][3][4]; unsigned ex4(), ex5(void);
struct body {
# 5 "header.h" 1
  int a;
#pragma pack(1)
  __extension__ union { int b; char c; };
#pragma pack()
};
static inline int ex6(int x) { char *s = "}"; /* } */ if (x) { return '}' + 1.5e+3 + 0x1p-3; } return sizeof(int); }
static const struct body initialized = { 1, { .b = 0x1p3, } }, more = { 2 }; static const char words[] = "a" "b", *list[] = { "}", ";" };
char sized[sizeof(struct body) * __alignof__(int) + __builtin_offsetof(struct at5, d) + (int)3 + _Alignof(char)];
struct nested { struct { int v[4]; } in[3]; }; char offset[__builtin_offsetof(struct nested, in[1].v[2])];
char big[0x10LL + 5u - 1ul]; int typeof, alignas; struct names { int static_assert, thread_local; };
]==]
print(ffi.sizeof("struct ex2"), ffi.typeof("names"), ffi.sizeof("struct body"), ffi.sizeof("struct names"))
print(ffi.sizeof("__typeof__(sized)"), ffi.sizeof("typeof(offset)"), ffi.sizeof("typeof(big)"), ffi.typeof("typeof(par2)"))
-- constant expressions as in C where LuaJIT's results are not
print(ffi.sizeof("char[sizeof((short)1 + (short)1)]"), ffi.sizeof("char[sizeof(+'a')]"), ffi.sizeof("char[(bool)5]"))
try "static struct body open = { 1, ;"
print(pcall(function() return C.initialized end))
try "enum { VALUE_OF_VARIABLE = matrix };"
try "enum { VALUE_OF_VARIABLE = matrix[0][0][0] };"
try "void f(int n, int a[n][n]);"
try "int f(int n); int a[n];"
try "int a[static 3];"
try "int a[*];"
try "extern \"C\" { int a;"
try "char a[0x100000000];"
try "char a[-1LL];"
try "typedef typeof(nothing) a;"
try "char a[__builtin_offsetof(struct at5, nothing)];"
try "char a[__builtin_offsetof(struct { int *p; }, p[1])];"
try "struct fixed_member { enum inner_fixed : short f; enum { IN_PLACE } : 3; enum small g : 2; };"
try "char a[18446744073709551616];"
try "__auto_type x = 5;"
try "struct __attribute__((scalar_storage_order(\"big-endian\"))) big { int a; };"
try "struct bits { unsigned long long a : 64; };"
