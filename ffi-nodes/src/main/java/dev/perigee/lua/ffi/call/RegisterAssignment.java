package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.ffi.call.RegisterAssigner.Piece;

/**
 * Passes structs piece by piece: it calls a function of scalars that come to the places where the calling convention puts the
 * parts of the structs; see {@link RegisterAssigner}. Thereby structs pass that {@code java.lang.foreign} cannot describe, and
 * calls with any struct compile to moves of registers, as partial evaluation cannot see through the JDK's own code for them.
 */
public final class RegisterAssignment {

    /**
     * Where a part of an argument goes, or a part of the result comes from.
     *
     * @param index among the scalars that are passed, or among the registers of the result
     * @param offset in the struct, in bytes; meaningless for arguments that are scalars
     * @param type {@link AbiScalar#I64} or {@link AbiScalar#F64} for a part of a struct
     */
    record Place(int index, int offset, AbiScalar type) {
    }

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
     * @return null if there is no struct, or if the platform's convention is left to {@code java.lang.foreign}
     * @throws UnsupportedShapeException if there is no way
     */
    static RegisterAssignment of(AbiType result, List<AbiType> arguments, boolean variadic) {
        if (!StructClassifier.KNOWS_REGISTERS || result.structSize() == 0 && arguments.stream().allMatch(AbiScalar.class::isInstance)) {
            return null;
        }
        List<Piece> pieces = RegisterAssigner.assign(result, arguments);
        // Dots with nothing in their place still make the call tell the number of vector registers.
        int fixed = variadic ? pieces.size() : AbiShape.NOT_VARIADIC;
        AbiShape assigned = AbiShape.ofPieces(assignedResult(result), pieces.stream().map(Piece::type).toList(), fixed);
        return new RegisterAssignment(result, List.copyOf(arguments), assigned, pieces);
    }

    /** Structs come back as one scalar, as a struct of two, or as the address that they are at. */
    private static AbiType assignedResult(AbiType result) {
        if (result instanceof AbiScalar) {
            return result;
        }
        if (result.isReturnedInMemory()) {
            return AbiScalar.I64;
        }
        if (eightbytes(result).getFirst() == AbiScalar.VOID) {
            throw new UnsupportedShapeException("result that begins with padding");
        }
        List<AbiScalar> parts = resultPlaces(result).stream().map(Place::type).toList();
        return parts.size() == 1 ? parts.getFirst() : new AbiStruct((long) Eightbyte.SIZE * parts.size(), Eightbyte.SIZE, parts);
    }

    private static List<AbiScalar> eightbytes(AbiType type) {
        return switch (type) {
            case AbiScalar scalar -> List.of();
            case AbiStruct struct -> struct.eightbytes();
            case AbiIrregularStruct struct -> struct.eightbytes();
        };
    }

    private static List<Place> resultPlaces(AbiType result) {
        List<AbiScalar> parts = eightbytes(result);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) != AbiScalar.VOID) {
                places.add(new Place(places.size(), i * Eightbyte.SIZE, parts.get(i)));
            }
        }
        return places;
    }

    /** The shape of the function of scalars. A struct result in two registers remains a struct. */
    public AbiShape assigned() {
        return assigned;
    }

    /** The parts of a result in registers; empty if it is no struct, or goes to memory. */
    List<Place> resultPlaces() {
        return resultPlaces(result);
    }

    /** Where the parts of an argument go; just one for a scalar. */
    List<Place> places(int argument) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.argument() == argument) {
                places.add(new Place(i, piece.offset(), piece.type()));
            }
        }
        return places;
    }

    private static void putBits(MemorySegment struct, long offset, long bits) {
        if (offset + Eightbyte.SIZE <= struct.byteSize()) {
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
                assemble(piece, values[i + 1], assembled);
            }
        }
        return assembled;
    }

    private static void assemble(Piece piece, Object value, Object[] assembled) {
        int index = piece.argument() + 1;
        if (piece.offset() == Piece.WHOLE) {
            assembled[index] = value;
        } else {
            putBits((MemorySegment) assembled[index], piece.offset(), piece.type() == AbiScalar.F64 ? Double.doubleToRawLongBits((double) value) : (long) value);
        }
    }

    /** The result of the function of scalars, from its own arguments and the original function's result. */
    public Object assembleResult(Object[] values, Object original) {
        if (result instanceof AbiScalar) {
            return original;
        }
        MemorySegment struct = (MemorySegment) original;
        if (result.isReturnedInMemory()) {
            MemorySegment.ofAddress((long) values[1]).reinterpret(struct.byteSize()).copyFrom(struct);
            return values[1];
        }
        long[] eightbytes = new long[StructClassifier.MAX_IN_REGISTERS / Eightbyte.SIZE];
        MemorySegment registers = MemorySegment.ofArray(eightbytes);
        MemorySegment.copy(struct, 0, registers, 0, struct.byteSize());
        if (assigned.result() instanceof AbiScalar scalar) {
            return scalar == AbiScalar.F64 ? (Object) Double.longBitsToDouble(eightbytes[0]) : (Object) eightbytes[0];
        }
        return registers;
    }
}
