package dev.perigee.lua.ffi.call;

import java.util.List;

/**
 * What a call of a C function looks like to the calling convention. Functions of equal shape share one call handle, because
 * making a handle takes milliseconds and a binding may declare hundreds of functions.
 *
 * @param result the result's type, {@link AbiScalar#VOID} for none
 * @param arguments the types of all arguments, for a variadic function of those of this very call
 * @param fixedArguments how many arguments the prototype names, or {@link #NOT_VARIADIC}
 */
public record AbiShape(AbiType result, List<AbiType> arguments, int fixedArguments) {

    public static final int NOT_VARIADIC = -1;

    public AbiShape {
        arguments = List.copyOf(arguments);
    }

    /**
     * The shape of a function with a full prototype.
     *
     * @throws UnsupportedShapeException if there is no way to pass some struct
     */
    public static AbiShape of(AbiType result, List<AbiType> arguments) {
        return variadic(result, arguments, NOT_VARIADIC);
    }

    /** The shape of one call of a variadic function whose prototype names {@code fixedArguments} parameters, likewise. */
    public static AbiShape variadic(AbiType result, List<AbiType> arguments, int fixedArguments) {
        AbiShape shape = new AbiShape(result, arguments, fixedArguments);
        if (shape.hasIrregularStruct()) {
            RegisterAssignment.of(shape);
        }
        return shape;
    }

    /** Whether calls take a {@link RegisterAssignment}. */
    public boolean hasIrregularStruct() {
        return result instanceof AbiIrregularStruct || arguments.stream().anyMatch(AbiIrregularStruct.class::isInstance);
    }

    public boolean returnsStruct() {
        return result.structSize() > 0;
    }
}
