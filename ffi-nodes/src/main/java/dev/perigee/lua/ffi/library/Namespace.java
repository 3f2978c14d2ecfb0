package dev.perigee.lua.ffi.library;

import java.util.HashMap;
import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.utilities.TruffleWeakReference;

import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.extension.ExtensionUserdata;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.call.CallMode;
import dev.perigee.lua.ffi.call.LeafFunctions;
import dev.perigee.lua.ffi.call.LibraryException;
import dev.perigee.lua.ffi.call.NativeLibrary;
import dev.perigee.lua.ffi.cdata.CFunction;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.HostValues;
import dev.perigee.lua.ffi.ctype.Declaration;
import dev.perigee.lua.ffi.ctype.FloatingConstant;
import dev.perigee.lua.ffi.ctype.FunctionSymbol;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.ffi.ctype.TextConstant;
import dev.perigee.lua.ffi.ctype.VariableSymbol;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.interop.KeyList;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A C library namespace: {@code ffi.C} or what {@code ffi.load} returns. It gives declared names their meaning in one library:
 * functions, variables and constants. What a name means is looked up once. Hosts see the names as members.
 */
@ExportLibrary(ValueOperations.class)
@ExportLibrary(InteropLibrary.class)
@ImportStatic(CacheLimits.class)
public final class Namespace extends ExtensionUserdata {

    private final FfiContext context;
    private final LuaTable metatable;
    private NativeLibrary library;
    /** Call sites refer to these weakly, see {@link #findWeakly}. */
    private final Map<LuaString, NamespaceEntry> entries = new HashMap<>();

    private Namespace(FfiContext context, NativeLibrary library) {
        this.context = context;
        this.library = library;
        this.metatable = NamespaceMetatable.of(context.lua());
    }

    /** The namespace of everything that is loaded globally, {@code ffi.C}. */
    @TruffleBoundary
    public static Namespace defaultOf(FfiContext context) {
        return new Namespace(context, NativeLibrary.defaultNamespace());
    }

    /**
     * A new namespace for a library.
     *
     * @param name as {@code ffi.load} takes it
     * @param global whether its symbols become visible in the default namespace
     * @throws LibraryException if the library cannot be loaded
     */
    @TruffleBoundary
    public static Namespace load(FfiContext context, LuaString name, boolean global) {
        ContextFiles files = new ContextFiles(context.lua().getEnv());
        return new Namespace(context, context.libraries().load(context.callState(), name, global, files));
    }

    /**
     * Lets go of the library, which is unloaded as soon as no function or variable of it is in use; names mean what they mean
     * in the default namespace then.
     */
    void release() {
        library = NativeLibrary.defaultNamespace();
        entries.clear();
    }

    @Override
    public LuaTable getMetatable() {
        return metatable;
    }

    /** What {@code name} means here. @throws dev.perigee.lua.runtime.LuaException if it is not declared or not found */
    @TruffleBoundary
    NamespaceEntry find(Node node, LuaString name) {
        NamespaceEntry known = entries.get(name);
        if (known != null) {
            return known;
        }
        NamespaceEntry entry;
        try {
            entry = resolve(node, context.declarations().find(name), name);
        } catch (LibraryException e) {
            throw LuaErrors.error(node, e.text());
        }
        entries.put(name, entry);
        return entry;
    }

    /** As {@link #find}, for a call site, which must not keep the library. */
    @NeverDefault
    TruffleWeakReference<NamespaceEntry> findWeakly(Node node, LuaString name) {
        return new TruffleWeakReference<>(find(node, name));
    }

    private NamespaceEntry resolve(Node node, Declaration declaration, LuaString name) {
        return switch (declaration) {
            case FunctionSymbol function -> new NamespaceEntry.Constant(functionOf(function, find(function.symbol())));
            case VariableSymbol variable -> new NamespaceEntry.Variable(variable.type(), find(variable.symbol()), owner());
            case NamedConstant constant -> new NamespaceEntry.Constant(CObjects.constant(constant));
            case FloatingConstant constant -> new NamespaceEntry.Constant(LuaNumbers.normalize(constant.value()));
            case TextConstant constant -> new NamespaceEntry.Constant(constant.value());
            case null, default -> throw LuaErrors.error(node, "missing declaration for symbol '" + upToZero(name.toJava()) + "'");
        };
    }

    private CFunction functionOf(FunctionSymbol function, long address) {
        return new CFunction(function.type(), address, modeOf(function, address), owner());
    }

    /** What C's functions print of a text. */
    private static String upToZero(String text) {
        int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }

    private long find(LuaString symbol) {
        return library.find(context.callState(), symbol);
    }

    /** What functions and variables must keep, or null if that is always there. */
    private NativeLibrary owner() {
        return library.isDefault() ? null : library;
    }

    private CallMode modeOf(FunctionSymbol function, long address) {
        CallMode known = LeafFunctions.modeOf(function.symbol().toJava());
        if (known != null && isSystemFunction(function.symbol(), address)) {
            return known;
        }
        return function.leaf() ? CallMode.LEAF_UNTIL_CALLBACK : CallMode.ORDINARY;
    }

    /** Whether the function at {@code address} is what the default namespace has by that name: so are those of {@code ffi.load("m")}. */
    private boolean isSystemFunction(LuaString symbol, long address) {
        try {
            return library.isDefault() || NativeLibrary.defaultNamespace().find(context.callState(), symbol) == address;
        } catch (LibraryException e) {
            return false;
        }
    }

    @ExportMessage
    Object index(Object key, @Cached NamespaceIndexNode node) {
        return node.execute(this, key);
    }

    @ExportMessage
    void newIndex(Object key, Object value, @Cached NamespaceNewIndexNode node) {
        node.execute(this, key, value);
    }

    @ExportMessage
    Object call(@SuppressWarnings("unused") Object[] arguments, @Bind Node node) {
        throw LuaErrors.call(node, this, LuaNode.operandName(node, 0));
    }

    @ExportMessage
    Object binary(BinaryOperator operator, Object left, Object right, @Bind Node node) {
        throw badOperands(node, operator, left, right);
    }

    @TruffleBoundary
    private static RuntimeException badOperands(Node node, BinaryOperator operator, Object left, Object right) {
        if (operator == BinaryOperator.CONCAT) {
            return LuaErrors.concat(node, left, right, LuaNode.operandName(node, 0), LuaNode.operandName(node, 1));
        }
        return LuaErrors.arithmetic(node, left, right, LuaNode.operandName(node, 0), LuaNode.operandName(node, 1));
    }

    @ExportMessage
    boolean compare(BinaryOperator operator, Object left, Object right, @Bind Node node) {
        if (operator == BinaryOperator.EQ) {
            return left == right;
        }
        throw LuaErrors.compare(node, left, right);
    }

    @ExportMessage
    Object unary(UnaryOperator operator, @Bind Node node) {
        throw badOperand(node, operator);
    }

    @TruffleBoundary
    private RuntimeException badOperand(Node node, UnaryOperator operator) {
        if (operator == UnaryOperator.LENGTH) {
            return LuaErrors.length(node, this, LuaNode.operandName(node, 0));
        }
        return LuaErrors.arithmetic(node, this, this, LuaNode.operandName(node, 0), LuaNode.operandName(node, 0));
    }

    @ExportMessage
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return LuaLanguage.class;
    }

    @ExportMessage
    @TruffleBoundary
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return toLuaString(null).toString();
    }

    @ExportMessage
    boolean hasMembers() {
        return true;
    }

    /** All declared names, whether this library has them or not. */
    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        return new KeyList(context.declarations().symbols().toArray());
    }

    /** What a host's name means here. @throws UnknownIdentifierException if it is not declared or not found */
    @TruffleBoundary
    NamespaceEntry findMember(String member) throws UnknownIdentifierException {
        try {
            return find(null, LuaString.fromJava(member));
        } catch (LuaException e) {
            throw UnknownIdentifierException.create(member);
        }
    }

    /** As {@link #findMember}, for a call site, which must not keep the library. */
    @NeverDefault
    TruffleWeakReference<NamespaceEntry> findWeakly(String member) throws UnknownIdentifierException {
        return new TruffleWeakReference<>(findMember(member));
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String member) {
        try {
            findMember(member);
            return true;
        } catch (UnknownIdentifierException e) {
            return false;
        }
    }

    @ExportMessage
    Object readMember(String member, @Shared @Cached NamespaceMemberNode find) throws UnknownIdentifierException {
        return find.execute(this, member).read();
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberModifiable(String member) {
        try {
            return findMember(member).isWritable();
        } catch (UnknownIdentifierException e) {
            return false;
        }
    }

    @ExportMessage
    boolean isMemberInsertable(@SuppressWarnings("unused") String member) {
        return false;
    }

    @ExportMessage
    void writeMember(String member, Object value, @Shared @Cached NamespaceMemberNode find)
                    throws UnknownIdentifierException, UnsupportedTypeException, UnsupportedMessageException {
        NamespaceEntry entry = find.execute(this, member);
        if (!entry.isWritable()) {
            throw UnsupportedMessageException.create();
        }
        write(entry, value);
    }

    @TruffleBoundary
    private static void write(NamespaceEntry entry, Object value) throws UnsupportedTypeException {
        try {
            entry.write(HostValues.toLua(value));
        } catch (ConversionException e) {
            throw UnsupportedTypeException.create(new Object[]{value}, e.getMessage());
        }
    }

    @ExportMessage
    boolean isMemberInvocable(String member, @Shared @Cached NamespaceMemberNode find,
                    @Shared @CachedLibrary(limit = "CALL") InteropLibrary functions) {
        try {
            return functions.isExecutable(find.execute(this, member).read());
        } catch (UnknownIdentifierException e) {
            return false;
        }
    }

    @ExportMessage
    Object invokeMember(String member, Object[] arguments, @Shared @Cached NamespaceMemberNode find,
                    @Shared @CachedLibrary(limit = "CALL") InteropLibrary functions)
                    throws UnknownIdentifierException, UnsupportedTypeException, ArityException, UnsupportedMessageException {
        return functions.execute(find.execute(this, member).read(), arguments);
    }
}
