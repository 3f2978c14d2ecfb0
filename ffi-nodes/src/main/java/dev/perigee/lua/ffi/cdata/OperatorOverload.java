package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.nodes.operator.Arithmetic;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Why an operator on a struct or union, which C itself has no meaning for, goes to a metamethod: the type of the operand
 * that decides, and its metatable, which is constant for a type.
 */
record OperatorOverload(CType type, boolean leftDecides, LuaTable metatable) {

    /** The overload for operands like these; null if there is none, or it is not of this simple kind. */
    @TruffleBoundary
    static OperatorOverload find(BinaryOperator operator, Object left, Object right) {
        LuaString name = Arithmetic.metamethod(operator);
        OperatorOverload found = ofOperand(left, true, name);
        return found == null && isPlain(left) ? ofOperand(right, false, name) : found;
    }

    private static OperatorOverload ofOperand(Object operand, boolean left, LuaString name) {
        if (!(operand instanceof MemoryData data && data.type().raw() instanceof RecordType)) {
            return null;
        }
        LuaTable metatable = FfiContext.get(null).metatypes().of(data);
        boolean defined = metatable != null && metatable.get(name) != LuaNil.NIL;
        return defined ? new OperatorOverload(data.type(), left, metatable) : null;
    }

    /** Whether this value has no metamethods for operators. */
    private static boolean isPlain(Object operand) {
        return CDataGuards.isNumber(operand) || operand instanceof Boolean;
    }

    /** Whether the operand that decided is of the same type again. */
    boolean applies(Object left, Object right) {
        if (leftDecides) {
            return left instanceof MemoryData data && data.type() == type;
        }
        return isPlain(left) && right instanceof MemoryData data && data.type() == type;
    }
}
