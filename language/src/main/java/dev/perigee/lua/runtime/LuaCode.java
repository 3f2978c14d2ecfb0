package dev.perigee.lua.runtime;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * What code tells about its function: for error positions, tracebacks and {@code debug.getinfo}. The answers given here
 * are those of a function of C, which library functions and the host are to programs.
 */
public interface LuaCode {

    LuaString C_CHUNK_NAME = LuaString.constant("=[C]");

    /** Whether it is a library function. */
    default boolean isBuiltin() {
        return true;
    }

    /** Whether it is of a source that is internal to the host, such as the {@code lua} command's own. */
    default boolean isInternal() {
        return false;
    }

    /** Whether it is a library function that LuaJIT has written in Lua, which shows in tracebacks and positions. */
    default boolean isWrittenInLua() {
        return false;
    }

    /** The number of a library function, see {@link dev.perigee.lua.builtins.BuiltinNumbers}. */
    default int builtinNumber() {
        return 0;
    }

    /** The chunk's name as messages show it; {@code [C]} for a library function. */
    default String shortSource() {
        return "[C]";
    }

    /** The chunk's name as it was given: {@code @file}, {@code =name} or the text; {@code =[C]} for builtins. */
    default LuaString chunkName() {
        return C_CHUNK_NAME;
    }

    /** The line of the definition, 0 for a main chunk, -1 for builtins. */
    default int lineDefined() {
        return -1;
    }

    default int lastLineDefined() {
        return -1;
    }

    default int parameterCount() {
        return 0;
    }

    default boolean isVararg() {
        return true;
    }

    default boolean isMainChunk() {
        return false;
    }

    /** Whether the program must not see lines and the names of variables: {@code string.dump} has removed them. */
    default boolean isStripped() {
        return false;
    }
}
