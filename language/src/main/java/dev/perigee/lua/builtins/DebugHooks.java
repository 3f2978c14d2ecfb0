package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.Hooks;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.string.LuaString;

/** The hook functions of the debug library. A thread among the arguments makes no difference, as in LuaJIT. */
final class DebugHooks {

    private static final String LETTERS = "crl";

    private DebugHooks() {
    }

    /** {@code debug.sethook(thread, hook, events, count)}. */
    @TruffleBoundary
    static void set(Node node, Object[] values) {
        DebugArguments arguments = new DebugArguments(node, values);
        Object hook = arguments.get(0);
        Hooks hooks = LuaContext.get(node).getHooks();
        if (hook == LuaNil.NIL) {
            hooks.set(LuaNil.NIL, 0, 0, LuaStack.level(node, 1));
            return;
        }
        LuaString letters = arguments.string(1);
        if (!(hook instanceof LuaFunction)) {
            throw LuaErrors.badArgumentType(node, arguments.number(0), "function", hook);
        }
        int count = arguments.get(2) == LuaNil.NIL ? 0 : arguments.integer(2);
        int events = 0;
        for (int i = 0; i < letters.length(); i++) {
            int event = LETTERS.indexOf(letters.byteAt(i));
            events |= event < 0 ? 0 : 1 << event;
        }
        hooks.set(hook, events, count, LuaStack.level(node, 1));
    }

    /** {@code debug.gethook(thread)}: the hook, its events and its count. */
    @TruffleBoundary
    static Object get(Node node) {
        Hooks hooks = LuaContext.get(node).getHooks();
        StringBuilder letters = new StringBuilder();
        for (int event = 0; event < LETTERS.length(); event++) {
            if ((hooks.getEvents() >> event & 1) != 0) {
                letters.append(LETTERS.charAt(event));
            }
        }
        return LuaResults.of(new Object[]{hooks.getHook(), LuaString.fromJava(letters.toString()), hooks.getCount()});
    }
}
