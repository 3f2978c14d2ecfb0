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
import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.interop.ForeignObjects;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Unary operators on operands other than their usual ones: values of extensions, numeric strings, metamethods. */
@ImportStatic({CacheLimits.class, TableGuards.class})
public abstract class UnaryFallbackNode extends Node implements CallSite {

    protected final UnaryOperator operator;
    @Child private MetamethodCallNode metamethod;

    protected UnaryFallbackNode(UnaryOperator operator) {
        this.operator = operator;
        this.metamethod = new MetamethodCallNode(metamethodName());
    }

    @NeverDefault
    public static UnaryFallbackNode create(UnaryOperator operator) {
        return UnaryFallbackNodeGen.create(operator);
    }

    private LuaString metamethodName() {
        return switch (operator) {
            case LENGTH -> Metatables.LEN;
            case BNOT -> Metatables.BNOT;
            default -> Metatables.UNM;
        };
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(metamethodName());
    }

    public abstract Object execute(Object operand);

    @Specialization(limit = "EXTENSION_TYPES")
    Object doExtension(ExtensionValue operand, @CachedLibrary("operand") ValueOperations operations) {
        return operations.unary(operand, operator);
    }

    @Specialization(guards = "!isExtension(operand)")
    Object doOther(Object operand) {
        if (operator != UnaryOperator.LENGTH) {
            Object number = operand instanceof LuaTable ? null : LuaNumbers.toNumber(operand);
            if (number != null) {
                double value = LuaNumbers.asDouble(number);
                return operator == UnaryOperator.NEGATE ? LuaNumbers.normalize(-value) : (Object) ~LuaNumbers.toBit(value);
            }
        } else if (LuaInterop.isForeign(operand)) {
            return ForeignObjects.length(this, operand);
        }
        // The second argument is an accident of Lua's, which programs can see.
        Object result = metamethod.executeOfLeft(operand, operator == UnaryOperator.LENGTH ? LuaNil.NIL : operand);
        if (result != null) {
            return LuaResults.first(result);
        }
        OperandName name = LuaNode.operandName(this, 0);
        throw operator == UnaryOperator.LENGTH ? LuaErrors.length(this, operand, name) : LuaErrors.arithmetic(this, operand, LuaNil.NIL, name, name);
    }
}
