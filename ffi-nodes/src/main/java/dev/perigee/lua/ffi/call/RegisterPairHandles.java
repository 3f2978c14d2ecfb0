package dev.perigee.lua.ffi.call;

import static java.lang.invoke.MethodType.methodType;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Makes {@link RawDowncall}s: adapts the linker's handles to take their arguments from an array and put their result there. */
final class RegisterPairHandles {

    private static final HandleTemplate<RawDowncall> TEMPLATE = new HandleTemplate<>(RegisterPairTemplate.lookup());

    private static final MethodHandle FUNCTION;
    private static final MethodHandle ALLOCATOR;
    private static final MethodHandle CAPTURE;
    private static final MethodHandle TO_DOUBLE;
    private static final MethodHandle TO_FLOAT;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            FUNCTION = lookup.findStatic(MemorySegment.class, "ofAddress", methodType(MemorySegment.class, long.class));
            ALLOCATOR = lookup.findStatic(RegisterPairHandles.class, "allocator", methodType(SegmentAllocator.class, long[].class));
            CAPTURE = lookup.findStatic(CallState.class, "capture", methodType(MemorySegment.class, long.class));
            TO_DOUBLE = lookup.findStatic(Double.class, "longBitsToDouble", methodType(double.class, long.class));
            TO_FLOAT = lookup.findStatic(Float.class, "intBitsToFloat", methodType(float.class, int.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private RegisterPairHandles() {
    }

    static RawDowncall link(AbiShape shape, boolean critical) {
        MethodHandle handle = Downcalls.link(shape, critical);
        if (critical) {
            handle = MethodHandles.dropArguments(handle, 2, MemorySegment.class);
        }
        int count = shape.arguments().size();
        MethodHandle[] filters = new MethodHandle[3 + count];
        filters[0] = FUNCTION;
        filters[1] = ALLOCATOR;
        filters[2] = CAPTURE;
        // What of TYPE each parameter is made of: 0 the capture address, 1 the function's, 2 the array.
        int[] order = new int[filters.length];
        order[0] = 1;
        order[1] = 2;
        order[2] = 0;
        for (int i = 0; i < count; i++) {
            filters[3 + i] = argument((AbiScalar) shape.arguments().get(i), i);
            order[3 + i] = 2;
        }
        handle = MethodHandles.dropReturn(MethodHandles.filterArguments(handle, 0, filters));
        return TEMPLATE.instantiate(MethodHandles.permuteArguments(handle, RegisterPairTemplate.TYPE, order));
    }

    /** Takes the argument at {@code index} out of the array. */
    private static MethodHandle argument(AbiScalar type, int index) {
        MethodHandle bits = MethodHandles.insertArguments(MethodHandles.arrayElementGetter(long[].class), 1, index);
        return switch (type) {
            case I64 -> bits;
            case F64 -> MethodHandles.filterReturnValue(bits, TO_DOUBLE);
            case F32 -> MethodHandles.filterReturnValue(asInt(bits), TO_FLOAT);
            default -> asInt(bits);
        };
    }

    private static MethodHandle asInt(MethodHandle bits) {
        return MethodHandles.explicitCastArguments(bits, methodType(int.class, long[].class));
    }

    private static SegmentAllocator allocator(long[] values) {
        return new FixedAllocator(MemorySegment.ofArray(values));
    }
}
