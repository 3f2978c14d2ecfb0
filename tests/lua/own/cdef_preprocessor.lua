-- F1.12 N1: directives in ffi.cdef: macros that become constants, conditionals, and what is refused with line and column
local ffi = require("ffi")
local C = ffi.C
local function try(text) print((text:gsub("\n", "\\n")), pcall(ffi.cdef, text)) end
local function show(...)
  local out = {}
  for i, name in ipairs { ... } do
    local ok, value = pcall(function() return C[name] end)
    out[i] = name .. "=" .. (ok and tostring(value) or "none")
  end
  print(table.concat(out, " "))
end

-- constants: integers, wide ones, floating-point numbers, strings
ffi.cdef [[
#define N 4
#define NEGATIVE (-N)
#define MASK (1u << 31)
#define LATE (EARLY + 1)
#define EARLY 10
#define WIDE 0x123456789abcdef0ULL
#define ALL_ONES (~0ULL)
#define MOST_NEGATIVE (-9223372036854775807LL - 1)
#define SMALL 5L
#define BYTE ((unsigned char)-1)
#define LOWEST (-2147483648)
#define LETTER 'A'
#define SIZE sizeof(struct pair)
#define OFFSET __builtin_offsetof(struct pair, b)
#define TERNARY (N > 3 ? 'y' : 'n')
#define PI 3.25
#define TINY (-1.5e-3f)
#define VERSION "1." MINOR
#define MINOR "2"
#define PATH ("/tmp" /* a comment
   over two lines */ "/x\n")
#define LONG_ONE \
  1000 + \
  1
#define EMPTY
#define FUNCTION(x) ((x) ## y + #x)
#define NOT_A_CONSTANT (*something())
#define UNFINISHED '
#define PASTE a ## b
struct pair { char a; int b; };
]]
show("N", "NEGATIVE", "MASK", "LATE", "EARLY", "WIDE", "ALL_ONES", "MOST_NEGATIVE", "SMALL", "BYTE", "LOWEST", "LETTER", "SIZE",
  "OFFSET", "TERNARY")
show("PI", "TINY", "VERSION", "MINOR", "LONG_ONE", "EMPTY", "FUNCTION", "NOT_A_CONSTANT", "UNFINISHED", "PASTE")
print(#C.PATH, type(C.N), type(C.VERSION), type(C.WIDE), math.type)
print(pcall(function() C.N = 5 end))
-- they are known in later texts and in type names
ffi.cdef "int array[N]; struct uses { char text[N * 2]; }; enum { FROM_MACRO = N + 1 };"
print(ffi.sizeof("struct uses"), ffi.sizeof("int[N][EARLY]"), C.FROM_MACRO, ffi.typeof("char[SIZE]"))

-- macros replace names within the text
ffi.cdef [[
#define API extern
#define CALL
#define COUNT 3
#define PTR(t) t *
#define word unsigned short
#define self self
#define one two
#define two one
API int CALL strcmp(const char *, const char *);
struct words { word list[COUNT]; int self; int one; };
#undef COUNT
#define COUNT 5
typedef word more[COUNT];
#define my_abs abs
int abs(int);
]]
print(C.strcmp("a", "a"), ffi.sizeof("struct words"), ffi.sizeof("more"), ffi.offsetof("struct words", "self"),
  ffi.offsetof("struct words", "one"), C.COUNT)
-- what is left of a macro: a type, another name of a function; other macros end with their text
print(ffi.typeof("word"), C.my_abs(-7))
try "API int strlen2(const char *);"
-- redefinition
try "#define N 4"
try "#define N (2 + 2)"
try "#define N 5"
try "int before;\n  #define N 5"
try "enum { N = 4 };"
try "#define TWICE 1\n#define TWICE 1\n#define TWICE 2"
try "#define TWICE 1\n#undef TWICE\n#define TWICE 2"
show("N", "TWICE")

-- conditionals
ffi.cdef [[
#ifdef N
typedef char cond1;
#else
don't parse "this
#endif
#ifndef N
typedef char cond2;
#elif N == 4 && defined(EARLY) && !defined NOTHING
typedef short cond2;
#elif 1 / 0
#else
typedef int cond2;
#endif
#if 0
# if 1
#error never
# else
# include <never.h>
# endif
/* #endif */ "#endif"
#elif UNKNOWN
#else
# if (1 << 40) > 0 && -1 < 0 && (2 > 1) == 1 && 0xffffffffffffffff > 0 && 'a' == 97 && (1 ? 2 : 1 / 0) == 2 || 1 / 0
typedef int cond3;
# endif
#endif
#if defined(N) || 1 / 0
typedef int64_t cond4;
#endif
#define NUMBER 2
#if NUMBER == 1
#  define CHOSEN "one"
#elif NUMBER == 2
#  define CHOSEN "two"
#elif NUMBER == 2
#  define CHOSEN "again"
#endif
#if __SIZEOF_POINTER__ == 8 && defined __GNUC__ && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ && !defined(__cplusplus)
#define PLATFORM 64
#endif
#
#ident "ignored"
#warning ignored, don't worry
struct within {
#ifdef N
  int a;
# 77 "file.h" 3 4
#pragma pack(push, 1)
#else
  char b;
#endif
#pragma pack(pop)
};
]]
print(ffi.sizeof("cond1"), ffi.sizeof("cond2"), ffi.sizeof("cond3"), ffi.sizeof("cond4"), ffi.offsetof("struct within", "a"))
show("CHOSEN", "NUMBER", "PLATFORM", "__GNUC__")

-- what is refused
try "#error broken here"
try "int a;\n  #error broken"
try "#include <stdio.h>"
try "#include \"x.h\""
try "#if 1"
try "int a;\n#ifdef N\nint b;\n#else\n"
try "#endif"
try "#else"
try "#elif 1"
try "#if 1\n#else\n#else\n#endif"
try "#if 0\n#else\n#elif 1\n#endif"
try "#if"
try "#if 1 +"
try "#if (1"
try "#if 1 2"
try "#if \"x\""
try "#if 1 / 0\n#endif"
try "#if 08\n#endif"
try "#if FUNC(1)\n#endif"
try "#if defined\n#endif"
try "#ifdef\n#endif"
try "#define"
try "#define 5"
try "#define defined 1"
try "#define F(x) x\nint F(a);"
try "#define F(x) x\nstruct F { int F; };"
try "#define G a ## b\nint G;"
try "#define H 'x\nint y[H];"
try "#foo"
try "#line x"
try "#pragma ms_struct on"
try "#line 40 \"x\"\n\n\nbogus x;"
try "# 40 \"x\"\nbogus x;"
try "#define BAD bogus\n\nint a;\n  BAD x;"
-- a failed text leaves no trace
try "#define GONE 1\nstruct gone { int a; };\nbogus;"
show("GONE")
try "#ifdef GONE\n#error still defined\n#endif"
-- type names take no directives
print(pcall(ffi.typeof, "#define X 1"))
-- what would nest or grow without end is refused
local function nested(text) return (select(2, pcall(ffi.cdef, text))) end
local chain = { "#define A0 1\n" }
for i = 1, 300 do chain[#chain + 1] = ("#define A%d A%d\n"):format(i, i - 1) end
print(nested(table.concat(chain) .. "enum { DEEP = A300 };"))
local doubling = { "#define B0 1\n" }
for i = 1, 30 do doubling[#doubling + 1] = ("#define B%d (B%d + B%d)\n"):format(i, i - 1, i - 1) end
print(nested(table.concat(doubling) .. "enum { WIDE_ = B30 };"))
print(nested("#if " .. ("("):rep(300) .. "1" .. (")"):rep(300) .. "\n#endif"))
print(nested(("struct { "):rep(300)), nested(("extern \"C\" "):rep(300)), nested("typedef " .. ("typeof("):rep(300)))
