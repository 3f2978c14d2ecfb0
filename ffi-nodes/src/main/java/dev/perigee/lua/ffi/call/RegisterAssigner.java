package dev.perigee.lua.ffi.call;

import java.util.ArrayList;
import java.util.List;

/**
 * The calling convention's assignment of registers (System V ABI for AMD64, section 3.2.3, "Passing"), as the order of the
 * scalars that a function would take which come to the same places. General registers that would remain free are filled, so
 * that what follows goes to the stack. Dots make no difference to that.
 */
final class RegisterAssigner {

    private static final int GENERAL_REGISTERS = 6;
    private static final int VECTOR_REGISTERS = 8;
    private static final int STACK_ALIGNMENT = 16;

    /**
     * One scalar that is passed.
     *
     * @param argument which argument it is or belongs to, or {@link #RESULT_PLACE} or {@link #FILLER}
     * @param offset of the eight bytes in the struct; {@link #WHOLE} if the argument is a scalar
     */
    record Piece(int argument, int offset, AbiScalar type) {

        static final int RESULT_PLACE = -1;
        static final int FILLER = -2;
        static final int WHOLE = -1;
    }

    private final List<Piece> general = new ArrayList<>();
    private final List<Piece> vector = new ArrayList<>();
    private final List<Piece> stack = new ArrayList<>();

    private RegisterAssigner() {
    }

    /** @throws UnsupportedShapeException if an argument cannot be passed like this */
    static List<Piece> assign(AbiType result, List<AbiType> arguments) {
        RegisterAssigner assigner = new RegisterAssigner();
        if (result.isReturnedInMemory()) {
            assigner.general.add(new Piece(Piece.RESULT_PLACE, Piece.WHOLE, AbiScalar.I64));
        }
        for (int i = 0; i < arguments.size(); i++) {
            assigner.assign(i, arguments.get(i));
        }
        return assigner.pieces();
    }

    private List<Piece> pieces() {
        while (!stack.isEmpty() && general.size() < GENERAL_REGISTERS) {
            general.add(new Piece(Piece.FILLER, Piece.WHOLE, AbiScalar.I64));
        }
        List<Piece> pieces = new ArrayList<>(general);
        pieces.addAll(vector);
        pieces.addAll(stack);
        return pieces;
    }

    private void assign(int argument, AbiType type) {
        switch (type) {
            case AbiScalar scalar -> assignScalar(new Piece(argument, Piece.WHOLE, scalar));
            case AbiStruct struct -> assignStruct(argument, struct.eightbytes(), struct.size(), Eightbyte.SIZE);
            case AbiIrregularStruct struct -> assignStruct(argument, struct.eightbytes(), struct.size(), struct.alignment());
        }
    }

    private void assignScalar(Piece piece) {
        List<Piece> registers = piece.type.isFloating() ? vector : general;
        if (registers.size() < (piece.type.isFloating() ? VECTOR_REGISTERS : GENERAL_REGISTERS)) {
            registers.add(piece);
        } else {
            // All registers of its kind are taken, so it goes to the stack by itself.
            stack.add(piece);
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
                (type.isFloating() ? vector : general).add(new Piece(argument, i * Eightbyte.SIZE, type));
            }
        }
    }

    private void assignToStack(int argument, long size, int alignment) {
        if (alignment > STACK_ALIGNMENT) {
            throw new UnsupportedShapeException("struct aligned to more than the stack");
        }
        if (alignment == STACK_ALIGNMENT && stack.size() % 2 != 0) {
            stack.add(new Piece(Piece.FILLER, Piece.WHOLE, AbiScalar.I64));
        }
        for (int offset = 0; offset < size; offset += Eightbyte.SIZE) {
            stack.add(new Piece(argument, offset, AbiScalar.I64));
        }
    }
}
