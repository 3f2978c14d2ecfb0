package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.BuiltinLibrary;
import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The metatable that {@code debug.getmetatable} shows for every cdata; {@code getmetatable} gives its {@code __metatable}. Its
 * functions do what the operators do on their own.
 */
public final class CDataMetatable extends BuiltinLibrary {

    private static final String[] NAMES = {"__add", "__call", "__concat", "__div", "__eq", "__index", "__ipairs", "__le", "__len", "__lt", "__mod", "__mul",
                    "__newindex", "__pairs", "__pow", "__sub", "__tostring", "__unm"};

    private CDataMetatable() {
    }

    /** Makes the one table of a context. */
    @TruffleBoundary
    public static LuaTable create(LuaContext context) {
        LuaTable table = new LuaTable();
        new CDataMetatable().install(context, table);
        return table;
    }

    @Override
    public String name() {
        return "ffi.meta";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    protected void installValues(LuaContext context, LuaTable table) {
        table.putNamed(LuaString.constant("__metatable"), LuaString.constant("ffi"));
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "__add" -> new OperatorNode(binary(BinaryOperator.ADD));
            case "__sub" -> new OperatorNode(binary(BinaryOperator.SUB));
            case "__mul" -> new OperatorNode(binary(BinaryOperator.MUL));
            case "__div" -> new OperatorNode(binary(BinaryOperator.DIV));
            case "__mod" -> new OperatorNode(binary(BinaryOperator.MOD));
            case "__pow" -> new OperatorNode(binary(BinaryOperator.POW));
            case "__concat" -> new OperatorNode(binary(BinaryOperator.CONCAT));
            case "__eq" -> new OperatorNode(comparison(BinaryOperator.EQ));
            case "__lt" -> new OperatorNode(comparison(BinaryOperator.LT));
            case "__le" -> new OperatorNode(comparison(BinaryOperator.LE));
            case "__unm" -> new OperatorNode(unary(UnaryOperator.NEGATE));
            case "__len" -> new OperatorNode(unary(UnaryOperator.LENGTH));
            case "__index" -> new AccessNode(2, (self, values) -> operations().index(self, values[1]));
            case "__newindex" -> new AccessNode(3, (self, values) -> {
                operations().newIndex(self, values[1], values[2]);
                return LuaResults.NONE;
            });
            case "__call" -> new AccessNode(1, (self, values) -> operations().call(self, withoutSelf(values)));
            case "__tostring" -> new AccessNode(1, (self, values) -> self.toLuaString(null));
            default -> new AccessNode(1, (self, values) -> iterate(self, LuaString.constant(function)));
        };
    }

    private static ValueOperations operations() {
        return ValueOperations.getUncached();
    }

    private static Action binary(BinaryOperator operator) {
        return (self, values) -> operations().binary(self, operator, values[0], values[1]);
    }

    private static Action comparison(BinaryOperator operator) {
        return (self, values) -> operations().compare(self, operator, values[0], values[1]);
    }

    private static Action unary(UnaryOperator operator) {
        return (self, values) -> operations().unary(self, operator);
    }

    private static Object[] withoutSelf(Object[] values) {
        Object[] arguments = LuaArguments.create(values.length - 1);
        for (int i = 1; i < values.length; i++) {
            LuaArguments.set(arguments, i - 1, values[i]);
        }
        return arguments;
    }

    private static Object iterate(CData self, LuaString event) {
        Object metamethod = self.getMetamethod(event);
        if (metamethod == LuaNil.NIL) {
            throw LuaErrors.error(null, "'" + self.metatableOwnerText() + "' has no '" + event + "' metamethod");
        }
        return LuaCalls.call(null, metamethod, self);
    }

    /** What one of the functions does. */
    private interface Action {
        Object apply(CData self, Object[] values);
    }

    /** A function that takes a cdata and perhaps more. */
    private abstract static class ActionNode extends BuiltinNode {

        private final Action action;

        ActionNode(Action action) {
            this.action = action;
        }

        /** The cdata among the arguments; null if it is missing, or another argument. */
        abstract CData find(Object[] values);

        @Override
        public final Object execute(VirtualFrame frame) {
            return run(LuaArguments.values(frame.getArguments()));
        }

        @TruffleBoundary
        private Object run(Object[] values) {
            CData self = find(values);
            if (self == null) {
                throw LuaErrors.badArgumentType(this, 1, "cdata", values.length == 0 ? null : values[0]);
            }
            return LuaCalls.at(this, () -> action.apply(self, values));
        }
    }

    /** A function for an operator: one of its first two arguments is the cdata. */
    private static final class OperatorNode extends ActionNode {

        OperatorNode(Action action) {
            super(action);
        }

        @Override
        CData find(Object[] values) {
            if (values.length < 2) {
                return null;
            }
            return values[0] instanceof CData left ? left : values[1] instanceof CData right ? right : null;
        }
    }

    /** A function whose first argument is the cdata, of at least {@code count}. */
    private static final class AccessNode extends ActionNode {

        private final int count;

        AccessNode(int count, Action action) {
            super(action);
            this.count = count;
        }

        @Override
        CData find(Object[] values) {
            return values.length >= count && values[0] instanceof CData self ? self : null;
        }
    }
}
