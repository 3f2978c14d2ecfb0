package dev.perigee.lua.ffi.call;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Spells {@link AbiShape}s in the vocabulary of {@code java.lang.foreign}. */
public final class AbiLayouts {

    private AbiLayouts() {
    }

    /** The descriptor of a shape. Its struct parts are carried as {@code MemorySegment}, all else as primitives. */
    public static FunctionDescriptor descriptor(AbiShape shape) {
        List<AbiType> types = shape.arguments();
        MemoryLayout[] arguments = new MemoryLayout[types.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = layout(types.get(i));
        }
        return shape.result() == AbiScalar.VOID ? FunctionDescriptor.ofVoid(arguments)
                        : FunctionDescriptor.of(layout(shape.result()), arguments);
    }

    private static MemoryLayout layout(AbiType type) {
        return switch (type) {
            case AbiScalar scalar -> layout(scalar);
            case AbiStruct struct -> {
                List<AbiScalar> parts = struct.parts();
                MemoryLayout[] members = new MemoryLayout[parts.size()];
                for (int i = 0; i < members.length; i++) {
                    members[i] = layout(parts.get(i));
                }
                yield MemoryLayout.structLayout(members);
            }
            case AbiIrregularStruct struct -> throw new IllegalArgumentException("no layout for " + struct);
        };
    }

    private static ValueLayout layout(AbiScalar scalar) {
        return switch (scalar) {
            case I8 -> ValueLayout.JAVA_BYTE;
            case I16 -> ValueLayout.JAVA_SHORT;
            case I32 -> ValueLayout.JAVA_INT;
            case I64 -> ValueLayout.JAVA_LONG;
            case F32 -> ValueLayout.JAVA_FLOAT;
            case F64 -> ValueLayout.JAVA_DOUBLE;
            case VOID -> throw new IllegalArgumentException("void is no layout");
        };
    }
}
