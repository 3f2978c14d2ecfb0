package dev.perigee.lua.ffi.library;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.BuiltinLibrary;
import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The metatable that {@code getmetatable} shows for namespaces. Its functions do what the operators do on their own. */
final class NamespaceMetatable extends BuiltinLibrary {

    private static final String[] NAMES = {"__index", "__newindex", "__gc"};

    private final LuaTable table = new LuaTable();

    private NamespaceMetatable() {
    }

    /** The one table of a context. */
    static LuaTable of(LuaContext context) {
        return context.service(NamespaceMetatable.class, () -> {
            NamespaceMetatable library = new NamespaceMetatable();
            library.install(context, library.table);
            return library;
        }).table;
    }

    @Override
    public String name() {
        return "ffi.clib";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "__index" -> new IndexNode();
            case "__newindex" -> new NewIndexNode();
            default -> new CollectNode();
        };
    }

    @TruffleBoundary
    private static Namespace namespace(BuiltinNode node, Object[] arguments) {
        Object value = LuaArguments.count(arguments) == 0 ? null : LuaArguments.get(arguments, 0);
        if (value instanceof Namespace namespace) {
            return namespace;
        }
        throw LuaErrors.badArgumentType(node, 1, "userdata", value);
    }

    @TruffleBoundary
    private static LuaString key(BuiltinNode node, Object[] arguments) {
        Object value = LuaArguments.count(arguments) < 2 ? null : LuaArguments.get(arguments, 1);
        if (value instanceof LuaString key) {
            return key;
        }
        throw LuaErrors.badArgumentType(node, 2, "string", value);
    }

    private static final class IndexNode extends BuiltinNode {
        @Override
        public Object execute(VirtualFrame frame) {
            Namespace namespace = namespace(this, frame.getArguments());
            return NamespaceIndexNodeGen.getUncached().execute(namespace, key(this, frame.getArguments()));
        }
    }

    private static final class NewIndexNode extends BuiltinNode {

        private static final int VALUE = 2;

        @Override
        public Object execute(VirtualFrame frame) {
            Namespace namespace = namespace(this, frame.getArguments());
            LuaString key = key(this, frame.getArguments());
            if (LuaArguments.count(frame) < VALUE + 1) {
                throw LuaErrors.error(this, ConversionErrors.constant().getMessage());
            }
            NamespaceNewIndexNodeGen.getUncached().execute(namespace, key, LuaArguments.get(frame, VALUE));
            return LuaResults.NONE;
        }
    }

    private static final class CollectNode extends BuiltinNode {

        @TruffleBoundary
        private static void release(Namespace namespace) {
            namespace.release();
        }

        @Override
        public Object execute(VirtualFrame frame) {
            if (LuaArguments.count(frame) > 0 && LuaArguments.get(frame, 0) instanceof Namespace namespace) {
                release(namespace);
            }
            return LuaResults.NONE;
        }
    }
}
