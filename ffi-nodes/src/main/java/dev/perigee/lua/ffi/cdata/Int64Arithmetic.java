package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives;

import dev.perigee.lua.parser.Ast.BinaryOperator;

/**
 * Arithmetic on 64-bit integers ("64 bit integer arithmetic" in LuaJIT's ffi semantics): it wraps, division by zero gives
 * the smallest signed number, and remainders take the sign of the dividend. The operator is a constant in compiled code.
 */
final class Int64Arithmetic {

    private Int64Arithmetic() {
    }

    static long compute(BinaryOperator operator, long a, long b, boolean unsigned) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? Long.MIN_VALUE : unsigned ? Long.divideUnsigned(a, b) : a / b;
            case MOD -> b == 0 ? Long.MIN_VALUE : unsigned ? Long.remainderUnsigned(a, b) : a % b;
            case POW -> unsigned ? power(a, b) : signedPower(a, b);
            case BAND -> a & b;
            case BOR -> a | b;
            case BXOR -> a ^ b;
            case SHL -> a << b;
            case SHR -> a >>> b;
            case SAR -> a >> b;
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }

    /** Whether {@link #compute} knows the operator. */
    static boolean isArithmetic(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUB, MUL, DIV, MOD, POW, BAND, BOR, BXOR, SHL, SHR, SAR -> true;
            default -> false;
        };
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long rest = exponent; rest != 0; rest >>>= 1) {
            if ((rest & 1) != 0) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    private static long signedPower(long base, long exponent) {
        if (exponent >= 0) {
            return power(base, exponent);
        }
        if (base == 0) {
            return Long.MAX_VALUE;
        }
        if (base == 1 || base == -1) {
            return (exponent & 1) == 0 ? 1 : base;
        }
        return 0;
    }

    static boolean compare(BinaryOperator operator, long a, long b, boolean unsigned) {
        return switch (operator) {
            case EQ -> a == b;
            case LT -> unsigned ? Long.compareUnsigned(a, b) < 0 : a < b;
            case LE -> unsigned ? Long.compareUnsigned(a, b) <= 0 : a <= b;
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }
}
