package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JavaScript and Lua in one context, with C below: the fixtures are called from JavaScript through Lua's ffi. */
class PolyglotJsTest {

    private Context context;

    @BeforeEach
    void open() {
        context = Context.newBuilder("lua", "js").allowAllAccess(true).build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    /** Runs a JavaScript function with what a Lua chunk returns. */
    private Value call(String function, String chunk) {
        return context.eval("js", "(" + function + ")").execute(context.eval("lua", chunk));
    }

    private static final String POINTS = """
                    local ffi = require("ffi")
                    ffi.cdef[[
                    struct point { double x, y; };
                    double points_distance(struct point a, struct point b);
                    struct point points_add(struct point a, struct point b);
                    int callback_int(int (*f)(int), int v);
                    ]]
                    """;

    @Test
    void javaScriptCallsC() {
        assertEquals(5, call("lib => lib.points_distance({x: 0, y: 0}, {x: 3, y: 4})", POINTS + """
                        local lib = ffi.load("points")
                        return { points_distance = function(a, b) return lib.points_distance({ a.x, a.y }, { b.x, b.y }) end }
                        """).asInt());
    }

    @Test
    void javaScriptCallsTheCFunctionItself() {
        assertEquals(42, call("abs => abs(-42)", "local ffi = require('ffi') ffi.cdef('int abs(int);') return ffi.C.abs").asInt());
    }

    @Test
    void cCallsJavaScript() {
        assertEquals(21, call("lib => lib(x => x * 3, 7)", POINTS + """
                        local lib = ffi.load("callbacks")
                        return function(f, v) return lib.callback_int(function(x) return f(x) end, v) end
                        """).asInt());
    }

    @Test
    void luaCallsJavaScript() {
        Value js = context.eval("js", "({ add: (a, b) => a + b, list: [1, 2, 3], name: 'js' })");
        assertEquals("js 5 2", context.eval("lua", "return function(o) return o.name .. ' ' .. o.add(2, 3) .. ' ' .. o.list[2] end").execute(js).asString());
    }

    @Test
    void errorsCrossTheBorder() {
        Value caught = call("f => { try { f(); } catch (e) { return 'caught ' + e.message; } }", "return function() error('from Lua', 0) end");
        assertEquals("caught from Lua", caught.asString());
        Value thrower = context.eval("js", "(() => { throw new Error('from JavaScript'); })");
        PolyglotException error = assertThrows(PolyglotException.class, () -> context.eval("lua", "return function(f) f() end").execute(thrower));
        assertTrue(error.getMessage().contains("from JavaScript"), error.getMessage());
    }
}
