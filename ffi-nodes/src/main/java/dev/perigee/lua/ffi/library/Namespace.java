package dev.perigee.lua.ffi.library;

import java.util.HashMap;
import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.extension.ExtensionUserdata;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.ffi.call.CallMode;
import dev.perigee.lua.ffi.call.LeafFunctions;
import dev.perigee.lua.ffi.call.LibraryException;
import dev.perigee.lua.ffi.call.NativeLibraries;
import dev.perigee.lua.ffi.call.NativeLibrary;
import dev.perigee.lua.ffi.cdata.CFunction;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.ctype.CDeclarations;
import dev.perigee.lua.ffi.ctype.Declaration;
import dev.perigee.lua.ffi.ctype.FloatingConstant;
import dev.perigee.lua.ffi.ctype.FunctionSymbol;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.ffi.ctype.TextConstant;
import dev.perigee.lua.ffi.ctype.VariableSymbol;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A C library namespace: {@code ffi.C} or what {@code ffi.load} returns. It gives declared names their meaning in one library:
 * functions, variables and constants. What a name means is looked up once.
 */
@ExportLibrary(ValueOperations.class)
public final class Namespace extends ExtensionUserdata {

    private final NativeLibrary library;
    private final boolean isDefault;
    private final CDeclarations declarations;
    private final LuaTable metatable;
    private final Map<LuaString, NamespaceEntry> entries = new HashMap<>();

    private Namespace(LuaContext context, CDeclarations declarations, NativeLibrary library, boolean isDefault) {
        this.library = library;
        this.isDefault = isDefault;
        this.declarations = declarations;
        this.metatable = NamespaceMetatable.of(context);
    }

    /** The namespace of everything that is loaded globally, {@code ffi.C}. */
    @TruffleBoundary
    public static Namespace defaultOf(LuaContext context, CDeclarations declarations) {
        return new Namespace(context, declarations, NativeLibrary.defaultNamespace(), true);
    }

    /**
     * A new namespace for a library.
     *
     * @param name as {@code ffi.load} takes it
     * @param global whether its symbols become visible in the default namespace
     * @throws LibraryException if the library cannot be loaded
     */
    @TruffleBoundary
    public static Namespace load(LuaContext context, CDeclarations declarations, LuaString name, boolean global) {
        NativeLibrary library = NativeLibraries.load(name.toJava(), global, new ContextFiles(context.getEnv()));
        return new Namespace(context, declarations, library, false);
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
            entry = resolve(node, declarations.find(name), name);
        } catch (LibraryException e) {
            throw LuaErrors.error(node, e.getMessage());
        }
        entries.put(name, entry);
        return entry;
    }

    private NamespaceEntry resolve(Node node, Declaration declaration, LuaString name) {
        return switch (declaration) {
            case FunctionSymbol function -> new NamespaceEntry.Constant(
                            new CFunction(function.type(), library.find(function.symbol().toJava()), modeOf(function), library));
            case VariableSymbol variable -> new NamespaceEntry.Variable(variable.type(), library.find(variable.symbol().toJava()));
            case NamedConstant constant -> new NamespaceEntry.Constant(CObjects.constant(constant));
            case FloatingConstant constant -> new NamespaceEntry.Constant(LuaNumbers.normalize(constant.value()));
            case TextConstant constant -> new NamespaceEntry.Constant(constant.value());
            case null, default -> throw LuaErrors.error(node, "missing declaration for symbol '" + name + "'");
        };
    }

    private CallMode modeOf(FunctionSymbol function) {
        if (isDefault && LeafFunctions.contains(function.symbol().toJava())) {
            return CallMode.LEAF;
        }
        return function.leaf() ? CallMode.LEAF_UNTIL_CALLBACK : CallMode.ORDINARY;
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
}
