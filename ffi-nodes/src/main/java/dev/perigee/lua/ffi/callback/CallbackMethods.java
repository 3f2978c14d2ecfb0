package dev.perigee.lua.ffi.callback;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.BuiltinLibrary;
import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The methods of function pointers, {@code cb:free()} and {@code cb:set(func)}: "Callback resource handling" in LuaJIT's ffi
 * semantics. They come from a metatable that all function pointers have.
 */
public final class CallbackMethods extends BuiltinLibrary {

    private static final String[] NAMES = {"free", "set"};

    private final LuaTable metatable = new LuaTable();

    private CallbackMethods() {
    }

    /** The metatable of all function pointers of a context. */
    @TruffleBoundary
    public static LuaTable metatable(LuaContext context) {
        return context.service(CallbackMethods.class, () -> {
            CallbackMethods library = new CallbackMethods();
            LuaTable methods = new LuaTable();
            library.install(context, methods);
            library.metatable.put(Metatables.INDEX, methods);
            return library;
        }).metatable;
    }

    @Override
    public String name() {
        return "ffi.callback";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return function.equals("free") ? new FreeNode() : new SetNode();
    }

    /** The address of the callback that is the first argument, a pointer of any type; 0 if it is cdata of another kind. */
    private static long address(BuiltinNode node, Object[] arguments) {
        Object value = LuaArguments.count(arguments) == 0 ? null : LuaArguments.get(arguments, 0);
        if (value instanceof CPointer pointer) {
            return pointer.address();
        }
        if (value instanceof CData) {
            return 0;
        }
        throw LuaErrors.badArgumentType(node, 1, "cdata", value);
    }

    private static LuaFunction function(BuiltinNode node, Object[] arguments) {
        Object value = LuaArguments.count(arguments) < 2 ? null : LuaArguments.get(arguments, 1);
        if (value instanceof LuaFunction function) {
            return function;
        }
        throw LuaErrors.badArgumentType(node, 2, "function", value);
    }

    private static Object finish(BuiltinNode node, boolean found) {
        if (!found) {
            throw LuaErrors.error(node, "bad callback");
        }
        return LuaResults.NONE;
    }

    private static final class FreeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return free(frame.getArguments());
        }

        @TruffleBoundary
        private Object free(Object[] arguments) {
            long address = address(this, arguments);
            return finish(this, FfiContext.get(this).callbacks().free(address));
        }
    }

    private static final class SetNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return set(frame.getArguments());
        }

        @TruffleBoundary
        private Object set(Object[] arguments) {
            LuaFunction function = function(this, arguments);
            long address = address(this, arguments);
            return finish(this, FfiContext.get(this).callbacks().set(address, function));
        }
    }
}
