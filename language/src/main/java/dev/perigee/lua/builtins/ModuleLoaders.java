package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.nodes.access.IndexChain;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The functions in {@code package.loaders}. Each takes a module's name and returns a function that loads it, a text that
 * says why it cannot, or nothing. C libraries are found as LuaJIT finds them but refused: modules written for the Lua C
 * API need its interpreter.
 */
final class ModuleLoaders {

    private static final String C_MODULE_REFUSED = "modules written in C are not supported; the ffi library calls C functions directly (ffi.load)";

    private ModuleLoaders() {
    }

    @TruffleBoundary
    static Object preload(Node node, LuaTable library, LuaString name) {
        if (!(IndexChain.get(node, library, LuaString.constant("preload"), 0) instanceof LuaTable preload)) {
            throw LuaErrors.error(node, "'package.preload' must be a table");
        }
        Object loader = IndexChain.get(node, preload, name, 0);
        return loader == LuaNil.NIL ? LuaString.fromJava("\n\tno field package.preload['" + name + "']") : loader;
    }

    @TruffleBoundary
    static Object lua(Node node, LuaTable library, LuaString name) {
        ByteBuilder tried = new ByteBuilder(80);
        LuaString file = find(node, library, "path", name, tried);
        if (file == null) {
            return tried.toLuaString();
        }
        try {
            return ChunkLoader.loadFile(LuaContext.get(node), file, null);
        } catch (ChunkError e) {
            throw failure(node, name, file, e.getMessage());
        }
    }

    @TruffleBoundary
    static Object c(Node node, LuaTable library, LuaString name) {
        return refuseModule(node, library, name, name);
    }

    @TruffleBoundary
    static Object cRoot(Node node, LuaTable library, LuaString name) {
        int dot = 0;
        while (dot < name.length() && name.byteAt(dot) != '.') {
            dot++;
        }
        return dot == name.length() ? LuaResults.NONE : refuseModule(node, library, name, name.substring(0, dot));
    }

    /** {@code package.loadlib(path, function)}. */
    @TruffleBoundary
    static Object refuseLibrary(LuaString path) {
        return new Object[]{LuaNil.NIL, LuaString.fromJava(path + ": " + C_MODULE_REFUSED), LuaString.constant("open")};
    }

    private static LuaString refuseModule(Node node, LuaTable library, LuaString module, LuaString name) {
        ByteBuilder tried = new ByteBuilder(80);
        LuaString file = find(node, library, "cpath", name, tried);
        if (file != null) {
            throw failure(node, module, file, C_MODULE_REFUSED);
        }
        return tried.toLuaString();
    }

    private static LuaException failure(Node node, LuaString module, LuaString file, String cause) {
        return LuaErrors.error(node, "error loading module '" + module + "' from file '" + file + "':\n\t" + cause);
    }

    /** @param field the path's name in the library */
    private static LuaString find(Node node, LuaTable library, String field, LuaString name, ByteBuilder tried) {
        Object path = IndexChain.get(node, library, LuaString.constant(field), 0);
        if (!(path instanceof LuaString) && !LuaTypes.isNumber(path)) {
            throw LuaErrors.error(node, "'package." + field + "' must be a string");
        }
        return ModuleSearch.find(LuaContext.get(node), name, LuaToString.basic(path), ModuleSearch.DOT, ModuleSearch.DIRECTORY_SEPARATOR, tried);
    }
}
