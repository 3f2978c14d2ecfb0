package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.LuaTypeSystem;
import dev.perigee.lua.nodes.access.TableGuards;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Equality of any two values, the {@code __eq} metamethod included. */
@ImportStatic({CacheLimits.class, TableGuards.class})
@TypeSystemReference(LuaTypeSystem.class)
public abstract class EqualValuesNode extends Node implements CallSite {

    @Child private MetamethodCallNode metamethod = new MetamethodCallNode(Metatables.EQ);

    @NeverDefault
    public static EqualValuesNode create() {
        return EqualValuesNodeGen.create();
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(Metatables.EQ);
    }

    public abstract boolean execute(Object left, Object right);

    @Specialization(guards = {"left == right", "!isNaN(left)", "!isExtension(left)"})
    static boolean doSame(@SuppressWarnings("unused") Object left, @SuppressWarnings("unused") Object right) {
        return true;
    }

    @Specialization
    static boolean doStrings(LuaString left, LuaString right) {
        return left.equalTo(right);
    }

    @Specialization
    static boolean doNumbers(double left, double right) {
        return left == right;
    }

    @Specialization
    static boolean doBooleans(boolean left, boolean right) {
        return left == right;
    }

    @Specialization(limit = "EXTENSION_TYPES")
    static boolean doLeft(ExtensionValue left, Object right, @CachedLibrary("left") ValueOperations operations) {
        return operations.compare(left, BinaryOperator.EQ, left, right);
    }

    @Specialization(guards = "!isExtension(left)", limit = "EXTENSION_TYPES")
    static boolean doRight(Object left, ExtensionValue right, @CachedLibrary("right") ValueOperations operations) {
        return operations.compare(right, BinaryOperator.EQ, left, right);
    }

    @Specialization
    boolean doTables(LuaTable left, LuaTable right) {
        if (left == right) {
            return true;
        }
        if (left.metatable == null || right.metatable == null) {
            return false;
        }
        return byMetamethod(left, right);
    }

    @Specialization
    boolean doUserdata(LuaUserdata left, LuaUserdata right) {
        return left == right || left.getMetatable() != null && right.getMetatable() != null && byMetamethod(left, right);
    }

    /** Both operands must have the same handler. Lua 5.1 manual, section 2.8. */
    private boolean byMetamethod(Object left, Object right) {
        Object result = metamethod.executeShared(left, right);
        return result != null && Truth.of(LuaResults.first(result));
    }

    @Specialization(guards = {"!isExtension(left)", "!isExtension(right)"}, replaces = {"doSame", "doStrings", "doNumbers", "doBooleans", "doTables", "doUserdata"})
    boolean doAny(Object left, Object right) {
        if (left instanceof LuaTable leftTable) {
            return right instanceof LuaTable rightTable && doTables(leftTable, rightTable);
        }
        if (left instanceof LuaUserdata leftUserdata) {
            return right instanceof LuaUserdata rightUserdata && doUserdata(leftUserdata, rightUserdata);
        }
        return RawEquality.equal(left, right);
    }

    static boolean isNaN(Object value) {
        return value instanceof Double number && Double.isNaN(number);
    }
}
