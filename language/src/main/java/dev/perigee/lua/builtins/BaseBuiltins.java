package dev.perigee.lua.builtins;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.nodes.operator.Truth;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.table.LuaTable;

/** The base library. Lua 5.1 manual, section 5.1. */
public final class BaseBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"assert", "error", "getmetatable", "pcall", "print", "setmetatable", "tostring", "type", "xpcall"};

    @Override
    public String name() {
        return "_G";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "assert" -> BaseBuiltinsFactory.AssertNodeGen.create(BuiltinNode.arguments(1));
            case "error" -> BaseBuiltinsFactory.ErrorNodeGen.create(BuiltinNode.arguments(2));
            case "getmetatable" -> BaseBuiltinsFactory.GetMetatableNodeGen.create(BuiltinNode.arguments(1));
            case "pcall" -> BaseBuiltinsFactory.PCallNodeGen.create(BuiltinNode.arguments(1));
            case "print" -> BaseBuiltinsFactory.PrintNodeGen.create(BuiltinNode.arguments(0));
            case "setmetatable" -> BaseBuiltinsFactory.SetMetatableNodeGen.create(BuiltinNode.arguments(2));
            case "tostring" -> BaseBuiltinsFactory.ToStringNodeGen.create(BuiltinNode.arguments(1));
            case "type" -> BaseBuiltinsFactory.TypeNodeGen.create(BuiltinNode.arguments(1));
            case "xpcall" -> BaseBuiltinsFactory.XPCallNodeGen.create(BuiltinNode.arguments(2));
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** {@code assert(v, message, …)}. */
    abstract static class AssertNode extends BuiltinNode {

        @Specialization
        Object check(VirtualFrame frame, Object value) {
            if (Truth.of(value)) {
                return LuaResults.of(LuaArguments.from(frame, 0));
            }
            if (LuaArguments.count(frame) == 0) {
                throw LuaErrors.badArgument(this, 1, "value expected");
            }
            throw LuaErrors.assertionFailed(this, LuaArguments.count(frame) < 2 ? null : LuaArguments.get(frame, 1));
        }
    }

    /** {@code error(value, level)}. */
    abstract static class ErrorNode extends BuiltinNode {

        @Specialization
        Object raise(Object value, Object level) {
            throw LuaErrors.raise(this, value, level);
        }
    }

    /** {@code getmetatable(object)}. */
    abstract static class GetMetatableNode extends BuiltinNode {

        @Specialization
        Object get(Object object) {
            LuaTable metatable = Metatables.of(object, this);
            if (metatable == null) {
                return LuaNil.NIL;
            }
            Object shown = metatable.get(Metatables.METATABLE);
            return shown == LuaNil.NIL ? metatable : shown;
        }
    }

    /** {@code pcall(f, …)}. */
    abstract static class PCallNode extends BuiltinNode {

        @Specialization
        static Object call(VirtualFrame frame, Object function, @Bind Node node, @Cached CallNode call) {
            if (LuaArguments.count(frame) == 0) {
                throw LuaErrors.badArgument(node, 1, "value expected");
            }
            Object[] arguments = LuaArguments.from(frame, 0);
            try {
                return LuaResults.prepend(true, call.execute(function, ProtectedCall.shift(arguments, 1)));
            } catch (AbstractTruffleException | StackOverflowError | OutOfMemoryError e) {
                return LuaResults.of(false, ProtectedCall.errorValue(node, e));
            }
        }
    }

    /** {@code xpcall(f, handler, …)}: LuaJIT passes further arguments on to {@code f}. */
    abstract static class XPCallNode extends BuiltinNode {

        @Specialization
        static Object call(VirtualFrame frame, Object function, Object handler, @Bind Node node, @Cached CallNode call) {
            if (LuaArguments.count(frame) < 2) {
                throw LuaErrors.badArgumentType(node, 2, "function", null);
            }
            Object[] arguments = LuaArguments.from(frame, 0);
            try {
                return LuaResults.prepend(true, call.execute(function, ProtectedCall.shift(arguments, 2)));
            } catch (AbstractTruffleException | StackOverflowError | OutOfMemoryError e) {
                return LuaResults.prepend(false, ProtectedCall.handle(node, handler, e));
            }
        }
    }

    /** {@code print(…)}. */
    abstract static class PrintNode extends BuiltinNode {

        @Specialization
        Object print(VirtualFrame frame) {
            Printing.print(this, LuaArguments.from(frame, 0));
            return LuaResults.NONE;
        }
    }

    /** {@code setmetatable(table, metatable)}. */
    abstract static class SetMetatableNode extends BuiltinNode {

        @Specialization(guards = "table.metatable == null")
        static Object set(LuaTable table, LuaTable metatable) {
            table.metatable = metatable;
            return table;
        }

        @Fallback
        Object other(Object table, Object metatable) {
            if (!(table instanceof LuaTable target)) {
                throw LuaErrors.badArgumentType(this, 1, "table", table);
            }
            if (metatable != LuaNil.NIL && !(metatable instanceof LuaTable)) {
                throw LuaErrors.badArgument(this, 2, "nil or table expected");
            }
            if (target.metatable != null && target.metatable.get(Metatables.METATABLE) != LuaNil.NIL) {
                throw LuaErrors.error(this, "cannot change a protected metatable");
            }
            target.metatable = metatable instanceof LuaTable newMetatable ? newMetatable : null;
            return target;
        }
    }

    /** {@code tostring(value)}. */
    abstract static class ToStringNode extends BuiltinNode {

        @Specialization
        Object convert(VirtualFrame frame, Object value) {
            if (LuaArguments.count(frame) == 0) {
                throw LuaErrors.badArgument(this, 1, "value expected");
            }
            return LuaToString.any(value, this);
        }
    }

    /** {@code type(value)}. */
    abstract static class TypeNode extends BuiltinNode {

        @Specialization
        Object type(VirtualFrame frame, Object value) {
            if (LuaArguments.count(frame) == 0) {
                throw LuaErrors.badArgument(this, 1, "value expected");
            }
            return LuaTypes.of(value);
        }
    }
}
