-- F2.1 F2.2 F2.3 F2.4 F2.5 F2.6: types, operators, operands, evaluation and sizes in constant expressions
local ffi = require("ffi")
local counter = 0
local function value(...)
  for _, text in ipairs { ... } do
    counter = counter + 1
    local name = "V" .. counter
    local ok, message = pcall(ffi.cdef, "enum { " .. name .. " = " .. text .. " };")
    print(text, ok and ffi.C[name] or message)
  end
end
ffi.cdef [[
struct s { char a; double b; int c[3]; struct { short d; } e; struct s *next; int bits : 3; }; enum color { RED, GREEN = 5, BLUE = -1 };
enum unsigned_color { BLACK, WHITE = 0xffffffff }; static const int K = 42; static const unsigned char BYTE = 255; extern int variable; extern double table_[4];
int function_(int); typedef unsigned short word; extern struct s object; extern const char *text;
]]
-- 32 bits; unsigned if one operand is
value("1 - 2", "1u - 2", "1 - 2u", "2147483647 + 1", "0x80000000", "0x7fffffff * 2", "0xffffffff + 1", "-1 < 1u", "-1 < 1", "-1 / 2u", "-7 / 2", "-7 % 3",
  "7 % -3", "-7 % 3u", "1 << 31", "1 << 32", "1 << 33", "1u << 31", "-1 >> 1", "-1u >> 1", "0x80000000 >> 31", "-5 >> 1u", "5u >> 33", "-1 & 5u", "-1 | 5u",
  "-1 ^ 5u", "1 ? -1 : 2u", "0 ? 2u : -1", "-1 == 0xffffffff", "~0", "~0u", "-0x80000000", "!5u", "+5", "- -5", "-2147483648")
-- precedence
value("1 + 2 * 3 - 4 / 2 % 3", "1 << 2 + 1", "1 | 2 ^ 3 & 4", "1 || 0 && 0", "0 && 1 || 1", "1 < 2 == 1", "3 > 2 > 1", "1 == 1 != 0", "1 ? 2 : 0 ? 3 : 4",
  "0 ? 2 : 0 ? 3 : 4", "2 - 1 - 1", "100 / 10 / 5", "~1 + 1", "!0 + !0", "-2 * -3", "1 & 3 == 3", "(1, 2)", "(1, 2, 3) + 1", "1 ? 2, 3 : 4", "8 >> 1 << 2",
  "1 <= 1 >= 1", "2 * (3 + 4)", "((((5))))")
-- casts do not convert
value("(char)300", "(word)-1", "(int)0xffffffff", "(unsigned)-1", "(unsigned char)256 + 0", "(long)5", "(int *)0 == 0", "sizeof((char)1)",
  "(float)3", "(struct s)1")
-- operands
value("'a'", "'a' + 1", "GREEN", "BLUE", "BLUE + 1u", "WHITE", "K", "BYTE + 1", "sizeof variable", "sizeof(table_)", "sizeof table_[0]", "sizeof object.c", "sizeof(object.c[1])",
  "sizeof object.e.d", "sizeof object.next->next->c", "sizeof(((struct s *)0)->b)", "sizeof *text", "sizeof text", "sizeof &object", "sizeof *&object",
  "sizeof function_", "sizeof(&function_)", "sizeof(function_(1))", "nothing", "word", "object.nothing", "*5", "5[0]",
  "&((struct s *)0)->c", "sizeof \"abc\" \"d\"", "\"abc\"", "sizeof 'a'", "sizeof 1u", "sizeof(1, 2)", "1 +", "(1", "1 2", ")", "= 1", "++1", "1 = 1", "a.b")
-- both sides are always evaluated
value("1 / 0", "1 % 0", "0 && 1 / 0", "1 || 1 / 0", "1 ? 2 : 1 / 0", "-2147483648 / -1", "(-2147483647 - 1) / -1", "(-2147483647 - 1) % -1", "1u / 0u", "0 / 5")
-- sizes and alignments
value("sizeof(int)", "sizeof(int[4])", "sizeof(struct s)", "sizeof(enum color)", "sizeof(int *)", "sizeof(int (*)(void))", "sizeof(struct { char x[5]; })", "sizeof(void)",
  "sizeof(int[])", "sizeof(int (void))", "sizeof(struct nothing)", "sizeof(int &)", "__alignof__(double)", "__alignof__(struct s)", "__alignof__(char[9])", "__alignof__ object",
  "__alignof(short)", "sizeof(int) - 8", "-sizeof(int)", "sizeof(char[0x7fffffff])", "sizeof(int[0x20000000])", "sizeof sizeof 1", "sizeof(int) * 2", "sizeof (int) + 1",
  "sizeof -1", "sizeof !1", "sizeof ~1u")
print(ffi.typeof("int[K]"), ffi.typeof("int[sizeof(struct s)]"), ffi.typeof("int[GREEN > 4 ? 2 : 3]"), pcall(ffi.typeof, "int[BLUE]"), pcall(ffi.typeof, "int[1 - 2u]"))
