package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lua as a Java program meets it: values in both directions, functions, tables, errors and permissions. */
class EmbeddingTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Context context;

    @BeforeEach
    void open() {
        context = Context.newBuilder("lua").allowHostAccess(HostAccess.ALL).out(out).in(new ByteArrayInputStream("first line\nsecond".getBytes(StandardCharsets.UTF_8))).build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private Value eval(String chunk) {
        return context.eval("lua", chunk);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void numbers() {
        assertEquals(42, eval("return 42").asInt());
        assertEquals(42, eval("return 84 / 2").asInt());
        assertEquals(0.5, eval("return 1 / 2").asDouble());
        assertEquals(1L << 40, eval("return 2 ^ 40").asLong());
        assertFalse(eval("return 0.5").fitsInInt());
        assertTrue(eval("return 1").fitsInByte());
        assertTrue(Double.isNaN(eval("return 0 / 0").asDouble()));
    }

    @Test
    void otherScalars() {
        assertTrue(eval("return 1 < 2").asBoolean());
        assertTrue(eval("return nil").isNull());
        assertTrue(eval("").isNull());
        assertEquals("grüße, 世界", eval("return 'grüße, ' .. '世界'").asString());
        assertEquals("", eval("return ''").asString());
        assertTrue(eval("return 'x'").isString());
        assertFalse(eval("return 5").isString());
    }

    @Test
    void ofSeveralResultsTheHostGetsTheFirst() {
        assertEquals(1, eval("return 1, 'two', nil").asInt());
        assertTrue(eval("return nil, 'message'").isNull());
    }

    @Test
    void functions() {
        Value add = eval("return function(a, b) return a + b end");
        assertTrue(add.canExecute());
        assertEquals(5, add.execute(2, 3).asInt());
        assertEquals(2.5, add.execute(2, 0.5).asDouble());
        assertEquals("a nil", eval("return function(a, b) return a .. ' ' .. tostring(b) end").execute("a").asString());
        assertEquals(3, eval("return select").execute("#", 1, 2, 3).asInt());
        assertEquals(7, eval("return setmetatable({}, { __call = function(self, x) return x + 1 end })").execute(6).asInt());
    }

    @Test
    void tablesHaveMembers() {
        Value table = eval("t = { name = 'Ada', born = 1815, nested = { deep = true } } return t");
        assertTrue(table.hasMembers());
        assertEquals("Ada", table.getMember("name").asString());
        assertTrue(table.getMember("nested").getMember("deep").asBoolean());
        assertNull(table.getMember("missing"));
        assertEquals(Set.of("name", "born", "nested"), table.getMemberKeys());
        table.putMember("name", "Grace");
        table.putMember("added", 5);
        assertEquals("Grace 5", eval("return t.name .. ' ' .. t.added").asString());
        assertTrue(table.removeMember("added"));
        assertTrue(eval("return t.added == nil").asBoolean());
    }

    @Test
    void tablesAreArrays() {
        Value table = eval("list = { 10, 20, 30 } return list");
        assertTrue(table.hasArrayElements());
        assertEquals(3, table.getArraySize());
        assertEquals(10, table.getArrayElement(0).asInt());
        assertEquals(List.of(10, 20, 30), table.as(new TypeLiteral<List<Integer>>() {
        }));
        table.setArrayElement(1, 25);
        table.setArrayElement(3, 40);
        assertEquals("10,25,30,40", eval("return table.concat(list, ',')").asString());
    }

    @Test
    void tablesAreHashes() {
        Value table = eval("hash = { [1.5] = 'fraction', [true] = 'boolean', key = 'string' } return hash");
        assertTrue(table.hasHashEntries());
        assertEquals("fraction", table.getHashValue(1.5).asString());
        assertEquals("boolean", table.getHashValue(true).asString());
        assertEquals(3, table.getHashSize());
        table.putHashEntry(2.5, "put");
        assertEquals("put", eval("return hash[2.5]").asString());
    }

    @Test
    void bindingsAreTheGlobals() {
        Value globals = context.getBindings("lua");
        globals.putMember("answer", 42);
        assertEquals(43, eval("answer = answer + 1 return answer").asInt());
        assertEquals(43, globals.getMember("answer").asInt());
        eval("function twice(x) return 2 * x end");
        assertEquals(8, globals.getMember("twice").execute(4).asInt());
        assertEquals("LUA", globals.getMember("string").getMember("upper").execute("lua").asString());
    }

    @Test
    void luaCallsJava() {
        List<String> seen = new ArrayList<>();
        Value globals = context.getBindings("lua");
        globals.putMember("log", (ProxyExecutable) arguments -> {
            seen.add(arguments[0].asString());
            return arguments.length;
        });
        assertEquals(2, eval("return log('from Lua', 5)").asInt());
        assertEquals(List.of("from Lua"), seen);
        java.util.function.IntBinaryOperator power = (a, b) -> (int) Math.pow(a, b);
        assertEquals(81, eval("return function(f) return f(3, 4) end").execute(power).asInt());
        assertEquals("[1, 2]", eval("return function(list) list:add(2) return list:toString() end").execute(new ArrayList<>(List.of(1))).asString());
    }

    @Test
    void luaReadsHostObjects() {
        context.getBindings("lua").putMember("host", ProxyObject.fromMap(new java.util.HashMap<>(Map.of("x", 5, "name", "host"))));
        assertEquals("host 6", eval("host.x = host.x + 1 return host.name .. ' ' .. host.x").asString());
        assertEquals("2 3 2", eval("return function(array) return array[1] .. ' ' .. array[2] .. ' ' .. #array end").execute(new int[]{2, 3}).asString());
    }

    @Test
    void errorsCarryThePlace() {
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("local t = {}\n\nt.x.y = 1"));
        assertTrue(error.isGuestException());
        assertFalse(error.isInternalError());
        assertEquals("Unnamed:3: attempt to index field 'x' (a nil value)", error.getMessage());
        SourceSection place = error.getSourceLocation();
        assertEquals(3, place.getStartLine());
        assertTrue(error.getPolyglotStackTrace().iterator().next().isGuestFrame());
    }

    @Test
    void errorMessages() {
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("error({ code = 42 })"));
        assertEquals(42, error.getGuestObject().getMember("code").asInt());
        error = assertThrows(PolyglotException.class, () -> eval("error('text', 0)"));
        assertEquals("text", error.getMessage());
    }

    @Test
    void hostErrorsPassThroughLua() {
        Value call = eval("return function(f) return f() end");
        RuntimeException thrown = new IllegalStateException("from Java");
        PolyglotException error = assertThrows(PolyglotException.class, () -> call.execute((ProxyExecutable) arguments -> {
            throw thrown;
        }));
        assertTrue(error.isHostException());
        assertEquals(thrown, error.asHostException());
        Value caught = eval("return function(f) local ok, e = pcall(f) return tostring(ok) .. ' ' .. tostring(e) end");
        assertTrue(caught.execute((ProxyExecutable) arguments -> {
            throw thrown;
        }).asString().contains("from Java"));
    }

    @Test
    void syntaxErrors() {
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("local x = = 1"));
        assertTrue(error.isSyntaxError());
        assertFalse(error.isIncompleteSource());
        assertEquals("Unnamed:1: unexpected symbol near '='", error.getMessage());
        assertEquals(1, error.getSourceLocation().getStartLine());
    }

    @Test
    void incompleteSourceAsksForMore() {
        for (String chunk : List.of("if x then", "local t = {", "f(", "return [[text", "while true do")) {
            PolyglotException error = assertThrows(PolyglotException.class, () -> eval(chunk), chunk);
            assertTrue(error.isSyntaxError() && error.isIncompleteSource(), chunk);
        }
    }

    @Test
    void parsingAloneRunsNothing() {
        Value chunk = context.parse("lua", "print('run') return 1 + 1");
        assertEquals("", output());
        assertEquals(2, chunk.execute().asInt());
        assertEquals("run\n", output());
    }

    @Test
    void standardStreamsAreTheContexts() {
        eval("print('printed', 1) io.write('written', 2, '\\n')");
        assertEquals("printed\t1\nwritten2\n", output());
        assertEquals("first line|second", eval("return io.read() .. '|' .. io.read('*a')").asString());
    }

    @Test
    void contextsAreApart() {
        eval("shared = 1 string.added = true");
        try (Context other = Context.create("lua")) {
            assertTrue(other.eval("lua", "return shared == nil and string.added == nil").asBoolean());
        }
    }

    @Test
    void nothingOfTheHostIsReachableUnlessAllowed() {
        try (Context closed = Context.newBuilder("lua").build()) {
            assertThrows(PolyglotException.class, () -> closed.eval("lua", "require('ffi')"));
            Value denied = closed.eval("lua", "return function(object) local ok, e = pcall(function() return object.field end) return ok and object.field ~= nil end");
            assertFalse(denied.execute(new Object() {
                @SuppressWarnings("unused") public final int field = 1;
            }).asBoolean());
            assertTrue(closed.eval("lua", "return io.open('/etc/hostname') == nil").asBoolean());
            assertTrue(closed.eval("lua", "return loadfile('/etc/hostname') == nil").asBoolean());
            assertTrue(closed.eval("lua", "return os.getenv('PATH') == nil").asBoolean());
        }
    }

    @Test
    void ffiSaysThatItNeedsPermission() {
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("return require('ffi')"));
        assertTrue(error.getMessage().contains("native access"), error.getMessage());
        assertFalse(error.isInternalError());
    }

    @Test
    void displayStrings() {
        assertEquals("nil", eval("return nil").toString());
        assertEquals("42", eval("return 42").toString());
        assertEquals("0.5", eval("return 0.5").toString());
        assertEquals("as text", eval("return setmetatable({}, { __tostring = function() return 'as text' end })").toString());
    }

    @Test
    void runningCodeCanBeStopped() throws InterruptedException {
        Context endless = Context.create("lua");
        Thread thread = new Thread(() -> assertThrows(PolyglotException.class, () -> endless.eval("lua", "while true do end")));
        thread.start();
        Thread.sleep(300);
        endless.close(true);
        thread.join(10_000);
        assertFalse(thread.isAlive());
    }

    @Test
    void stringBuffersNeedNativeAccessForPointersOnly() {
        assertEquals("abc1", eval("buffer = require 'string.buffer' return tostring(buffer.new():put('abc', 1))").asString());
        assertEquals(3, eval("return buffer.decode(buffer.encode({1, 2, 3}))[3]").asInt());
        PolyglotException error = assertThrows(PolyglotException.class, () -> eval("buffer.new():reserve(1)"));
        assertTrue(error.getMessage().contains("needs native access"), error.getMessage());
    }

    @Test
    void profilersEndWithTheirContext() {
        for (boolean cancelled : new boolean[]{false, true}) {
            Context other = Context.create("lua");
            other.eval("lua", "require('jit.profile').start('i1', function() samples = true end) while not samples do end");
            other.close(cancelled);
        }
    }
}
