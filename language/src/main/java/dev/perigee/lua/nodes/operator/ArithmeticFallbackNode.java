package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.access.TableGuards;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.table.LuaTable;

/** Arithmetic whose operands are not both numbers: values of extensions, strings that read as numbers, metamethods. */
@ImportStatic({CacheLimits.class, TableGuards.class})
public abstract class ArithmeticFallbackNode extends Node implements CallSite {

    protected final BinaryOperator operator;
    @Child private MetamethodCallNode metamethod;

    protected ArithmeticFallbackNode(BinaryOperator operator) {
        this.operator = operator;
        this.metamethod = new MetamethodCallNode(Arithmetic.metamethod(operator));
    }

    @NeverDefault
    public static ArithmeticFallbackNode create(BinaryOperator operator) {
        return ArithmeticFallbackNodeGen.create(operator);
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(Arithmetic.metamethod(operator));
    }

    public abstract Object execute(Object left, Object right);

    @Specialization(limit = "EXTENSION_TYPES")
    Object doLeft(ExtensionValue left, Object right, @CachedLibrary("left") ValueOperations operations) {
        return operations.binary(left, operator, left, right);
    }

    /** The left operand is asked first, whatever the right one is. */
    @Specialization(limit = "EXTENSION_TYPES")
    Object doTableLeft(LuaTable left, ExtensionValue right, @CachedLibrary("right") ValueOperations operations) {
        Object result = metamethod.executeOfLeft(left, right);
        return result == null ? operations.binary(right, operator, left, right) : LuaResults.first(result);
    }

    @Specialization(guards = {"!isExtension(left)", "!isTable(left)"}, limit = "EXTENSION_TYPES")
    Object doRight(Object left, ExtensionValue right, @CachedLibrary("right") ValueOperations operations) {
        return operations.binary(right, operator, left, right);
    }

    /** No table reads as a number. */
    @Specialization(guards = {"isTable(left) || isTable(right)", "!isExtension(left)", "!isExtension(right)"})
    Object doTables(Object left, Object right) {
        return byMetamethod(left, right);
    }

    @Specialization(guards = {"!isTable(left)", "!isTable(right)", "!isExtension(left)", "!isExtension(right)"})
    Object doOther(Object left, Object right) {
        Object number = Arithmetic.coerced(operator, left, right);
        return number != null ? number : byMetamethod(left, right);
    }

    private Object byMetamethod(Object left, Object right) {
        Object result = metamethod.execute(left, right);
        if (result == null) {
            throw LuaErrors.arithmetic(this, left, right, LuaNode.operandName(this, 0), LuaNode.operandName(this, 1));
        }
        return LuaResults.first(result);
    }
}
