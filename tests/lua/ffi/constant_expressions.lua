-- F2 F1.39 F1.45 F1.37 F1.9 F1.10: enumerations, constants and constant expressions
local ffi = require("ffi")
ffi.cdef[[
enum { A1, A2 = 5, A3, A4 = -1, A5, A6 = A2 + 1, A7, };
enum e0 { Z0, Z1 = 5, Z2, Z3 = -1 };
enum eU { U1 = 0x80000000, U2 };
enum { NEG = -1, SS = 1u - 2, CMP = -1 < 1u, SH = 1 << 31, TERN = 1 ? -1 : 2u, DIVU = -7 / 2u };
enum { B4 = -7 / 2, B5 = -7 % 3, B7 = !0, B8 = ~0, B9 = 0x1F, B10 = 0b101, B11 = 010, B12 = 'A', B13 = '\n',
  B14 = -1 >> 1, B15 = 0b101, B16 = '\377', B17 = '\x41', B18 = '\e' };
enum { P1 = 1 + 2 * 3, P2 = (1 + 2) * 3, P3 = 1 << 2 + 1, P4 = 6 & 3 | 8, P5 = 6 ^ 3, P6 = 1 || 0 && 0, P7 = 1 == 2,
  P8 = 3 > 2 > 1, P9 = 1 ? 2 : 0 ? 3 : 4, P10 = -3 + +4, P11 = !5 + !0, P12 = 10 - 3 - 2, P13 = 100 / 10 / 5,
  P14 = 1u << 31, P15 = 2 != 2, P16 = 7 <= 7, P17 = 0 && 1, P18 = (1, 2) };
enum { S1 = sizeof(int), S2 = sizeof(char[10]), S3 = sizeof(struct { char c; double d; }), S4 = sizeof "ab" "cd",
  S5 = __alignof__(double), S6 = sizeof(int *) * 2, S7 = sizeof(enum e0), S8 = (char)300, S9 = sizeof((char)1),
  S10 = sizeof(1 + 1u) };
static const int K1 = 42; static const uint8_t K2 = 300; static const int8_t K3 = 200; static const unsigned K4 = -1;
static const int K5 = K1 * 2 + A2; static const short K7 = 70000; static const char K8 = 'x';
struct scoped { int x; static const int INSIDE = 7; enum { VISIBLE = 9 }; };
int sized[K1 / 6]; struct uses { char a[A2]; int b[sizeof(short)]; };
]]
local C = ffi.C
for _, names in ipairs { { "A1", "A2", "A3", "A4", "A5", "A6", "A7" }, { "Z0", "Z1", "Z2", "Z3" }, { "U1", "U2" },
  { "NEG", "SS", "CMP", "SH", "TERN", "DIVU" }, { "B4", "B5", "B7", "B8", "B9", "B10", "B11", "B12", "B13", "B14",
  "B15", "B16", "B17", "B18" },
  { "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "P13", "P14", "P15", "P16", "P17",
    "P18" }, { "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10" },
    { "K1", "K2", "K3", "K4", "K5", "K7", "K8", "VISIBLE" } } do
  local out = {} for i, n in ipairs(names) do out[i] = n .. "=" .. tostring(C[n]) end print(table.concat(out, " "))
end
print(ffi.typeof("struct scoped").INSIDE, ffi.typeof("struct scoped").VISIBLE, ffi.new("struct scoped").INSIDE,
  pcall(function() return C.INSIDE end))
print(ffi.sizeof("struct uses"), ffi.sizeof("enum e0"), ffi.sizeof("int[K1]"),
  ffi.typeof("int[A2 + sizeof(struct {char x[5];})]"), ffi.typeof("char[1 ? 3 : 4]"))
print(ffi.new("enum e0"), ffi.new("enum e0", 5), ffi.new("enum e0", "Z2"), ffi.new("enum e0", "Z3"),
  tonumber(ffi.new("enum e0", "Z3")), ffi.new("enum eU", "U2"), tonumber(ffi.new("enum eU", "U2")),
  ffi.cast("enum e0", 77))
print(ffi.new("enum e0", "Z1") == 5, ffi.new("enum e0", "Z1") == "Z1", ffi.new("enum e0", 0) == C.Z0,
  ffi.new("enum e0", 1) + 1, pcall(ffi.new, "enum e0", "NOPE"))
local function try(text) print(text, pcall(ffi.cdef, text)) end
try "enum { F1 = 1 / 0 };"
try "enum { F2 = 1 % 0 };"
try "enum { F3 = nosuch };"
try "enum { F4 = 1 + };"
try "enum { F5 = (1 };"
try "enum { F6 = 1.5 };"
try "enum { F7 = sizeof(void) };"
try "enum { F8 = sizeof(struct incomplete) };"
try "enum { F9 = -2147483648 / -1 };"
try "enum { };"
try "enum { F10 F11 };"
try "enum F12 { F13 }; enum F12 { F14 };"
try "static const double D1 = 1.5;"
try "static const int D3;"
try "static int D4 = 1;"
try "static const float D5 = 1;"
try "enum { F15 = sizeof 5 };"
try "int arr[-1];"
try "int arr[1 - 2u];"
try "enum { F16 = 1 ? 2 };"
try "enum { F17 = A1 == 0 ? 10 : 20 };"
try "int arr2[sizeof(int) == 4 ? 1 : -1];"
try "int arr3[0x7fffffff];"
try "enum { F18 = *1 };"
try "enum { F19 = sizeof(((struct uses *)0)->b) };"
print(C.F17, C.F19, pcall(function() return C.F15 end))
print(pcall(function() C.A1 = 5 end))
print(pcall(function() C.K1 = 5 end))
print(pcall(function() return C.nowhere end))
print(pcall(function() return C[1] end))
print("constants that are members")
ffi.cdef "struct holder { enum { INNER = 99 }; static const int K55 = 55; } held;"
for _, length in ipairs {"INNER", "held.INNER", "((struct holder)0).INNER", "((struct holder *)0)->INNER", "held.K55", "((held.K55 + 1))", "K55"} do
  print(length, pcall(function() return ffi.sizeof("char[" .. length .. "]") end))
end
