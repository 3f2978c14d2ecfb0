package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.table.LuaTable;

/** A library that is no global variable: {@code require} makes its table when a program first asks for it. */
abstract class PreloadedLibrary extends BuiltinLibrary {

    /** What {@code require} calls. */
    private static final String LOADER = "loader";

    /** Has {@code require} find the library. */
    final void preload(LuaContext context) {
        Modules.preload(context, name(), function(context, LOADER));
    }

    @Override
    public final BuiltinNode createNode(String function) {
        return function.equals(LOADER) ? new LoaderNode(this) : createFunctionNode(function);
    }

    /** A new body for one of {@link #functionNames}. */
    abstract BuiltinNode createFunctionNode(String function);

    /** Makes the library's table. */
    private static final class LoaderNode extends BuiltinNode {

        private final PreloadedLibrary library;

        LoaderNode(PreloadedLibrary library) {
            this.library = library;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return load(LuaContext.get(this));
        }

        @TruffleBoundary
        private LuaTable load(LuaContext context) {
            LuaTable table = new LuaTable();
            library.install(context, table);
            return table;
        }
    }
}
