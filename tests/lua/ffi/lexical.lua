-- F1.7 F1.8 F1.9 F1.10 F1.13: white space, comments, splices, identifiers, literals and parameters in C texts
local ffi = require("ffi")
local C = ffi.C
local function try(text, ...)
  print((text:gsub("[%c\128-\255]", function(c) return "\\" .. c:byte() end)), pcall(ffi.cdef, text, ...))
end
local function size(...)
  local out = {}
  for i, type in ipairs { ... } do out[i] = tostring((select(2, pcall(ffi.sizeof, type)))) end
  print(table.concat(out, " "))
end
-- white space, line ends and where they are counted
try "\t\v\f\r\n typedef\fint\vws1\t;"
try "int a;\rbogus b;"
try "int a;\n\rbogus b;"
try "int a;\r\n\r\nbogus b;"
try "int a;\n\nbogus b;"
try "int a;\\\nbogus b;"
try "int a;\\\r\n\nbogus b;"
try "type\\\ndef in\\\r\nt ws\\\n2;"
try "typedef int ws3; \\ int b;"
try "typedef int ws4;\0 bogus"
try "\0"
-- comments
try "/* a /* b */ typedef/**/int/***/c1/* * / */;"
try "// a \\\n still a comment\ntypedef int c2; // the end"
try "typedef int c3; /* open"
try "int a; /\n*/ int b;"
try "int a; /* \n\n */ bogus b;"
size("ws1", "ws2", "ws3", "ws4", "c1", "c2", "c3")
-- identifiers
try "typedef short _x9; typedef char \195\164\255; typedef int $x;"
try "typedef char \195\164\255, a\128b;"
try "typedef int 9a;"
try "typedef int a-b;"
size("\195\164\255", "a\128b")
-- integers
ffi.cdef [[
enum { I1 = 10, I2 = 010, I3 = 0x1fU, I4 = 0B11, I5 = 0X1F, I6 = 4294967295, I7 = 0xffffffffu, I8 = 0, I9 = 00, I10 = 2147483648,
  I11 = 0b0, I12 = 7U };
]]
print(C.I1, C.I2, C.I3, C.I4, C.I5, C.I6, C.I7, C.I8, C.I9, C.I10, C.I11, C.I12)
try "enum { E1 = 08 };"
try "enum { E2 = 0x };"
try "enum { E3 = 0b2 };"
try "enum { E4 = 1uu };"
try "enum { E5 = 1x };"
try "enum { E6 = 0xg };"
try "enum { E7 = 1.5 };"
try "enum { E8 = .5 };"
try "enum { E9 = 5 5 };"
-- characters
ffi.cdef [[
enum { C1 = 'a', C2 = '\n', C3 = '\377', C4 = '\x41', C5 = '\e', C6 = '\a', C7 = '\b', C8 = '\f', C9 = '\r', C10 = '\t', C11 = '\v',
  C12 = '\\', C13 = '\'', C14 = '"', C15 = '\"', C16 = '\q', C17 = '\0', C18 = '\7', C19 = '\x7f', C20 = '\xff', C21 = '\101' };
]]
print(C.C1, C.C2, C.C3, C.C4, C.C5, C.C6, C.C7, C.C8, C.C9, C.C10, C.C11, C.C12, C.C13, C.C14, C.C15, C.C16, C.C17, C.C18, C.C19,
  C.C20, C.C21)
try "enum { D1 = 'ab' };"
try "enum { D2 = '' };"
try "enum { D3 = 'a };"
try "enum { D4 = L'a' };"
-- strings
ffi.cdef [[ enum { S1 = sizeof "", S2 = sizeof "ab" "c\n" /* x */ "d", S3 = sizeof("\x41\102\"") }; ]]
print(C.S1, C.S2, C.S3)
try "enum { T1 = sizeof \"open };"
try "enum { T2 = \"a\" };"
try "typedef int t1 __attribute__((unknown(\"a\", 'b', 1, \"\\\"\")));"
-- parameters
try("typedef $ p1;", "int")
try("typedef $ p2;", ffi.typeof("short"))
try("struct $ { int $; $ b[$]; };", "p3", "field", ffi.typeof("char"), 3)
try("enum { $ = $ };", "P4", -7)
try("typedef int p5;", 1)
try("typedef $ $;", ffi.typeof("int"))
try("typedef $$ p6;", 1, 2)
try("typedef int $", "p7")
try("int $;", 5)
print(ffi.sizeof("p2"), ffi.sizeof("struct p3"), ffi.offsetof("struct p3", "b"), C.P4, ffi.sizeof("p7"))
