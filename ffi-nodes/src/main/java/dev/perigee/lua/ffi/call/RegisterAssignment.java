package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes structs that {@code java.lang.foreign} cannot describe: it does the calling convention's assignment of registers
 * itself (System V ABI for AMD64, section 3.2.3, "Passing") and calls a function of scalars that come to the same places.
 * General registers that would remain free are filled, so that what follows goes to the stack. Dots make no difference to
 * that.
 */
public final class RegisterAssignment {

    private static final int GENERAL_REGISTERS = 6;
    private static final int VECTOR_REGISTERS = 8;
    private static final int EIGHTBYTE = 8;
    private static final int STACK_ALIGNMENT = 16;

    private static final int RESULT_PLACE = -1;
    private static final int FILLER = -2;
    private static final int WHOLE = -1;

    /**
     * One scalar that is passed.
     *
     * @param argument which argument it is or belongs to, or {@link #RESULT_PLACE} or {@link #FILLER}
     * @param offset of the eight bytes in the struct; {@link #WHOLE} if the argument is a scalar
     */
    private record Piece(int argument, int offset, AbiScalar type) {
    }

    private final AbiShape original;
    private final AbiShape assigned;
    private final List<Piece> pieces = new ArrayList<>();

    private final List<Piece> general = new ArrayList<>();
    private final List<Piece> vector = new ArrayList<>();
    private final List<Piece> stack = new ArrayList<>();

    private RegisterAssignment(AbiShape original) {
        this.original = original;
        if (original.result().isReturnedInMemory()) {
            general.add(new Piece(RESULT_PLACE, WHOLE, AbiScalar.I64));
        }
        for (int i = 0; i < original.arguments().size(); i++) {
            assign(i, original.arguments().get(i));
        }
        while (!stack.isEmpty() && general.size() < GENERAL_REGISTERS) {
            general.add(new Piece(FILLER, WHOLE, AbiScalar.I64));
        }
        pieces.addAll(general);
        pieces.addAll(vector);
        pieces.addAll(stack);
        // Dots with nothing in their place still make the call tell the number of vector registers.
        int fixed = original.fixedArguments() == AbiShape.NOT_VARIADIC ? AbiShape.NOT_VARIADIC : pieces.size();
        assigned = AbiShape.variadic(assignedResult(original.result()), pieces.stream().<AbiType> map(Piece::type).toList(), fixed);
    }

    /** @throws UnsupportedShapeException if not even this can pass the arguments */
    public static RegisterAssignment of(AbiShape shape) {
        return new RegisterAssignment(shape);
    }

    private static AbiType assignedResult(AbiType result) {
        if (result.isReturnedInMemory()) {
            return AbiScalar.I64;
        }
        if (!(result instanceof AbiIrregularStruct struct)) {
            return result;
        }
        List<AbiScalar> parts = struct.eightbytes().stream().filter(part -> part != AbiScalar.VOID).toList();
        if (struct.eightbytes().getFirst() == AbiScalar.VOID) {
            throw new UnsupportedShapeException("result that begins with padding");
        }
        return new AbiStruct((long) EIGHTBYTE * parts.size(), EIGHTBYTE, parts);
    }

    private void assign(int argument, AbiType type) {
        switch (type) {
            case AbiScalar scalar -> assignScalar(new Piece(argument, WHOLE, scalar));
            case AbiStruct struct -> assignStruct(argument, struct.eightbytes(), struct.size(), EIGHTBYTE);
            case AbiIrregularStruct struct -> assignStruct(argument, struct.eightbytes(), struct.size(), struct.alignment());
        }
    }

    private void assignScalar(Piece piece) {
        List<Piece> registers = piece.type.isFloating() ? vector : general;
        if (registers.size() < (piece.type.isFloating() ? VECTOR_REGISTERS : GENERAL_REGISTERS)) {
            registers.add(piece);
        } else {
            stack.add(new Piece(piece.argument, WHOLE, AbiScalar.I64));
        }
    }

    private void assignStruct(int argument, List<AbiScalar> eightbytes, long size, int alignment) {
        long generals = eightbytes.stream().filter(part -> part == AbiScalar.I64).count();
        long vectors = eightbytes.stream().filter(part -> part == AbiScalar.F64).count();
        boolean fits = general.size() + generals <= GENERAL_REGISTERS && vector.size() + vectors <= VECTOR_REGISTERS;
        if (eightbytes.isEmpty() || !fits) {
            assignToStack(argument, size, alignment);
            return;
        }
        for (int i = 0; i < eightbytes.size(); i++) {
            AbiScalar type = eightbytes.get(i);
            if (type != AbiScalar.VOID) {
                (type.isFloating() ? vector : general).add(new Piece(argument, i * EIGHTBYTE, type));
            }
        }
    }

    private void assignToStack(int argument, long size, int alignment) {
        if (alignment > STACK_ALIGNMENT) {
            throw new UnsupportedShapeException("struct aligned to more than the stack");
        }
        if (alignment == STACK_ALIGNMENT && stack.size() % 2 != 0) {
            stack.add(new Piece(FILLER, WHOLE, AbiScalar.I64));
        }
        for (int offset = 0; offset < size; offset += EIGHTBYTE) {
            stack.add(new Piece(argument, offset, AbiScalar.I64));
        }
    }

    /** The shape of the function of scalars. A struct result that comes back in registers remains one, of whole eightbytes. */
    public AbiShape assigned() {
        return assigned;
    }

    /**
     * The arguments of the function of scalars.
     *
     * @param arguments as {@link DowncallNode} takes them
     * @param resultPlace the address for a result in memory
     */
    Object[] disassemble(Object[] arguments, long resultPlace) {
        Object[] values = new Object[pieces.size()];
        for (int i = 0; i < values.length; i++) {
            Piece piece = pieces.get(i);
            values[i] = switch (piece.argument) {
                case RESULT_PLACE -> resultPlace;
                case FILLER -> 0L;
                default -> disassemble(piece, arguments[piece.argument]);
            };
        }
        return values;
    }

    private Object disassemble(Piece piece, Object argument) {
        if (piece.offset == WHOLE) {
            AbiType type = original.arguments().get(piece.argument);
            return type == piece.type ? argument : bits(argument);
        }
        long bits = getBits((MemorySegment) argument, piece.offset);
        return piece.type == AbiScalar.F64 ? (Object) Double.longBitsToDouble(bits) : (Object) bits;
    }

    /** A scalar as the eight bytes that it takes on the stack. */
    private static long bits(Object scalar) {
        return switch (scalar) {
            case Float number -> Float.floatToRawIntBits(number);
            case Double number -> Double.doubleToRawLongBits(number);
            case Number number -> number.longValue();
            default -> throw new AssertionError(scalar);
        };
    }

    private static long getBits(MemorySegment struct, long offset) {
        if (offset + EIGHTBYTE <= struct.byteSize()) {
            return struct.get(ValueLayout.JAVA_LONG_UNALIGNED, offset);
        }
        long bits = 0;
        for (long i = offset; i < struct.byteSize(); i++) {
            bits |= (struct.get(ValueLayout.JAVA_BYTE, i) & 0xffL) << 8 * (i - offset);
        }
        return bits;
    }

    private static void putBits(MemorySegment struct, long offset, long bits) {
        if (offset + EIGHTBYTE <= struct.byteSize()) {
            struct.set(ValueLayout.JAVA_LONG_UNALIGNED, offset, bits);
            return;
        }
        for (long i = offset; i < struct.byteSize(); i++) {
            struct.set(ValueLayout.JAVA_BYTE, i, (byte) (bits >>> 8 * (i - offset)));
        }
    }

    /**
     * The arguments of the original function, from those of the function of scalars. Both follow a free place. Structs come
     * in Java arrays.
     */
    public Object[] assemble(Object[] values) {
        List<AbiType> types = original.arguments();
        Object[] arguments = new Object[types.size() + 1];
        for (int i = 0; i < types.size(); i++) {
            long size = types.get(i).structSize();
            arguments[i + 1] = size == 0 ? null : MemorySegment.ofArray(new byte[(int) size]);
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.argument >= 0) {
                assemble(piece, types.get(piece.argument), values[i + 1], arguments);
            }
        }
        return arguments;
    }

    private static void assemble(Piece piece, AbiType type, Object value, Object[] arguments) {
        int index = piece.argument + 1;
        if (piece.offset == WHOLE) {
            arguments[index] = type == piece.type ? value : scalar(type, (long) value);
        } else {
            putBits((MemorySegment) arguments[index], piece.offset, bits(value));
        }
    }

    /** The result of the function of scalars, from its own arguments and the original function's result. */
    public Object assembleResult(Object[] values, Object result) {
        if (original.result().isReturnedInMemory()) {
            MemorySegment struct = (MemorySegment) result;
            MemorySegment.ofAddress((long) values[1]).reinterpret(struct.byteSize()).copyFrom(struct);
            return values[1];
        }
        if (original.result() instanceof AbiIrregularStruct) {
            MemorySegment registers = newRegisters();
            copy((MemorySegment) result, registers);
            return registers;
        }
        return result;
    }

    /** Room for an irregular result that comes back in registers. */
    MemorySegment newRegisters() {
        return MemorySegment.ofArray(new byte[(int) assigned.result().structSize()]);
    }

    /** Copies what both have room for. */
    static void copy(MemorySegment source, MemorySegment target) {
        MemorySegment.copy(source, 0, target, 0, Math.min(source.byteSize(), target.byteSize()));
    }

    private static Object scalar(AbiType type, long bits) {
        return switch ((AbiScalar) type) {
            case I64 -> bits;
            case F32 -> Float.intBitsToFloat((int) bits);
            case F64 -> Double.longBitsToDouble(bits);
            default -> (int) bits;
        };
    }
}
