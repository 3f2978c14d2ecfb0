package dev.perigee.lua.runtime;

import dev.perigee.lua.runtime.string.LuaString;

/** What a root node of ours tells about its function: for error positions, tracebacks and {@code debug.getinfo}. */
public interface LuaCode {

    /** Whether it is a library function. */
    boolean isBuiltin();

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
    String shortSource();

    /** The chunk's name as it was given: {@code @file}, {@code =name} or the text; {@code =[C]} for builtins. */
    LuaString chunkName();

    /** The line of the definition, 0 for a main chunk, -1 for builtins. */
    int lineDefined();

    int lastLineDefined();

    int parameterCount();

    boolean isVararg();

    boolean isMainChunk();

    /** Whether the program must not see lines and the names of variables: {@code string.dump} has removed them. */
    default boolean isStripped() {
        return false;
    }
}
