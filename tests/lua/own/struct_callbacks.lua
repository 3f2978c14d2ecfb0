-- F12.1 N6: structs, unions and complex numbers as arguments and results of callbacks, which LuaJIT lacks; the test of
-- generated signatures compares the values with GCC's
local ffi = require("ffi")
ffi.cdef[[
struct point { double x, y; }; struct name { char text[20]; }; union number { int i; float f; };
struct odd { char tag; int value; } __attribute__((packed)); struct wide { long long a; } __attribute__((aligned(16)));
]]
local function call(type, f, ...)
  local callback = ffi.cast(type, f)
  local result = callback(...)
  callback:free()
  return result
end

-- Arguments are copies, which outlive the call; results are converted like assignments.
local kept
local p = ffi.new("struct point", 1, 2)
local q = call("struct point (*)(struct point, double)", function(point, factor)
  kept = point
  point.x = point.x * factor
  return point
end, p, 10)
print(p.x, kept.x, q.x, q.y, q ~= kept, ffi.istype("struct point", q))
print(call("struct point (*)(void)", function() return {y = 5} end).y)
print(ffi.string(call("struct name (*)(struct name)", function(name) return {"hello " .. ffi.string(name.text)} end,
  ffi.new("struct name", {"you"})).text))
print(call("union number (*)(union number)", function(n) return {n.i + 1} end, ffi.new("union number", 41)).i)
print(call("complex (*)(complex, complex float)", function(a, b) return ffi.new("complex", b.re, a.im) end, ffi.new("complex", 1, 2),
  ffi.new("complex float", 3, 4)))

-- Structs that the C compiler passes in memory although they are small, or in aligned places.
print(call("struct odd (*)(struct odd, int)", function(odd, n) return {odd.tag + 1, odd.value * n} end,
  ffi.new("struct odd", 1, 20), 3).value)
print(call("long long (*)(int, struct wide, int, int, int, int, int, struct wide)", function(_, first, _, _, _, _, _, second)
  return first.a * 10 + second.a
end, 1, ffi.new("struct wide", 2), 3, 4, 5, 6, 7, ffi.new("struct wide", 8)))

-- A bit-field of a struct needs no alignment, whatever its width; one of a union does.
ffi.cdef[[
struct s_packed_bits { char a; unsigned b : 32; } __attribute__((packed));
union u_bits { unsigned char a : 5; long b : 37; }; struct s_packed_union { char a; union u_bits b; } __attribute__((packed));
struct s_packed_union make_s_packed_union(char a, long b); double sum_s_packed_union(struct s_packed_union s);
struct s_packed_bits make_s_packed_bits(char a, unsigned b); double sum_s_packed_bits(struct s_packed_bits s);
]]
local structs = ffi.load("structs")
print(structs.sum_s_packed_bits({5, 4000000000}), structs.make_s_packed_bits(6, 3000000000).b)
print(call("struct s_packed_bits (*)(struct s_packed_bits)", function(s) return {s.a + 1, s.b + 1} end,
  ffi.new("struct s_packed_bits", 1, 4000000000)).b)
print(structs.sum_s_packed_union(ffi.new("struct s_packed_union", 5, {b = 2^35})), structs.make_s_packed_union(6, 2^34).b.b)

-- No value of that type, an error, a type that cannot be passed.
print(pcall(call, "struct point (*)(void)", function() return "text" end))
print(pcall(call, "struct point (*)(void)", function() error("inside", 0) end))
print(pcall(ffi.cast, "int (*)(struct { double x; } __attribute__((aligned(32))))", print))
print(pcall(ffi.cast, "long double (*)(void)", print))
