package dev.perigee.lua.builtins.debug;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.builtins.text.NumberFormat;
import dev.perigee.lua.runtime.ChunkName;
import dev.perigee.lua.runtime.LuaAddresses;
import dev.perigee.lua.runtime.LuaCode;
import dev.perigee.lua.runtime.LuaStack.Level;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The text of {@code jit.profile.dumpstack}. In its format {@code f} stands for a function's name, {@code F} for the same
 * with its file, {@code l} for file and line, {@code p} has the paths of files kept, and what follows {@code Z} is left
 * out for the last function; other bytes stand for themselves.
 */
public final class StackDump {

    private final ByteBuilder out = new ByteBuilder(100);
    private boolean wholePaths;
    /** How long the text is if it ends here, or -1. */
    private int end = -1;

    private StackDump() {
    }

    /**
     * Describes a stack.
     *
     * @param levels activations from the innermost outwards
     * @param depth how many to show; if it is negative, the outermost of them comes first
     */
    @TruffleBoundary
    public static LuaString of(List<Level> levels, LuaString format, int depth) {
        StackDump dump = new StackDump();
        if (depth >= 0) {
            for (int i = 0; i < depth && i < levels.size(); i++) {
                dump.append(levels.get(i), format);
            }
        } else {
            for (int i = Math.min(-(depth + 1), levels.size() - 1); i >= 0; i--) {
                dump.append(levels.get(i), format);
            }
        }
        LuaString text = dump.out.toLuaString();
        return dump.end < 0 ? text : text.substring(0, dump.end);
    }

    private void append(Level level, LuaString format) {
        for (int i = 0; i < format.length(); i++) {
            byte c = format.byteAt(i);
            switch (c) {
                case 'p' -> wholePaths = true;
                case 'f', 'F' -> appendName(level, c == 'F');
                case 'l' -> appendPlace(level.code(), Math.max(level.currentLine(), 0));
                case 'Z' -> end = out.length();
                default -> out.append(c);
            }
        }
    }

    private void appendName(Level level, boolean withFile) {
        OperandName name = level.name();
        LuaCode code = level.code();
        if (name == null) {
            appendPlace(code, code.lineDefined());
            return;
        }
        if (withFile && !code.isBuiltin()) {
            appendFile(code);
            out.append(':');
        }
        out.append(name.name());
    }

    private void appendPlace(LuaCode code, int line) {
        if (!code.isBuiltin()) {
            appendFile(code);
            out.append(":" + line);
        } else if (code.isWrittenInLua()) {
            out.append(code.shortSource());
        } else if (code.builtinNumber() > 0) {
            out.append("[builtin#" + code.builtinNumber() + "]");
        } else {
            out.append('@').append(NumberFormat.addressToLuaString(LuaAddresses.address(code)).bytes());
        }
    }

    private void appendFile(LuaCode code) {
        LuaString name = code.chunkName();
        boolean named = name.length() > 0 && (name.byteAt(0) == '@' || name.byteAt(0) == '=');
        if (!named) {
            out.append("[string]");
        } else if (wholePaths) {
            out.append(name.substring(1, name.length()).bytes());
        } else {
            out.append(ChunkName.file(name).bytes());
        }
    }
}
