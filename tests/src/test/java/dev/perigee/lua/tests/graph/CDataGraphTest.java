package dev.perigee.lua.tests.graph;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What loops over C data compile to: every way to reach memory, to compute with 64-bit integers and pointers, and to use
 * metatypes, without calls and allocations. The objects that the programs make on the way do not exist in compiled code.
 */
@Tag("graph")
class CDataGraphTest {

    @Test
    void fieldsOfAllScalarTypes() {
        PureLoop.check("scalars", """
                        local ffi = require("ffi")
                        ffi.cdef[[
                        enum colour { RED, GREEN };
                        struct scalars {
                          bool b; char c; int8_t i8; uint8_t u8; int16_t i16; uint16_t u16; int32_t i32; uint32_t u32; int64_t i64; uint64_t u64;
                          float f; double d; void *p; const char *s; enum colour e;
                        };
                        ]]
                        local s = ffi.new("struct scalars[10]")
                        function scalars(count)
                          for i = 1, count do
                            local x, y = s[i % 10], s[(i + 1) % 10]
                            x.b, x.c, x.i8, x.u8, x.i16, x.u16 = not y.b, y.c + 1, y.i8 + 1, y.u8 + 1, y.i16 + 1, y.u16 + 1
                            x.i32, x.u32, x.i64, x.u64, x.f, x.d = y.i32 + 1, y.u32 + 1, y.i64 + 1, y.u64 + 1, y.f + 1, y.d + 1
                            x.p, x.s, x.e = y.p, y.s, y.e
                          end
                        end
                        """);
    }

    @Test
    void elementsOfScalarTypes() {
        PureLoop.check("elements", """
                        local ffi = require("ffi")
                        local f, b, q = ffi.new("float[?]", 1000), ffi.new("bool[?]", 1000), ffi.new("int64_t[?]", 1000)
                        local u, v = ffi.new("uint32_t[?]", 1000), ffi.new("void *[?]", 1000)
                        function elements(count)
                          for i = 1, count do
                            local k = i % 999
                            f[k] = f[k + 1] * 0.5
                            b[k] = not b[k + 1]
                            q[k] = q[k + 1] + 1
                            u[k] = u[k + 1] + 1
                            v[k] = v[k + 1]
                          end
                        end
                        """);
    }

    @Test
    void nestedFieldsAndReferences() {
        PureLoop.check("nested", """
                        local ffi = require("ffi")
                        ffi.cdef[[
                        struct inner { double x, y; };
                        struct outer { int n; struct inner p[3]; struct { int u, v; }; union { int i; float f; } w; };
                        ]]
                        local a = ffi.new("struct outer[100]")
                        function nested(count)
                          for i = 0, count - 1 do
                            local k = i % 100
                            a[k].p[1].y = a[k].p[2].x + a[k].u
                            a[k].w.f = a[k].w.i
                            local r = a[k]
                            local p = r.p
                            p[1].x = p[2].y + 1
                            r.v = r.v + 1
                          end
                        end
                        """);
    }

    @Test
    void pointerAccess() {
        PureLoop.check("pointers", """
                        local ffi = require("ffi")
                        ffi.cdef("struct node { int value; struct node *next; };")
                        local nodes = ffi.new("struct node[10]")
                        for i = 0, 9 do nodes[i].value = i; nodes[i].next = nodes + (i + 1) % 10 end
                        local first = nodes + 0
                        function pointers(count)
                          for i = 1, count do
                            local p = first[i % 10].next
                            if p ~= nil and p.next ~= first then p.value = p.next.value + p[0].value end
                            if nil == p.next or p == first then first.value = 1 end
                            p.next = p.next
                          end
                        end
                        """);
    }

    @Test
    void pointerArithmetic() {
        PureLoop.check("arithmetic", """
                        local ffi = require("ffi")
                        local buf = ffi.new("int[1000]")
                        local p = ffi.cast("int *", buf)
                        local q = p + 10
                        function arithmetic(count)
                          for i = 1, count do
                            local r = p + i % 100
                            r[0] = (r + 1)[2] + (r - p) + (q - r) + (r - buf)
                            if r < q and r >= p and r ~= q and p <= buf + 1 then r[1] = (r - 1LL)[1] + (1 + r)[0] end
                          end
                        end
                        """);
    }

    @Test
    void copiesOfStructs() {
        PureLoop.check("copies", """
                        local ffi = require("ffi")
                        ffi.cdef("struct copied { double x, y; int a[2]; char text[20]; };")
                        local a = ffi.new("struct copied[100]")
                        local s = ffi.new("struct copied", {1, 2})
                        local p = a + 3
                        function copies(count)
                          for i = 0, count - 1 do
                            local k = i % 100
                            a[k] = s
                            a[k] = a[(k + 1) % 100]
                            p[0] = p[1]
                          end
                        end
                        """);
    }

    @Test
    void bitFields() {
        PureLoop.check("bits", """
                        local ffi = require("ffi")
                        ffi.cdef("struct bits { unsigned a : 3, b : 5; int c : 24; bool d : 1; uint8_t e : 4; int f : 32; uint32_t g : 32; };")
                        local a = ffi.new("struct bits[100]")
                        function bits(count)
                          for i = 0, count - 1 do
                            local x = a[i % 100]
                            x.a = x.a + 1
                            x.b = x.b + x.a
                            x.c = x.c - 1
                            x.d = not x.d
                            x.e = x.e + 3
                            x.f = x.f + 1
                            x.g = x.g + 1
                          end
                        end
                        """);
    }

    @Test
    void arithmeticAndComparisonOf64Bits() {
        PureLoop.check("wide", """
                        local ffi = require("ffi")
                        local a, u = ffi.new("int64_t[4]", 5, 7, 9), ffi.new("uint64_t[2]", 1, 2)
                        function wide(count)
                          local n = 0
                          for i = 1, count do
                            n = n + tonumber(a[0] + 1 - a[1] * 2.5)
                            a[2] = -a[2] / 3 % 5LL + i
                            u[0] = u[0] * 3 + a[3] - 1ULL
                            if a[0] < a[1] and a[0] <= 8 and u[0] ~= u[1] and 7 ~= a[3] and a[2] > -9.5 then n = n + 1 end
                          end
                        end
                        """);
    }

    @Test
    void bitOperationsOn64Bits() {
        PureLoop.check("wide_bits", """
                        local ffi, bit = require("ffi"), require("bit")
                        local a = ffi.new("int64_t[3]", 5, 7, 9)
                        function wide_bits(count)
                          for i = 1, count do
                            a[0] = bit.band(a[1], a[2], i, 0xff)
                            a[1] = bit.bor(a[1], i)
                            a[2] = bit.bnot(bit.ror(a[2], 3))
                            a[0] = bit.arshift(a[0], 2) + bit.bswap(a[1]) + bit.lshift(1LL, i) + bit.rol(a[1], 5)
                            a[1] = bit.bxor(i, a[0]) + bit.tobit(a[1])
                            a[2] = bit.rshift(a[2], 3LL)
                          end
                        end
                        """);
    }

    @Test
    void metamethodsOfStructs() {
        PureLoop.check("vectors", """
                        local ffi = require("ffi")
                        local vector
                        vector = ffi.metatype("struct { double x, y; }", {
                          __add = function(a, b) return vector(a.x + b.x, a.y + b.y) end,
                          __sub = function(a, b) return vector(a.x - b.x, a.y - b.y) end,
                          __mul = function(a, k) return vector(a.x * k, a.y * k) end,
                          __unm = function(a) return vector(-a.x, -a.y) end,
                          __len = function() return 2 end,
                          __eq = function(a, b) return a.x == b.x and a.y == b.y end,
                          __lt = function(a, b) return a.x < b.x end,
                          __le = function(a, b) return a.x <= b.x end,
                          __call = function(a, k) return a.x + k end,
                          __index = { dot = function(a, b) return a.x * b.x + a.y * b.y end },
                        })
                        local a, b = vector(1, 2), vector(3, 4)
                        function vectors(count)
                          local sum = 0
                          for i = 1, count do
                            local c = (a + b) * i - -a
                            sum = sum + c:dot(b) + #c + c(1)
                            if c == a or c < a or c >= b then sum = sum + 1 end
                          end
                          a.y = sum
                        end
                        """);
    }

    @Test
    void metamethodsOfPointersAndReferences() {
        PureLoop.check("behind", """
                        local ffi = require("ffi")
                        ffi.cdef("typedef struct { double x, y; } behind_t;")
                        local vector
                        vector = ffi.metatype("behind_t", {
                          __add = function(a, b) return vector(a.x + b.x, a.y + b.y) end,
                          __mul = function(a, k) return vector(a.x * k, a.y * k) end,
                          __unm = function(a) return -a.x end,
                          __len = function() return 3 end,
                          __call = function(a, k) return a.x + k end,
                          __index = { scale = function(a, k) a.x = a.x * k end, length = function(a) return a.x + a.y end },
                        })
                        local array = ffi.new("behind_t[10]")
                        local pointer = array + 0
                        function behind(count)
                          local sum = 0
                          for i = 1, count do
                            local p = pointer + i % 10
                            p:scale(0.5)
                            sum = sum + p:length() + array[i % 10]:length() + #p + p(1) + array[1](2) - -p
                            sum = sum + (array[0] + array[i % 10]).x + (p + p).y + (p * 2).x
                          end
                          array[0].x = sum
                        end
                        """);
    }

    @Test
    void indexFunctions() {
        PureLoop.check("handlers", """
                        local ffi = require("ffi")
                        local point = ffi.metatype("struct { double x, y; }", {
                          __index = function(p, key) return key == "sum" and p.x + p.y or 0 end,
                          __newindex = function(p, key, value) p.x = value end,
                        })
                        local p = point(1, 2)
                        function handlers(count)
                          local sum = 0
                          for i = 1, count do
                            sum = sum + p.sum + p.other + p[i]
                            p.any = i
                            p[1] = i
                          end
                          p.y = sum
                        end
                        """);
    }

    @Test
    void temporaryObjects() {
        PureLoop.check("temporaries", """
                        local ffi = require("ffi")
                        ffi.cdef("typedef struct { double x, y; } temporary;")
                        local ct = ffi.typeof("temporary")
                        local out = ct()
                        function temporaries(count)
                          local sum = 0
                          for i = 1, count do
                            local a = ffi.new("temporary")
                            a.x = i
                            local b = ffi.new(ct, a.x, 2)
                            local c = ct(b)
                            local d = ffi.new("int[4]", i)
                            sum = sum + a.x + a.y + b.y + c.x + d[2]
                          end
                          out.x = sum
                        end
                        """);
    }

    @Test
    void casts() {
        PureLoop.check("casts", """
                        local ffi = require("ffi")
                        local buf = ffi.new("uint32_t[64]")
                        local bytes = ffi.typeof("uint8_t *")
                        local pointer = ffi.cast("void *", buf)
                        function casts(count)
                          local sum = 0
                          for i = 1, count do
                            sum = sum + ffi.cast("uint8_t *", buf)[3] + ffi.cast(bytes, pointer)[2]
                            sum = sum + tonumber(ffi.cast("intptr_t", pointer) - ffi.cast("intptr_t", buf)) + tonumber(ffi.cast("int8_t", i))
                            if ffi.cast("void *", 0) == nil then sum = sum + 1 end
                          end
                          buf[0] = sum
                        end
                        """);
    }

    @Test
    void questionsAboutTypes() {
        PureLoop.check("types", """
                        local ffi = require("ffi")
                        ffi.cdef("typedef struct { double x, y; } asked;")
                        local ct = ffi.typeof("asked")
                        local v = ct(1, 2)
                        function types(count)
                          local sum = 0
                          for i = 1, count do
                            sum = sum + ffi.sizeof(ct) + ffi.sizeof("int") + ffi.sizeof(v)
                            if ffi.istype(ct, v) and not ffi.istype("int", v) and not ffi.istype("asked", i) then sum = sum + 1 end
                            if ffi.typeof(v) == ct and ffi.typeof("int") ~= ct then sum = sum + 1 end
                          end
                          v.x = sum
                        end
                        """);
    }

    @Test
    void accumulatorsOf64Bits() {
        PureLoop.checkIterations("xorshift", """
                        local ffi, bit = require("ffi"), require("bit")
                        local bxor, lshift, rshift = bit.bxor, bit.lshift, bit.rshift
                        local state = ffi.new("uint64_t[2]")
                        function xorshift(count)
                          local x, h = 88172645463325252ULL, 14695981039346656037ULL
                          for i = 1, count do
                            x = bxor(x, lshift(x, 13))
                            x = bxor(x, rshift(x, 7))
                            x = bxor(x, lshift(x, 17))
                            h = (h + i) * 1099511628211ULL
                          end
                          state[0], state[1] = x, h
                        end
                        """);
    }

    @Test
    void structsThatGoAround() {
        PureLoop.checkIterations("around", """
                        local ffi = require("ffi")
                        local vector
                        vector = ffi.metatype("struct { double x, y; }", {
                          __add = function(a, b) return vector(a.x + b.x, a.y + b.y) end,
                          __index = { add = function(a, b) return vector(a.x + b.x, a.y + b.y) end },
                        })
                        local out = vector()
                        function around(count)
                          local p, q = vector(0, 0), vector(1, 1)
                          for i = 1, count do
                            p = p + q
                            p = p:add(q)
                          end
                          out.x = p.x
                        end
                        """);
    }

    @Test
    void pointersThatWalk() {
        PureLoop.checkIterations("walk", """
                        local ffi = require("ffi")
                        local buf = ffi.new("char[1000]")
                        function walk(count)
                          local p, e = buf + 0, buf + 1000
                          for i = 1, count do
                            p[0] = i
                            p = p + 1
                            if p == e then p = p - 1000 end
                          end
                        end
                        """);
    }
}
