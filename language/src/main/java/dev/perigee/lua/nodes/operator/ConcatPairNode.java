package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.ImportStatic;
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
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Joins two values of a concatenation. */
@ImportStatic({CacheLimits.class, TableGuards.class})
public abstract class ConcatPairNode extends Node implements CallSite {

    /** Which part of the concatenation the left operand is. */
    private final int index;
    @Child private MetamethodCallNode metamethod = new MetamethodCallNode(Metatables.CONCAT);

    protected ConcatPairNode(int index) {
        this.index = index;
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(Metatables.CONCAT);
    }

    public abstract Object execute(Object left, Object right);

    @Specialization
    Object doStrings(LuaString left, LuaString right) {
        if (left.length() > LuaString.MAX_LENGTH - right.length()) {
            throw LuaErrors.notEnoughMemory(this);
        }
        return LuaString.concat(left, right);
    }

    @Specialization(guards = {"isText(left)", "isText(right)"}, replaces = "doStrings")
    Object doTexts(Object left, Object right) {
        return doStrings(toText(left), toText(right));
    }

    @Specialization(limit = "EXTENSION_TYPES")
    Object doLeft(ExtensionValue left, Object right, @CachedLibrary("left") ValueOperations operations) {
        return operations.binary(left, BinaryOperator.CONCAT, left, right);
    }

    /** The left operand is asked first, whatever the right one is. */
    @Specialization(limit = "EXTENSION_TYPES")
    Object doTableLeft(LuaTable left, ExtensionValue right, @CachedLibrary("right") ValueOperations operations) {
        Object result = metamethod.executeOfLeft(left, right);
        return result == null ? operations.binary(right, BinaryOperator.CONCAT, left, right) : LuaResults.first(result);
    }

    @Specialization(guards = {"!isExtension(left)", "!isTable(left)"}, limit = "EXTENSION_TYPES")
    Object doRight(Object left, ExtensionValue right, @CachedLibrary("right") ValueOperations operations) {
        return operations.binary(right, BinaryOperator.CONCAT, left, right);
    }

    @Specialization(guards = {"!isExtension(left)", "!isExtension(right)", "!isText(left) || !isText(right)"})
    Object doMetamethod(Object left, Object right) {
        Object result = metamethod.execute(left, right);
        if (result == null) {
            OperandName rightName = LuaNode.operandName(this, index + 1);
            throw LuaErrors.concat(this, left, right, LuaNode.operandName(this, index), rightName);
        }
        return LuaResults.first(result);
    }

    static boolean isText(Object value) {
        return value instanceof LuaString || LuaTypes.isNumber(value) || value instanceof LuaBuffer;
    }

    private static LuaString toText(Object value) {
        if (value instanceof LuaString string) {
            return string;
        }
        return value instanceof LuaBuffer buffer ? buffer.toLuaString() : LuaToString.number(value);
    }
}
