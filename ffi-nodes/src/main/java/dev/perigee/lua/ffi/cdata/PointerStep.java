package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.parser.Ast.BinaryOperator;

/** What adding a number to a pointer or array, or subtracting it, comes to for one type: a constant of the node. */
final class PointerStep {

    private final CType result;
    /** Bytes per element, negative for subtraction. */
    private final long size;

    private PointerStep(CType result, long size) {
        this.result = result;
        this.size = size;
    }

    /** The step for {@code operator} on {@code type}; null if that is no pointer arithmetic. */
    @TruffleBoundary
    static PointerStep findStep(BinaryOperator operator, CType type) {
        CType element = elementOf(type);
        boolean steps = operator == BinaryOperator.ADD || operator == BinaryOperator.SUB;
        if (!steps || element == null || !element.hasKnownSize()) {
            return null;
        }
        return new PointerStep(element.pointerTo(), operator == BinaryOperator.ADD ? element.size() : -element.size());
    }

    /** Likewise for the pointer or array on the right of the number. */
    static PointerStep findStepOnRight(BinaryOperator operator, CType type) {
        return operator == BinaryOperator.ADD ? findStep(operator, type) : null;
    }

    /** What a pointer or an array that becomes one points to; null for other types. */
    static CType elementOf(CType type) {
        return switch (type.raw()) {
            case PointerType pointer -> pointer.target();
            case ArrayType array -> array.element();
            default -> null;
        };
    }

    CPointer move(FinalizableData from, long count) {
        return new CPointer(result, from.address() + count * size, from.owner());
    }
}
