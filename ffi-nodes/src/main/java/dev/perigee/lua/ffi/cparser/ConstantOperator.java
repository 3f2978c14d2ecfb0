package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.FloatingType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.PointerType;

/** The binary operators of constant expressions, with C's conversions of their operands (C99 6.3.1). */
enum ConstantOperator {
    OR(CToken.OR_OR, 1), AND(CToken.AND_AND, 2), BIT_OR('|', 3), BIT_XOR('^', 4), BIT_AND('&', 5),
    EQUAL(CToken.EQUAL, 6), NOT_EQUAL(CToken.NOT_EQUAL, 6),
    LESS('<', 7), GREATER('>', 7), LESS_EQUAL(CToken.LESS_EQUAL, 7), GREATER_EQUAL(CToken.GREATER_EQUAL, 7),
    SHIFT_LEFT(CToken.SHIFT_LEFT, 8), SHIFT_RIGHT(CToken.SHIFT_RIGHT, 8),
    ADD('+', 9), SUBTRACT('-', 9), MULTIPLY('*', 10), DIVIDE('/', 10), REMAINDER('%', 10);

    static final int LOWEST = 1;

    private static final ConstantOperator[] OPERATORS = values();

    private final int token;
    private final int precedence;

    ConstantOperator(int token, int precedence) {
        this.token = token;
        this.precedence = precedence;
    }

    /** The operator that {@code token} stands for, or null. */
    static ConstantOperator of(int token) {
        for (ConstantOperator operator : OPERATORS) {
            if (operator.token == token) {
                return operator;
            }
        }
        return null;
    }

    int precedence() {
        return precedence;
    }

    /** Whether C does not evaluate the right operand, given the left one. */
    boolean isDecidedBy(ConstantValue left) {
        return this == OR && left.value() != 0 || this == AND && left.value() == 0;
    }

    /** The result, or null if it is undefined: division by zero or an overflowing quotient. */
    ConstantValue apply(ConstantValue left, ConstantValue right) {
        IntegerType common = commonType(left.type(), right.type());
        return switch (this) {
            case OR -> bool(left.value() != 0 || right.value() != 0);
            case AND -> bool(left.value() != 0 && right.value() != 0);
            case EQUAL, NOT_EQUAL, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> compare(common, left, right);
            case SHIFT_LEFT, SHIFT_RIGHT -> shift(left, right.value());
            default -> common == null ? ConstantValue.typeOnly(typeOfArithmetic(left.type(), right.type()))
                    : arithmetic(common, common.wrap(left.value()), common.wrap(right.value()));
        };
    }

    private static ConstantValue bool(boolean value) {
        return ConstantValue.of(BasicTypes.INT32, value ? 1 : 0);
    }

    private ConstantValue compare(IntegerType common, ConstantValue left, ConstantValue right) {
        long a = common == null ? left.value() : common.wrap(left.value());
        long b = common == null ? right.value() : common.wrap(right.value());
        int order = common == BasicTypes.UINT64 ? Long.compareUnsigned(a, b) : Long.compare(a, b);
        return bool(switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case LESS_EQUAL -> order <= 0;
            default -> order >= 0;
        });
    }

    private ConstantValue shift(ConstantValue left, long count) {
        IntegerType type = promote(left.type());
        if (type == null) {
            return ConstantValue.typeOnly(left.type());
        }
        int distance = (int) (count & 8 * type.size() - 1);
        long value = type.wrap(left.value());
        if (this == SHIFT_LEFT) {
            return ConstantValue.of(type, value << distance);
        }
        return ConstantValue.of(type, type == BasicTypes.UINT64 ? value >>> distance : value >> distance);
    }

    private ConstantValue arithmetic(IntegerType type, long a, long b) {
        boolean divides = this == DIVIDE || this == REMAINDER;
        if (divides && (b == 0 || b == -1 && type.isSigned() && a == type.wrap(1L << 8 * type.size() - 1))) {
            return null;
        }
        return ConstantValue.of(type, switch (this) {
            case BIT_OR -> a | b;
            case BIT_XOR -> a ^ b;
            case BIT_AND -> a & b;
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> type.isSigned() ? a / b : Long.divideUnsigned(a, b);
            default -> type.isSigned() ? a % b : Long.remainderUnsigned(a, b);
        });
    }

    /** The type of {@code operand} after integer promotion, or null if it is no integer. */
    static IntegerType promote(CType operand) {
        return switch (operand.raw()) {
            case IntegerType integer -> integer.size() < Integer.BYTES ? BasicTypes.INT32 : integer;
            case EnumType enumeration -> enumeration.isComplete() ? enumeration.base() : BasicTypes.UINT32;
            case BoolType bool -> BasicTypes.INT32;
            default -> null;
        };
    }

    /** The integer type that both operands are converted to, or null if one is no integer. */
    static IntegerType commonType(CType left, CType right) {
        IntegerType a = promote(left);
        IntegerType b = promote(right);
        if (a == null || b == null) {
            return null;
        }
        if (a.size() != b.size()) {
            return a.size() > b.size() ? a : b;
        }
        return a.isSigned() ? b : a;
    }

    /** Of pointers and floating-point numbers only the type is of interest. */
    private static CType typeOfArithmetic(CType left, CType right) {
        CType a = decay(left.raw());
        CType b = decay(right.raw());
        if (a instanceof PointerType && b instanceof PointerType) {
            return BasicTypes.INT64;
        }
        if (a instanceof PointerType || b instanceof PointerType) {
            return a instanceof PointerType ? a : b;
        }
        boolean leftWider = a instanceof FloatingType && (!(b instanceof FloatingType) || a.size() >= b.size());
        return leftWider ? a : b;
    }

    private static CType decay(CType type) {
        return type instanceof ArrayType array ? array.element().pointerTo() : type;
    }
}
