package dev.perigee.lua.ffi;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.BuiltinLibrary;
import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.call.NativeAccess;
import dev.perigee.lua.ffi.library.Namespace;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.HostPlatform;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The library {@code ffi}: "ffi.* API Functions" of LuaJIT. */
final class FfiBuiltins extends BuiltinLibrary {

    static final FfiBuiltins INSTANCE = new FfiBuiltins();

    /** The function that {@code require} calls to make the library. */
    static final String LOADER = "ffi";

    private static final String[] NAMES = {"abi", "alignof", "cast", "cdef", "copy", "errno", "fill", "gc", "istype", "load", "metatype",
                    "new", "offsetof", "sizeof", "string", "typeinfo", "typeof"};

    private FfiBuiltins() {
    }

    @Override
    public String name() {
        return "ffi";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    protected void installValues(LuaContext context, LuaTable table) {
        table.putNamed(LuaString.constant("os"), HostPlatform.SYSTEM);
        table.putNamed(LuaString.constant("arch"), HostPlatform.ARCHITECTURE);
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case LOADER -> new LoaderNode();
            case "abi" -> new TypeQueryNodes.AbiNode();
            case "alignof" -> new TypeQueryNodes.AlignOfNode();
            case "cast" -> new CastNode();
            case "cdef" -> new DeclarationNodes.CDefNode();
            case "copy" -> new MemoryNodes.CopyNode();
            case "errno" -> new MemoryNodes.ErrnoNode();
            case "fill" -> new MemoryNodes.FillNode();
            case "gc" -> new ObjectNodes.GcNode();
            case "istype" -> new IsTypeNode();
            case "load" -> new LoadNode();
            case "metatype" -> new DeclarationNodes.MetatypeNode();
            case "new" -> new ObjectNodes.NewNode();
            case "offsetof" -> new TypeQueryNodes.OffsetOfNode();
            case "sizeof" -> new TypeQueryNodes.SizeOfNode();
            case "string" -> new MemoryNodes.StringNode();
            case "typeinfo" -> new TypeQueryNodes.TypeInfoNode();
            case "typeof" -> new DeclarationNodes.TypeOfNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** Makes the library table at the first {@code require "ffi"}. */
    private static final class LoaderNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return load();
        }

        @TruffleBoundary
        private Object load() {
            LuaContext context = LuaContext.get(this);
            String problem = NativeAccess.problem(context.getEnv());
            if (problem != null) {
                throw LuaErrors.error(this, problem);
            }
            LuaTable table = new LuaTable();
            INSTANCE.install(context, table);
            FfiContext ffi = FfiContext.of(context);
            table.putNamed(LuaString.constant("C"), Namespace.defaultOf(ffi));
            return table;
        }
    }
}
