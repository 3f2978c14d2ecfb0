-- Fields of every scalar type.
local ffi = require("ffi")
ffi.cdef[[
enum colour { RED, GREEN };
struct scalars {
  bool b; char c; int8_t i8; uint8_t u8; int16_t i16; uint16_t u16; int32_t i32; uint32_t u32; int64_t i64; uint64_t u64;
  float f; double d; void *p; const char *s; enum colour e;
};
]]
local s = ffi.new("struct scalars[10]")
function loop(count)
  for i = 1, count do
    local x, y = s[i % 10], s[(i + 1) % 10]
    x.b, x.c, x.i8, x.u8, x.i16, x.u16 = not y.b, y.c + 1, y.i8 + 1, y.u8 + 1, y.i16 + 1, y.u16 + 1
    x.i32, x.u32, x.i64, x.u64, x.f, x.d = y.i32 + 1, y.u32 + 1, y.i64 + 1, y.u64 + 1, y.f + 1, y.d + 1
    x.p, x.s, x.e = y.p, y.s, y.e
  end
end
