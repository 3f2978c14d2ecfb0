package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.convert.Compatibility;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.memory.StringCopies;
import dev.perigee.lua.nodes.operator.Arithmetic;
import dev.perigee.lua.nodes.operator.Truth;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The operators on cdata in full generality ("Arithmetic Operations" in LuaJIT's ffi semantics): 64-bit integers, pointers,
 * then the metamethods of the operands' types.
 */
final class CDataArithmetic {

    private CDataArithmetic() {
    }

    @TruffleBoundary
    static Object binary(BinaryOperator operator, Object left, Object right, Node node) {
        Operand a = Operand.of(left, right);
        Operand b = Operand.of(right, left);
        if (a.isNumber() && b.isNumber() && Int64Arithmetic.isArithmetic(operator)) {
            boolean unsigned = a.isUnsigned() || b.isUnsigned();
            long result = Int64Arithmetic.compute(operator, a.bits(), b.bits(), unsigned);
            return CInteger.of(result, unsigned);
        }
        Object result = onPointers(operator, a, b);
        if (result == null) {
            Object metamethod = metamethod(left, right, Arithmetic.metamethod(operator), node);
            if (metamethod == LuaNil.NIL) {
                throw noOperation(operator, left, right);
            }
            result = LuaResults.first(LuaCalls.call(node, metamethod, left, right));
        }
        return result;
    }

    private static Object onPointers(BinaryOperator operator, Operand a, Operand b) {
        boolean add = operator == BinaryOperator.ADD;
        boolean subtract = operator == BinaryOperator.SUB;
        if (a.isPointer() && b.isNumber() && (add || subtract)) {
            return move(a, add ? b.bits() : -b.bits());
        }
        if (a.isNumber() && b.isPointer() && add) {
            return move(b, a.bits());
        }
        if (a.isPointer() && b.isPointer() && subtract && Compatibility.comparable(a.element(), b.element())) {
            long size = a.element().size();
            return size <= 0 ? null : LuaNumbers.normalize((double) ((a.bits() - b.bits()) / size));
        }
        return null;
    }

    /** Whether C itself has a meaning for the operator on these operands, which are no numbers both, so that no metamethod is asked. */
    static boolean hasMeaning(BinaryOperator operator, Object left, Object right) {
        Operand a = Operand.of(left, right);
        Operand b = Operand.of(right, left);
        return switch (operator) {
            case EQ -> a.isPointer() && b.isPointer();
            case LT, LE -> a.isPointer() && b.isPointer() && Compatibility.comparable(a.element(), b.element());
            default -> onPointers(operator, a, b) != null;
        };
    }

    private static Object move(Operand pointer, long count) {
        CType element = pointer.element();
        return element.hasKnownSize()
                ? new CPointer(element.pointerTo(), pointer.bits() + count * element.size(), pointer.owner()) : null;
    }

    @TruffleBoundary
    static boolean compare(BinaryOperator operator, Object left, Object right, Node node) {
        if (left instanceof CTypeObject a && right instanceof CTypeObject b && operator == BinaryOperator.EQ) {
            return a.represented() == b.represented();
        }
        Operand a = Operand.of(left, right);
        Operand b = Operand.of(right, left);
        if (a.isNumber() && b.isNumber()) {
            return Int64Arithmetic.compare(operator, a.bits(), b.bits(), a.isUnsigned() || b.isUnsigned());
        }
        if (a.isPointer() && b.isPointer()
                && (operator == BinaryOperator.EQ || Compatibility.comparable(a.element(), b.element()))) {
            return Int64Arithmetic.compare(operator, a.bits(), b.bits(), true);
        }
        boolean equality = operator == BinaryOperator.EQ;
        Object metamethod = equality ? ofTypes(left, right, Metatables.EQ)
                : metamethod(left, right, Arithmetic.metamethod(operator), node);
        if (metamethod != LuaNil.NIL) {
            return Truth.of(LuaResults.first(LuaCalls.call(node, metamethod, left, right)));
        }
        if (!equality) {
            throw noOperation(operator, left, right);
        }
        return sameObject(left, right);
    }

    /** Values that C cannot compare are equal if they are the same memory; a string is where C sees it. */
    static boolean sameObject(Object left, Object right) {
        if (left instanceof HeapData a && right instanceof HeapData b && a.isInHeap() && b.isInHeap()) {
            return a.block() == b.block() && a.start() == b.start();
        }
        if (left instanceof CPointer pointer && right instanceof LuaString string) {
            return StringCopies.isAt(pointer.address(), string);
        }
        if (left instanceof LuaString string && right instanceof CPointer pointer) {
            return StringCopies.isAt(pointer.address(), string);
        }
        return left == right
                || left instanceof FinalizableData a && right instanceof FinalizableData b && a.address() == b.address();
    }

    @TruffleBoundary
    static Object unary(UnaryOperator operator, CData operand, Node node) {
        Operand number = Operand.of(operand, LuaNil.NIL);
        if (number.isNumber() && operator != UnaryOperator.LENGTH) {
            long result = operator == UnaryOperator.NEGATE ? -number.bits() : ~number.bits();
            return CInteger.of(result, number.isUnsigned());
        }
        Object metamethod = ofType(operand, metamethod(operator));
        if (metamethod == LuaNil.NIL) {
            String text = ConversionErrors.operandName(operand);
            throw operator == UnaryOperator.LENGTH
                    ? new ConversionException("attempt to get length of '" + text + "'") : noArithmetic(text, text);
        }
        return LuaResults.first(LuaCalls.call(node, metamethod, operand, operator == UnaryOperator.LENGTH ? LuaNil.NIL : operand));
    }

    static LuaString metamethod(UnaryOperator operator) {
        return switch (operator) {
            case NEGATE -> Metatables.UNM;
            case LENGTH -> Metatables.LEN;
            default -> Metatables.BNOT;
        };
    }

    /** The metamethod for both operands, or nil: a left operand that is no cdata is asked before any cdata. */
    private static Object metamethod(Object left, Object right, LuaString name, Node node) {
        Object found = left instanceof CData ? LuaNil.NIL : Metatables.getMetamethod(left, name, node);
        return found != LuaNil.NIL ? found : ofTypes(left, right, name);
    }

    /** The metamethod of the left operand's C type, else of the right one's, else nil. */
    private static Object ofTypes(Object left, Object right, LuaString name) {
        Object found = ofType(left, name);
        return found != LuaNil.NIL ? found : ofType(right, name);
    }

    private static Object ofType(Object operand, LuaString name) {
        boolean plain = !(operand instanceof CData) || operand instanceof CTypeObject;
        LuaTable metatable = plain ? null : FfiContext.get(null).metatypes().of((CData) operand);
        return metatable == null ? LuaNil.NIL : metatable.get(name);
    }

    private static ConversionException noOperation(BinaryOperator operator, Object left, Object right) {
        boolean leftNames = isUnknownConstant(left, right);
        if (leftNames || isUnknownConstant(right, left)) {
            String name = ((CData) (leftNames ? right : left)).typeText();
            return new ConversionException("cannot convert 'string' to '" + name + "'");
        }
        String first = ConversionErrors.operandName(left);
        String second = ConversionErrors.operandName(right);
        return switch (operator) {
            case CONCAT -> new ConversionException("attempt to concatenate '" + first + "' and '" + second + "'");
            case EQ, LT, LE -> new ConversionException("attempt to compare '" + first + "' with '" + second + "'");
            default -> noArithmetic(first, second);
        };
    }

    private static ConversionException noArithmetic(String left, String right) {
        return new ConversionException("attempt to perform arithmetic on '" + left + "' and '" + right + "'");
    }

    /** Whether {@code name} is a string beside an enum that has no such constant. Types as values count as enums, too. */
    private static boolean isUnknownConstant(Object name, Object other) {
        boolean isEnum = other instanceof CInteger integer && integer.isEnum() || other instanceof CTypeObject;
        return isEnum && name instanceof LuaString && !Operand.of(name, other).isNumber();
    }
}
