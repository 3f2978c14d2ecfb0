package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.nodes.operator.Arithmetic;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Why an operator goes to a metamethod of a struct or union, of which one operand is an instance or to which it points: what
 * is known of both operands, and the metatable, which is constant for a type. The types of the operands decide; Lua numbers
 * and booleans count as one more type.
 *
 * @param name the metamethod's
 * @param left the type of the left operand, null for a number or boolean
 * @param right likewise; does not matter if {@code anyRight}
 * @param anyRight whether the operator means the same for any right operand
 */
record OperatorOverload(LuaString name, LuaTable metatable, CType left, CType right, boolean anyRight) {

    /** The overload for operands like these; null if there is none, or it is not of this simple kind. */
    @TruffleBoundary
    static OperatorOverload findOverload(BinaryOperator operator, Object left, Object right) {
        LuaString name = Arithmetic.metamethod(operator);
        LuaTable ofLeft = metatableWith(left, name);
        if (ofLeft != null && isRecord(left)) {
            return new OperatorOverload(name, ofLeft, CDataGuards.typeOf(left), null, true);
        }
        LuaTable found = ofLeft != null ? ofLeft : metatableWith(right, name);
        if (found == null || !isSimple(left) || !isSimple(right) || CDataArithmetic.hasMeaning(operator, left, right)) {
            return null;
        }
        return new OperatorOverload(name, found, CDataGuards.typeOf(left), CDataGuards.typeOf(right), false);
    }

    /** Likewise for an operator with a single operand, here the left one. */
    @TruffleBoundary
    static OperatorOverload findOverload(UnaryOperator operator, CData operand) {
        LuaString name = CDataArithmetic.metamethod(operator);
        LuaTable metatable = metatableWith(operand, name);
        return metatable == null ? null : new OperatorOverload(name, metatable, CDataGuards.typeOf(operand), null, true);
    }

    /** The metatable of the operand's type, if it is such an operand and defines the metamethod. */
    private static LuaTable metatableWith(Object operand, LuaString name) {
        if (CDataGuards.typeOf(operand) == null) {
            return null;
        }
        LuaTable metatable = FfiContext.get(null).metatypes().of((CData) operand);
        return metatable != null && metatable.get(name) != LuaNil.NIL ? metatable : null;
    }

    private static boolean isRecord(Object operand) {
        return operand instanceof MemoryData data && data.type().raw() instanceof RecordType;
    }

    private static boolean isSimple(Object operand) {
        return CDataGuards.typeOf(operand) != null || isPlain(operand);
    }

    /** Whether this value has no metamethods for operators. */
    private static boolean isPlain(Object operand) {
        return CDataGuards.isNumber(operand) || operand instanceof Boolean;
    }

    /** Whether the operands are of the same types again. */
    boolean applies(Object leftOperand, Object rightOperand) {
        return matches(left, leftOperand) && (anyRight || matches(right, rightOperand));
    }

    boolean appliesTo(Object operand) {
        return matches(left, operand);
    }

    private static boolean matches(CType type, Object operand) {
        return type == null ? isPlain(operand) : CDataGuards.typeOf(operand) == type;
    }
}
