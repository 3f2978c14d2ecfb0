package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.file.LuaFile;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;

/** The state of a loop over {@code io.lines} or {@code file:lines}. */
record LineIterator(LuaFile file, Object[] formats, boolean closeAtEnd) {

    /** What the formats read; nothing at the end. Unlike {@code file:read} it raises an error if reading fails. */
    @TruffleBoundary
    Object next(Node node) {
        if (file.isClosed()) {
            throw LuaErrors.error(node, IoFunctions.CLOSED);
        }
        Object results = IoFunctions.readOrRaise(node, file, formats);
        if (LuaResults.first(results) == LuaNil.NIL && closeAtEnd) {
            IoFunctions.close(node, file);
            return LuaResults.NONE;
        }
        return results;
    }
}
