package dev.perigee.lua.builtins;

import java.io.IOException;
import java.io.OutputStream;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.string.LuaString;

/** {@code print}. */
final class Printing {

    private Printing() {
    }

    @TruffleBoundary
    static void print(Node node, Object[] values) {
        OutputStream out = LuaContext.get(node).getEnv().out();
        try {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    out.write('\t');
                }
                if (!(LuaToString.any(values[i], node) instanceof LuaString text)) {
                    throw LuaErrors.error(node, "'tostring' must return a string to 'print'");
                }
                out.write(text.bytes(), 0, text.length());
            }
            out.write('\n');
        } catch (IOException e) {
            throw LuaErrors.wrap(node, e, e.getMessage());
        }
    }
}
