package dev.perigee.lua.ffi.call;

import java.util.List;

/**
 * What a call of a C function looks like to the calling convention. Functions of equal shape share one call handle, because
 * making a handle takes milliseconds and a binding may declare hundreds of functions.
 */
public final class AbiShape {

    public static final int NOT_VARIADIC = -1;

    /**
     * How many slots of a Java method's 255 the arguments may take; the rest is for what {@code java.lang.foreign} adds. It
     * passes each eight bytes of a struct as an argument of its own.
     */
    private static final long MAX_SLOTS = 240;

    private final AbiType result;
    private final List<AbiType> arguments;
    private final int fixedArguments;
    private final RegisterAssignment assignment;

    private AbiShape(AbiType result, List<AbiType> arguments, int fixedArguments, RegisterAssignment assignment) {
        this.result = result;
        this.arguments = List.copyOf(arguments);
        this.fixedArguments = fixedArguments;
        if (this.arguments.stream().mapToLong(AbiShape::slots).sum() > MAX_SLOTS) {
            throw new UnsupportedShapeException("too many arguments");
        }
        this.assignment = assignment;
    }

    private static long slots(AbiType type) {
        long size = type instanceof AbiScalar scalar ? scalar.size() : type.structSize();
        return size <= Integer.BYTES ? 1 : 2 * ((size + Long.BYTES - 1) / Long.BYTES);
    }

    /**
     * The shape of a function with a full prototype.
     *
     * @param result the result's type, {@link AbiScalar#VOID} for none
     * @throws UnsupportedShapeException if there is no way to pass some struct or so many arguments
     */
    public static AbiShape of(AbiType result, List<AbiType> arguments) {
        return variadic(result, arguments, NOT_VARIADIC);
    }

    /**
     * The shape of one call of a variadic function, likewise.
     *
     * @param arguments the types of all arguments of this very call
     * @param fixedArguments how many arguments the prototype names, or {@link #NOT_VARIADIC}
     */
    public static AbiShape variadic(AbiType result, List<AbiType> arguments, int fixedArguments) {
        return new AbiShape(result, arguments, fixedArguments, RegisterAssignment.of(result, arguments, fixedArguments != NOT_VARIADIC));
    }

    /** The shape of a function of scalars that {@link RegisterAssignment} has called, likewise. */
    static AbiShape ofPieces(AbiType result, List<AbiScalar> arguments, int fixedArguments) {
        return new AbiShape(result, List.copyOf(arguments), fixedArguments, null);
    }

    public AbiType result() {
        return result;
    }

    public List<AbiType> arguments() {
        return arguments;
    }

    /** How many arguments the prototype of a variadic function names, or {@link #NOT_VARIADIC}. */
    int fixedArguments() {
        return fixedArguments;
    }

    /** How structs are passed piece by piece; null if there are none, or if {@code java.lang.foreign} passes them. */
    public RegisterAssignment assignment() {
        return assignment;
    }

    public boolean returnsStruct() {
        return result.structSize() > 0;
    }

    boolean takesStruct() {
        return arguments.stream().anyMatch(type -> type.structSize() > 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AbiShape shape && result.equals(shape.result) && arguments.equals(shape.arguments) &&
                        fixedArguments == shape.fixedArguments;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * result.hashCode() + arguments.hashCode()) + fixedArguments;
    }
}
