-- F1.14 F1.16 F1.21 F1.22 F1.23 F1.25 F1.27 F16.3 F16.5: declarations and the text of their types
local ffi = require("ffi")
ffi.cdef[[
typedef int number; typedef struct { int x; } anonymous; struct named { int x; }; union either { int i; float f; };
enum colour { RED };
typedef int array3[3]; typedef int (*callback)(int, char *); typedef int function(int); typedef const char *text;
typedef struct named *named_pointer;
]]
local function show(...)
  for _, t in ipairs { ... } do local ok, ct = pcall(ffi.typeof, t) print(t, ok and tostring(ct) or "ERROR " .. ct) end
end
show("bool", "_Bool", "char", "signed char", "unsigned char", "short", "short int", "int short", "signed short",
  "unsigned short int", "int", "signed", "signed int", "unsigned", "unsigned int", "int unsigned", "long", "long int",
  "unsigned long", "long unsigned int", "long long", "long long int", "unsigned long long", "long int unsigned long",
  "float", "double", "long double", "double long", "void", "complex", "_Complex", "__complex__ double",
  "complex double", "double complex", "complex float", "float _Complex")
show("int8_t", "int16_t", "int32_t", "int64_t", "uint8_t", "uint16_t", "uint32_t", "uint64_t", "size_t", "ssize_t",
  "ptrdiff_t", "intptr_t", "uintptr_t", "wchar_t", "va_list", "__int8", "__int16", "unsigned __int32", "__int64",
  "unsigned __int64")
show("const int", "int const", "volatile int", "const volatile int", "const const int", "int *", "int **",
  "const int *", "int const *", "int *const", "const int *const", "const int *const *", "int *volatile",
  "int *restrict", "int *__restrict__", "const char *const *const", "void *", "const void *", "void **",
  "volatile void *const")
show("int[3]", "int[]", "int[?]", "int[0]", "int[2][3]", "int[][3]", "int[?][3]", "int *[3]", "int (*)[3]",
  "int (*[2])[3]", "const int[3]", "int *const[3]", "char[0x10]", "int[3][4][5]", "int (*)[3][4]", "int[010]")
show("int (void)", "int ()", "void (int)", "int (*)(void)", "int (*)(int, char)", "int (*(*)(int))(char)",
  "int (*[3])(void)", "int *(*)(int)", "int (**)(int)", "int (*const)(int)", "int (*(*)(void))[3]",
  "void (*(*)(int, void (*)(int)))(int)", "int (int, ...)", "int (*)(const char *, ...)", "int (...)", "int f(int)",
  "int (*f)(int)")
show("int &", "int &&", "const int &", "int *&", "int (&)[3]", "int (&)(int)", "struct named &")
show("number", "anonymous", "struct named", "union either", "enum colour", "array3", "callback", "function",
  "function *", "text", "named_pointer", "const number", "number *", "const array3", "array3[2]", "struct named *",
  "const struct named", "named_pointer const", "const named_pointer", "struct named[2]", "callback[2]", "text *")
show("struct { int a; }", "union { int a; float b; }", "enum { A1, B1 }", "struct { int a; } *")
show("struct nosuch", "struct nosuch *", "nosuch", "int x", "int;", "int int", "int float", "float double", "", "*",
  "const", "int *x", "struct", "struct {", "struct { int }", "struct { int x }", "enum { }", "int[", "int[-1]",
  "int[3", "int[x]", "int[1.5]", "int (", "int )", "int (*", "void[3]", "struct nosuch[3]", "int (int)[3]",
  "int (int)(int)", "int[3](int)", "int & *", "int & &", "int &[3]", "int[3][?]", "int[?][?]", "int[3][]",
  "unsigned float", "short long", "typedef int", "static int", "extern int", "auto int", "register int", "int, int",
  "1", "'a'", "\"x\"", "int /* comment */ *", "int // comment", "int \\\n*", "int\0x", "void (void, int)", "int (a)",
  "int (x, y)", "int @", "int $", "`")
print(#tostring(ffi.typeof("int" .. ("*"):rep(50))), pcall(ffi.typeof, "int" .. ("*"):rep(95)))
print(ffi.typeof("int"), ffi.typeof(ffi.typeof("int")), ffi.typeof(ffi.new("int[3]")), ffi.typeof(5LL), ffi.typeof(1i))
