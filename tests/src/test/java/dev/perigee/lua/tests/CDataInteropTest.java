package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C through Lua's ffi as a Java program or JavaScript meets it: structs, arrays, pointers, functions and libraries. */
class CDataInteropTest {

    private Context context;

    @BeforeEach
    void open() {
        context = Context.newBuilder("lua", "js").allowNativeAccess(true).allowHostAccess(HostAccess.ALL) //
                        .option("engine.WarnInterpreterOnly", "false").build();
        eval("""
                        ffi = require("ffi")
                        ffi.cdef[[
                        struct point { double x, y; };
                        struct sample { int8_t small; uint64_t big; bool flag; const int fixed; char name[8];
                          struct point at; union { int i; float f; }; struct point *next; int (*twice)(int); };
                        int abs(int); size_t strlen(const char *); int64_t llabs(long long); char *strchr(const char *, int);
                        uint64_t width_u64(uint64_t); int64_t width_i64(int64_t);
                        int callback_int(int (*f)(int), int v); double callback_double(double (*f)(double), double v);
                        void qsort(void *, size_t, size_t, int (*)(const int *, const int *));
                        extern int global_int; extern const int global_constant; extern struct global_pair { int first; double second; } global_pair;
                        enum { ANSWER = 42 };
                        ]]""");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Value eval(String chunk) {
        return context.eval("lua", chunk);
    }

    private Value js(String function, Object... arguments) {
        return context.eval("js", "(" + function + ")").execute(arguments);
    }

    @Test
    void fieldsAreMembers() {
        Value sample = eval("return ffi.new('struct sample', {small = -5, big = 2^40, flag = true, fixed = 9, at = {1, 2}})");
        assertTrue(sample.hasMembers());
        assertEquals(Set.of("small", "big", "flag", "fixed", "name", "at", "i", "f", "next", "twice"), sample.getMemberKeys());
        assertEquals(-5, sample.getMember("small").asInt());
        assertEquals(1L << 40, sample.getMember("big").asLong());
        assertTrue(sample.getMember("flag").asBoolean());
        assertEquals(2.0, sample.getMember("at").getMember("y").asDouble());
        assertFalse(sample.hasMember("missing"));
        assertEquals(0, sample.getMember("next").asNativePointer());
    }

    @Test
    void fieldsAreWritable() {
        Value sample = eval("sample = ffi.new('struct sample') return sample");
        sample.putMember("small", 7);
        sample.putMember("big", new BigInteger("18446744073709551615"));
        sample.putMember("flag", true);
        sample.putMember("name", "moon");
        sample.getMember("at").putMember("x", 2.5);
        sample.putMember("f", 1f);
        sample.putMember("next", eval("return ffi.new('struct point', 3, 4)"));
        assertTrue(eval("""
                        return sample.small == 7 and sample.big == -1ULL and sample.flag and ffi.string(sample.name) == "moon"
                          and sample.at.x == 2.5 and sample.i == 0x3f800000 and sample.next.y == 4""").asBoolean());
        assertEquals(new BigInteger("18446744073709551615"), sample.getMember("big").asBigInteger());
        assertThrows(IllegalArgumentException.class, () -> sample.putMember("small", "text"));
        assertThrows(UnsupportedOperationException.class, () -> sample.putMember("fixed", 1));
        assertThrows(UnsupportedOperationException.class, () -> sample.putMember("missing", 1));
    }

    @Test
    void pointersLeadToMembers() {
        Value pointer = eval("point = ffi.new('struct point', 1, 2) return ffi.cast('struct point *', point)");
        pointer.putMember("x", 10);
        assertEquals(10, pointer.getMember("x").asInt());
        assertEquals(Set.of("x", "y"), pointer.getMemberKeys());
        assertEquals(eval("return tonumber(ffi.cast('intptr_t', ffi.cast('void *', point)))").asLong(), pointer.asNativePointer());
        assertEquals(pointer.asNativePointer(), eval("return point").asNativePointer());
        Value nowhere = eval("return ffi.cast('struct point *', 0)");
        PolyglotException error = assertThrows(PolyglotException.class, () -> nowhere.getMember("x"));
        assertTrue(error.isGuestException());
        assertFalse(eval("return ffi.new('int *')").hasMembers());
    }

    @Test
    void metatypesAddMethods() {
        Value point = eval("""
                        local Point = ffi.metatype("struct point", { __index = {
                          dimension = 2, length = function(p) return math.sqrt(p.x^2 + p.y^2) end,
                          add = function(p, q) return ffi.new("struct point", p.x + q.x, p.y + q.y) end } })
                        return Point""").newInstance(3, 4);
        assertEquals(5, point.invokeMember("length").asInt());
        assertEquals(2, point.getMember("dimension").asInt());
        assertTrue(point.canInvokeMember("add"));
        assertEquals(6, point.invokeMember("add", point).getMember("x").asInt());
        assertEquals(10, js("p => p.add(p).length()", point).asInt());
    }

    @Test
    void arraysHaveElements() {
        Value array = eval("array = ffi.new('int[5]', {1, 2, 3}) return array");
        assertEquals(5, array.getArraySize());
        assertEquals(3, array.getArrayElement(2).asInt());
        array.setArrayElement(4, 50);
        assertEquals(50, eval("return array[4]").asInt());
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> array.getArrayElement(5));
        assertThrows(ArrayIndexOutOfBoundsException.class, () -> array.setArrayElement(-1, 1));
        assertThrows(ClassCastException.class, () -> array.setArrayElement(0, "text"));
        assertEquals(100, eval("return ffi.new('uint8_t[?]', 100)").getArraySize());
        assertEquals(7.0, eval("return ffi.new('struct point[3]', {{1, 2}, {7, 8}})").getArrayElement(1).getMember("x").asDouble());
        assertEquals(4, eval("return ffi.new('float __attribute__((vector_size(16)))')").getArraySize());
        assertFalse(eval("return ffi.cast('int *', array)").hasArrayElements());
        assertArrayEquals(new int[]{1, 2, 3, 0, 50}, array.as(int[].class));
        assertEquals(56, js("array => { let sum = 0; for (const x of array) sum += x; return sum; }", array).asInt());
    }

    @Test
    void objectsAreBuffers() {
        Value array = eval("array = ffi.new('uint8_t[16]', {1, 2, 3, 4}) return array");
        assertEquals(16, array.getBufferSize());
        assertEquals(0x04030201, array.readBufferInt(ByteOrder.LITTLE_ENDIAN, 0));
        assertEquals(0x01020304, array.readBufferInt(ByteOrder.BIG_ENDIAN, 0));
        array.writeBufferDouble(ByteOrder.nativeOrder(), 8, 2.5);
        assertEquals(2.5, eval("return ffi.cast('double *', array)[1]").asDouble());
        byte[] bytes = new byte[3];
        array.readBuffer(1, bytes, 0, 3);
        assertArrayEquals(new byte[]{2, 3, 4}, bytes);
        assertThrows(IndexOutOfBoundsException.class, () -> array.readBufferInt(ByteOrder.nativeOrder(), 13));
        assertThrows(IndexOutOfBoundsException.class, () -> array.writeBufferByte(16, (byte) 0));
        assertEquals(10, js("buffer => new Uint8Array(new ArrayBuffer(buffer)).reduce((a, b) => a + b, 0) - 4 - 64", eval("return ffi.new('uint8_t[4]', {1, 9, 4, 64})")).asInt());
    }

    @Test
    void functionsTakeHostValues() {
        Value c = eval("return ffi.C");
        assertEquals(42, c.invokeMember("abs", -42).asInt());
        assertEquals(5, c.getMember("strlen").execute("grüß").asInt() - 1);
        Value widths = eval("return ffi.load('widths')");
        assertEquals(Long.MIN_VALUE + 1, widths.invokeMember("width_i64", Long.MIN_VALUE + 1).asLong());
        BigInteger most = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
        assertEquals(most, widths.invokeMember("width_u64", most).asBigInteger());
        assertEquals(9007199254740993L, js("lib => lib.width_i64(9007199254740993n)", widths).asLong());
        PolyglotException error = assertThrows(PolyglotException.class, () -> c.invokeMember("abs", "x"));
        assertTrue(error.getMessage().contains("cannot convert 'string' to 'int'"), error.getMessage());
    }

    @Test
    void oneCallSiteServesManyNamesAndLibraries() {
        Value c = eval("ffi.cdef 'int toupper(int); int tolower(int); long labs(long); int ffs(int);' return ffi.C");
        Value mathematics = eval("return ffi.load('libm.so.6')");
        for (int round = 0; round < 3; round++) {
            assertEquals('A', c.invokeMember("toupper", (int) 'a').asInt());
            assertEquals('a', c.invokeMember("tolower", (int) 'A').asInt());
            assertThrows(UnsupportedOperationException.class, () -> c.invokeMember("isgraph", (int) 'a'));
            assertEquals(7, mathematics.invokeMember("labs", -7).asInt());
            assertEquals(7, c.invokeMember("labs", -7).asInt());
            assertEquals(4, c.invokeMember("ffs", 8).asInt());
            assertEquals(9, c.invokeMember(new String("abs"), -9).asInt());
        }
        eval("ffi.cdef 'int isgraph(int);'");
        assertTrue(c.invokeMember("isgraph", (int) 'a').asInt() != 0);
        Value table = eval("return { count = 1, twice = function(n) return 2 * n end, sum = setmetatable({}, { __call = function(_, a, b) return a + b end }) }");
        for (int round = 0; round < 3; round++) {
            assertEquals(8, table.invokeMember("twice", 4).asInt());
            assertEquals(5, table.invokeMember("sum", 2, 3).asInt());
            assertThrows(UnsupportedOperationException.class, () -> table.invokeMember("count"));
            assertThrows(UnsupportedOperationException.class, () -> table.invokeMember("missing"));
        }
    }

    @Test
    void cCallsTheHostBack() {
        Value callbacks = eval("return ffi.load('callbacks')");
        ProxyExecutable triple = arguments -> arguments[0].asInt() * 3;
        assertEquals(21, callbacks.invokeMember("callback_int", triple, 7).asInt());
        assertEquals(49.0, js("lib => lib.callback_double(x => x * x, 7)", callbacks).asDouble());
        AtomicInteger calls = new AtomicInteger();
        ProxyExecutable order = arguments -> {
            calls.incrementAndGet();
            return eval("return function(a, b) return a[0] - b[0] end").execute((Object[]) arguments).asInt();
        };
        Value numbers = eval("return ffi.new('int[4]', {4, 2, 3, 1})");
        eval("return ffi.C").invokeMember("qsort", numbers, 4, 4, order);
        assertArrayEquals(new int[]{1, 2, 3, 4}, numbers.as(int[].class));
        assertTrue(calls.get() > 2);
        ProxyExecutable failing = arguments -> {
            throw new IllegalStateException("from the host");
        };
        PolyglotException error = assertThrows(PolyglotException.class, () -> callbacks.invokeMember("callback_int", failing, 1));
        assertTrue(error.getMessage().contains("from the host"), error.getMessage());
    }

    @Test
    void librariesHaveMembers() {
        Value library = eval("globals = ffi.load('globals') return globals");
        assertTrue(library.getMemberKeys().containsAll(Set.of("global_pair", "global_int", "ANSWER")));
        assertEquals(42, library.getMember("ANSWER").asInt());
        library.putMember("global_int", 77);
        assertEquals(77, eval("return globals.global_int").asInt());
        library.getMember("global_pair").putMember("second", 1.25);
        assertEquals(1.25, eval("return globals.global_pair.second").asDouble());
        assertThrows(UnsupportedOperationException.class, () -> library.putMember("global_constant", 1));
        assertThrows(IllegalArgumentException.class, () -> library.putMember("global_int", "text"));
        assertFalse(library.hasMember("undeclared"));
        assertFalse(library.canInvokeMember("global_int"));
        assertEquals(3, js("(lib, c) => c.abs(-lib.global_int) - 74", library, eval("return ffi.C")).asInt());
        assertTrue(library.toString().startsWith("userdata: "), library.toString());
    }
}
