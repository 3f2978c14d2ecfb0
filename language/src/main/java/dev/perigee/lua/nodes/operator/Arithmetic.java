package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;

/** Arithmetic in slow paths, and what the operators are called. */
public final class Arithmetic {

    private Arithmetic() {
    }

    /** The metamethod of an operator. Bit operators have none of their own in tables, so theirs are absent there. */
    public static LuaString metamethod(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> Metatables.ADD;
            case SUB -> Metatables.SUB;
            case MUL -> Metatables.MUL;
            case DIV -> Metatables.DIV;
            case MOD -> Metatables.MOD;
            case POW -> Metatables.POW;
            case CONCAT -> Metatables.CONCAT;
            case EQ, NE -> Metatables.EQ;
            case LT, GT -> Metatables.LT;
            case LE, GE -> Metatables.LE;
            case BAND -> Metatables.BAND;
            case BOR -> Metatables.BOR;
            case BXOR -> Metatables.BXOR;
            case SHL -> Metatables.SHL;
            case SHR -> Metatables.SHR;
            case SAR -> Metatables.SAR;
        };
    }

    /** The result if both operands are numbers or strings that read as numbers, else null. */
    @TruffleBoundary
    public static Object coerced(BinaryOperator operator, Object left, Object right) {
        Object leftNumber = LuaNumbers.toNumber(left);
        Object rightNumber = leftNumber == null ? null : LuaNumbers.toNumber(right);
        if (rightNumber == null) {
            return null;
        }
        return compute(operator, LuaNumbers.asDouble(leftNumber), LuaNumbers.asDouble(rightNumber));
    }

    private static Object compute(BinaryOperator operator, double left, double right) {
        return switch (operator) {
            case ADD -> LuaNumbers.normalize(left + right);
            case SUB -> LuaNumbers.normalize(left - right);
            case MUL -> LuaNumbers.normalize(left * right);
            case DIV -> LuaNumbers.normalize(left / right);
            case MOD -> LuaNumbers.normalize(LuaNumbers.modulo(left, right));
            case POW -> LuaNumbers.normalize(LuaNumbers.pow(left, right));
            case BAND -> LuaNumbers.toBit(left) & LuaNumbers.toBit(right);
            case BOR -> LuaNumbers.toBit(left) | LuaNumbers.toBit(right);
            case BXOR -> LuaNumbers.toBit(left) ^ LuaNumbers.toBit(right);
            case SHL -> LuaNumbers.toBit(left) << LuaNumbers.toBit(right);
            case SHR -> LuaNumbers.toBit(left) >>> LuaNumbers.toBit(right);
            case SAR -> LuaNumbers.toBit(left) >> LuaNumbers.toBit(right);
            default -> throw new IllegalArgumentException(operator.name());
        };
    }
}
