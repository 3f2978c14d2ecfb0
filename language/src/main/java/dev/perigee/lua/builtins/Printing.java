package dev.perigee.lua.builtins;

import java.io.IOException;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/** {@code print}. */
final class Printing {

    private Printing() {
    }

    /**
     * Writes the line for {@code values}; what comes before one that fails is written, too.
     *
     * @param toString what the environment has for {@code tostring}
     * @param usualToString the library's own {@code tostring}, which needs no call unless the program has replaced it
     */
    @TruffleBoundary
    static void print(Node node, Object toString, Object usualToString, Object[] values) {
        ByteBuilder line = new ByteBuilder(80);
        try {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    line.append('\t');
                }
                Object text = toString == usualToString ? LuaToString.any(values[i], node) : LuaResults.first(LuaCalls.call(node, toString, values[i]));
                if (!(text instanceof LuaString) && !LuaTypes.isNumber(text)) {
                    throw LuaErrors.error(node, "'tostring' must return a string to 'print'");
                }
                line.append(LuaToString.basic(text).bytes());
            }
            line.append('\n');
        } finally {
            write(node, line.toByteArray());
        }
    }

    private static void write(Node node, byte[] line) {
        try {
            IoState.get(node).standardOutput.stream().write(line);
        } catch (IOException e) {
            throw LuaErrors.wrap(node, e, e.getMessage());
        }
    }
}
