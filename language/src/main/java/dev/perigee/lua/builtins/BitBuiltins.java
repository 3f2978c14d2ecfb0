package dev.perigee.lua.builtins;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.builtins.Bit64.Operation;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaTypes;

/**
 * The library {@code bit}, as https://bitop.luajit.org/api.html describes it. Results are signed 32-bit integers; with
 * 64-bit cdata arguments they are 64-bit integers, which is {@link Bit64}'s part.
 */
public final class BitBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"arshift", "band", "bnot", "bor", "bswap", "bxor", "lshift", "rol", "ror", "rshift", "tobit", "tohex"};

    @Override
    public String name() {
        return "bit";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "band" -> BitBuiltinsFactory.FoldNodeGen.create(Operation.AND, BuiltinNode.arguments(2));
            case "bor" -> BitBuiltinsFactory.FoldNodeGen.create(Operation.OR, BuiltinNode.arguments(2));
            case "bxor" -> BitBuiltinsFactory.FoldNodeGen.create(Operation.XOR, BuiltinNode.arguments(2));
            case "lshift" -> BitBuiltinsFactory.ShiftNodeGen.create(Operation.SHIFT_LEFT, BuiltinNode.arguments(2));
            case "rshift" -> BitBuiltinsFactory.ShiftNodeGen.create(Operation.SHIFT_RIGHT, BuiltinNode.arguments(2));
            case "arshift" -> BitBuiltinsFactory.ShiftNodeGen.create(Operation.SHIFT_ARITHMETIC, BuiltinNode.arguments(2));
            case "rol" -> BitBuiltinsFactory.ShiftNodeGen.create(Operation.ROTATE_LEFT, BuiltinNode.arguments(2));
            case "ror" -> BitBuiltinsFactory.ShiftNodeGen.create(Operation.ROTATE_RIGHT, BuiltinNode.arguments(2));
            case "tobit" -> BitBuiltinsFactory.UnaryNodeGen.create(Operation.TO_BIT, BuiltinNode.arguments(1));
            case "bnot" -> BitBuiltinsFactory.UnaryNodeGen.create(Operation.NOT, BuiltinNode.arguments(1));
            case "bswap" -> BitBuiltinsFactory.UnaryNodeGen.create(Operation.SWAP, BuiltinNode.arguments(1));
            case "tohex" -> new ToHexNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** {@code band}, {@code bor} and {@code bxor} of any number of arguments. */
    @ReportPolymorphism
    @ImportStatic(LuaArguments.class)
    abstract static class FoldNode extends BuiltinNode {

        private final Operation operation;

        FoldNode(Operation operation) {
            this.operation = operation;
        }

        @Specialization(guards = "count(frame) == 2")
        int doInts(@SuppressWarnings("unused") VirtualFrame frame, int a, int b) {
            return operation.apply(a, b);
        }

        @Specialization(guards = "count(frame) == 2", replaces = "doInts")
        int doDoubles(@SuppressWarnings("unused") VirtualFrame frame, double a, double b) {
            return operation.apply(LuaNumbers.toBit(a), LuaNumbers.toBit(b));
        }

        @Fallback
        static Object doAny(VirtualFrame frame, @SuppressWarnings("unused") Object a, @SuppressWarnings("unused") Object b,
                        @Cached("createFold()") BitFoldNode fold) {
            return fold.execute(frame);
        }

        @NeverDefault
        BitFoldNode createFold() {
            return new BitFoldNode(operation);
        }
    }

    /** Shifts and rotations; the count is taken modulo the width. */
    @ReportPolymorphism
    @ImportStatic(LuaTypes.class)
    abstract static class ShiftNode extends BuiltinNode {

        private final Operation operation;

        ShiftNode(Operation operation) {
            this.operation = operation;
        }

        @Specialization
        int doInts(int value, int count) {
            return operation.apply(value, count);
        }

        @Specialization(replaces = "doInts")
        int doDoubles(double value, double count) {
            return operation.apply(LuaNumbers.toBit(value), LuaNumbers.toBit(count));
        }

        /** The value alone decides about the width. */
        @Specialization(guards = {"operand.accepts(value)", "counter.accepts(count)"}, limit = "1")
        Object doWide(ExtensionValue value, Object count, @Cached("createOperand()") Bit64Operand operand, @Cached("createOperand()") Bit64Operand counter) {
            boolean unsigned = operand.isUnsigned(value);
            return operand.box(value, operation.apply(operand.bits(value, unsigned), counter.count(count)), unsigned);
        }

        @NeverDefault
        static Bit64Operand createOperand() {
            return new Bit64Operand();
        }

        @Specialization(guards = {"!isNumber(value) || !isNumber(count)"})
        Object doOther(VirtualFrame frame, Object value, Object count) {
            if (value instanceof ExtensionValue || count instanceof ExtensionValue) {
                return Bit64.shift(this, operation, LuaArguments.from(frame, 0));
            }
            int bits = LuaNumbers.toBit(BuiltinArguments.number(this, frame, 0));
            return operation.apply(bits, LuaNumbers.toBit(BuiltinArguments.number(this, frame, 1)));
        }
    }

    /** {@code tobit}, {@code bnot} and {@code bswap}. */
    @ReportPolymorphism
    @ImportStatic(LuaTypes.class)
    abstract static class UnaryNode extends BuiltinNode {

        private final Operation operation;

        UnaryNode(Operation operation) {
            this.operation = operation;
        }

        @Specialization
        int doInt(int value) {
            return operation.apply(value, 0);
        }

        @Specialization(replaces = "doInt")
        int doDouble(double value) {
            return operation.apply(LuaNumbers.toBit(value), 0);
        }

        @Specialization(guards = "operand.accepts(value)", limit = "1")
        Object doWide(ExtensionValue value, @Cached("createOperand()") Bit64Operand operand) {
            boolean unsigned = operand.isUnsigned(value);
            long bits = operand.bits(value, unsigned);
            return operation == Operation.TO_BIT ? (Object) (int) bits : operand.box(value, operation.apply(bits, 0), unsigned);
        }

        @NeverDefault
        static Bit64Operand createOperand() {
            return new Bit64Operand();
        }

        @Specialization(guards = "!isNumber(value)")
        Object doOther(VirtualFrame frame, Object value) {
            if (value instanceof ExtensionValue) {
                return Bit64.unary(this, operation, value);
            }
            return operation.apply(LuaNumbers.toBit(BuiltinArguments.number(this, frame, 0)), 0);
        }
    }

    /** {@code tohex(x, n)}: {@code n} hexadecimal digits, upper case if it is negative. */
    static final class ToHexNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            Object value = LuaArguments.get(frame, 0);
            Object digits = LuaArguments.get(frame, 1);
            boolean wide = value instanceof ExtensionValue;
            long bits = wide ? Bit64.bits(this, value, 0) : Integer.toUnsignedLong(LuaNumbers.toBit(BuiltinArguments.number(this, frame, 0)));
            int count = wide ? 16 : 8;
            if (digits instanceof ExtensionValue) {
                count = (int) Bit64.bits(this, digits, 1);
            } else if (LuaArguments.count(frame) > 1) {
                count = LuaNumbers.toBit(BuiltinArguments.number(this, frame, 1));
            }
            return Bit64.toHex(bits, count);
        }
    }
}
