package dev.perigee.lua.ffi.library;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.BuiltinLibrary;
import dev.perigee.lua.builtins.BuiltinNode;
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
        @Override
        public Object execute(VirtualFrame frame) {
            Namespace namespace = namespace(this, frame.getArguments());
            NamespaceNewIndexNodeGen.getUncached().execute(namespace, key(this, frame.getArguments()), LuaArguments.get(frame, 2));
            return LuaResults.NONE;
        }
    }

    /** Libraries stay loaded, as pointers to their functions may be held anywhere. */
    private static final class CollectNode extends BuiltinNode {
        @Override
        public Object execute(VirtualFrame frame) {
            namespace(this, frame.getArguments());
            return LuaResults.NONE;
        }
    }
}
