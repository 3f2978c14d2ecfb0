package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.convert.Compatibility;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.NumberProfile;

/** The difference of two pointers or arrays of certain types, in elements: a constant of the node. */
final class PointerDistance {

    /** Bytes per element. */
    private final long size;
    private final NumberProfile numbers = new NumberProfile();

    private PointerDistance(long size) {
        this.size = size;
    }

    /** The distance of two operands of these types; null if {@code operator} is not subtraction or means something else. */
    @TruffleBoundary
    static PointerDistance findDistance(BinaryOperator operator, CType left, CType right) {
        CType element = PointerStep.elementOf(left);
        boolean subtracts = operator == BinaryOperator.SUB && areComparable(left, right) && element.size() > 0;
        return subtracts ? new PointerDistance(element.size()) : null;
    }

    /** Whether operands of these types are compared by their addresses. */
    @TruffleBoundary
    static boolean haveOrder(BinaryOperator operator, CType left, CType right) {
        boolean pointers = PointerStep.elementOf(left) != null && PointerStep.elementOf(right) != null;
        return pointers && (operator == BinaryOperator.EQ || areComparable(left, right));
    }

    private static boolean areComparable(CType left, CType right) {
        CType a = PointerStep.elementOf(left);
        CType b = PointerStep.elementOf(right);
        return a != null && b != null && Compatibility.comparable(a, b);
    }

    Object between(FinalizableData left, FinalizableData right) {
        return numbers.ofSigned((left.address() - right.address()) / size);
    }
}
