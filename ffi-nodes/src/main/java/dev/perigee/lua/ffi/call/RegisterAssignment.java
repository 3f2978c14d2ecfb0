package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

import dev.perigee.lua.ffi.call.RegisterAssigner.Piece;

/**
 * Passes structs that {@code java.lang.foreign} cannot describe: it calls a function of scalars that come to the places where
 * the calling convention puts the parts of the structs; see {@link RegisterAssigner}.
 */
public final class RegisterAssignment {

    private static final int EIGHTBYTE = 8;

    private final AbiType result;
    private final List<AbiType> arguments;
    private final AbiShape assigned;
    private final List<Piece> pieces;

    private RegisterAssignment(AbiType result, List<AbiType> arguments, AbiShape assigned, List<Piece> pieces) {
        this.result = result;
        this.arguments = arguments;
        this.assigned = assigned;
        this.pieces = pieces;
    }

    /**
     * How to pass what {@link AbiShape} asks for.
     *
     * @throws UnsupportedShapeException if not even this can pass the arguments
     */
    static RegisterAssignment of(AbiType result, List<AbiType> arguments, boolean variadic) {
        List<Piece> pieces = RegisterAssigner.assign(result, arguments);
        // Dots with nothing in their place still make the call tell the number of vector registers.
        int fixed = variadic ? pieces.size() : AbiShape.NOT_VARIADIC;
        AbiShape assigned = AbiShape.variadic(assignedResult(result), pieces.stream().<AbiType> map(Piece::type).toList(), fixed);
        return new RegisterAssignment(result, arguments, assigned, pieces);
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

    /** The shape of the function of scalars. A struct result that comes back in registers remains one, of whole eightbytes. */
    public AbiShape assigned() {
        return assigned;
    }

    /**
     * The arguments of the function of scalars.
     *
     * @param values the original arguments, as {@link DowncallNode} takes them
     * @param resultPlace the address for a result in memory
     */
    Object[] disassemble(Object[] values, long resultPlace) {
        Object[] parts = new Object[pieces.size()];
        for (int i = 0; i < parts.length; i++) {
            Piece piece = pieces.get(i);
            parts[i] = switch (piece.argument()) {
                case Piece.RESULT_PLACE -> resultPlace;
                case Piece.FILLER -> 0L;
                default -> disassemble(piece, values[piece.argument()]);
            };
        }
        return parts;
    }

    private Object disassemble(Piece piece, Object argument) {
        if (piece.offset() == Piece.WHOLE) {
            AbiType type = arguments.get(piece.argument());
            return type == piece.type() ? argument : bits(argument);
        }
        long bits = getBits((MemorySegment) argument, piece.offset());
        return piece.type() == AbiScalar.F64 ? (Object) Double.longBitsToDouble(bits) : (Object) bits;
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
        Object[] assembled = new Object[arguments.size() + 1];
        for (int i = 0; i < arguments.size(); i++) {
            long size = arguments.get(i).structSize();
            assembled[i + 1] = size == 0 ? null : MemorySegment.ofArray(new byte[(int) size]);
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.argument() >= 0) {
                assemble(piece, arguments.get(piece.argument()), values[i + 1], assembled);
            }
        }
        return assembled;
    }

    private static void assemble(Piece piece, AbiType type, Object value, Object[] assembled) {
        int index = piece.argument() + 1;
        if (piece.offset() == Piece.WHOLE) {
            assembled[index] = type == piece.type() ? value : scalar(type, (long) value);
        } else {
            putBits((MemorySegment) assembled[index], piece.offset(), bits(value));
        }
    }

    /** The result of the function of scalars, from its own arguments and the original function's result. */
    public Object assembleResult(Object[] values, Object original) {
        if (result.isReturnedInMemory()) {
            MemorySegment struct = (MemorySegment) original;
            MemorySegment.ofAddress((long) values[1]).reinterpret(struct.byteSize()).copyFrom(struct);
            return values[1];
        }
        if (result instanceof AbiIrregularStruct) {
            MemorySegment registers = newRegisters();
            copy((MemorySegment) original, registers);
            return registers;
        }
        return original;
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
