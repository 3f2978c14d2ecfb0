-- F1.1 F1.3 F1.4 F1.15 F1.17 F1.18 F1.19 F1.24 F1.26: what a type name may hold, and what declarations may
local ffi = require("ffi")
local function name(...)
  for _, text in ipairs { ... } do print((text:gsub("\n", "\\n")), select(2, pcall(ffi.typeof, text))) end
end
local function try(...)
  for _, text in ipairs { ... } do print((text:gsub("\n", "\\n")), pcall(ffi.cdef, text)) end
end
ffi.cdef [[
struct known { int a; }; typedef struct known known_t; typedef struct hidden *hidden_p; typedef int number; typedef number *numbers;
typedef const int constant; typedef int list[3]; enum color { RED };
]]
-- one abstract declarator, and nothing after it
name("int x", "int;", "int ,", "int)", "int int *", "int\n\n)", "known_t *", "", " ", "number *(*)(numbers)")
-- not all nonsense is refused
name("unsigned float", "short long", "char short", "long long long", "signed unsigned int", "unsigned signed char",
  "short char", "long char", "unsigned double", "long float", "unsigned void", "long void", "short int long",
  "unsigned bool", "signed bool", "long bool", "short bool", "unsigned complex", "long complex float", "complex int")
-- tags
name("struct known", "struct hidden", "struct hidden *", "struct nosuch", "struct nosuch *", "union known", "enum color", "enum nosuch",
  "struct fresh { int x; }", "struct known { int a; }", "struct", "struct *")
print(ffi.sizeof("struct { int n; char c; }"), ffi.cast("enum { QE = 3 }", 3) ~= nil, ffi.typeof("struct { int a; }") == ffi.typeof("struct { int a; }"))
try("typedef struct implied *implied_p; void takes(union implied2 *);")
name("struct implied *", "union implied2 *", "struct implied[2]")
-- a type specifier is needed, and each only once
try("foo();", "const x;", "static x;", "extern;", "unsigned;", "x;", "int int a;", "int char a;", "int number;", "int struct known a;",
  "struct known int a;", "number int;", "float double a;", "void void *a;", "typedef int number number2;")
name("const", "const volatile", "int int", "int number", "number int", "struct known int", "char char", "void int", "bool bool")
-- storage classes
try("typedef extern int sc1;", "extern typedef int sc2;", "static extern int sc3(void);", "auto int sc4;", "register int sc5;",
  "inline int sc6(void);", "int inline sc7(void);", "inline typedef int sc8;", "struct { register int a; } sc9;",
  "struct { static const int a = 1; int b; } sc10;", "void sc11(register int a);", "void sc12(static int a);", "void sc13(typedef int a);")
name("static int", "typedef int", "extern int", "register int", "auto int", "inline int", "int (*)(register int)", "int (*)(extern int)")
-- qualifiers
name("const const int", "int const volatile const", "int restrict", "restrict", "const known_t", "known_t const *", "const constant", "const list",
  "volatile list *", "const numbers", "numbers const *", "const enum color", "enum color const", "int *const volatile", "int *restrict const",
  "const struct { int a; } *", "int (*const)(int)", "const int (*)(const int)", "int const[2][3]", "const hidden_p")
print(ffi.new("const int", 5), ffi.sizeof("const list"), ffi.istype("struct known", ffi.new("const struct known")))
-- a parenthesis opens parameters before a type or another parenthesis
name("int ()", "int (number)", "int (x)", "int (*)", "int (())", "int (int)", "int (*(int))", "int (const)", "int (__attribute__((x)) *)", "int ((*))",
  "int (*)(number)", "int ([3])", "int (*[3])", "int (struct known)", "int (struct nosuch)")
-- elements need a size; functions and arrays are no results
name("void[3]", "struct hidden[3]", "struct hidden *[3]", "int (int)[3]", "int (int)(int)", "int[3](int)", "int[](int)", "int (*[2])(int)", "int[][2]",
  "int[2][]", "int[?][2]", "int[2][?]", "int[0][5]", "known_t[0x20000000]", "char[0x7fffffff]", "char[0x80000000]", "short[0x40000000]",
  "int[-1]", "int &[2]", "int & *", "int & &", "int *&")
try("extern void void_variable;", "extern struct hidden hidden_variable;", "struct { void a; } x1;", "struct { struct hidden a; } x2;",
  "struct { int f(int); } x3;", "typedef void v[2];")
