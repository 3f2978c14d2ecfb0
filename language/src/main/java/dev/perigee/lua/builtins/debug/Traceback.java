package dev.perigee.lua.builtins.debug;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.builtins.text.NumberFormat;
import dev.perigee.lua.runtime.LuaAddresses;
import dev.perigee.lua.runtime.LuaCode;
import dev.perigee.lua.runtime.LuaStack.Level;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;

/** The text of {@code debug.traceback} in LuaJIT's layout. Of a deep stack only the two ends are shown. */
public final class Traceback {

    private static final int FIRST_LEVELS = 12;
    private static final int LAST_LEVELS = 10;

    private Traceback() {
    }

    /**
     * Describes a stack.
     *
     * @param message goes in front, or null
     * @param levels all activations from the innermost outwards
     * @param start the first level to show
     */
    @TruffleBoundary
    public static LuaString of(LuaString message, List<Level> levels, int start) {
        ByteBuilder text = new ByteBuilder(200);
        if (message != null) {
            text.append(message.bytes()).append('\n');
        }
        text.append("stack traceback:");
        int level = start;
        int limit = FIRST_LEVELS;
        while (level >= 0 && level < levels.size()) {
            if (level < limit) {
                append(text, levels.get(level++));
                continue;
            }
            // The levels in the middle are left out only if there are some.
            if (level + 1 + LAST_LEVELS < levels.size()) {
                text.append("\n\t...");
                level = levels.size() - LAST_LEVELS;
            }
            limit = Integer.MAX_VALUE;
        }
        return text.toLuaString();
    }

    private static void append(ByteBuilder text, Level level) {
        LuaCode code = level.code();
        OperandName name = level.name();
        if (code.builtinNumber() > 0 && name == null) {
            text.append("\n\t[builtin#" + code.builtinNumber() + "]:");
        } else {
            text.append("\n\t" + code.shortSource() + ":");
        }
        int line = level.currentLine();
        if (line > 0) {
            text.append(line + ":");
        }
        if (name != null) {
            text.append(" in function '" + name.name() + "'");
        } else if (code.isMainChunk()) {
            text.append(" in main chunk");
        } else if (code.isBuiltin() && !code.isWrittenInLua()) {
            text.append(" at ").append(NumberFormat.addressToLuaString(LuaAddresses.address(code)).bytes());
        } else {
            text.append(" in function <" + code.shortSource() + ":" + code.lineDefined() + ">");
        }
    }
}
