package dev.perigee.lua.ffi.call;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;

/**
 * Makes and keeps the handles that call C functions, adapted to the one Java type of {@link Downcall}, so that nodes need no
 * variant per arity. Partial evaluation takes a constant handle apart, and the boxes of its arguments and result vanish.
 */
public final class Downcalls {

    /** Valid until a pointer to a callback is handed to C for the first time; from then on any C code may call back. */
    private static final Assumption NO_CALLBACKS = Truffle.getRuntime().createAssumption("no callback was handed to C");

    private record Key(AbiShape shape, boolean critical) {
    }

    private static final ConcurrentHashMap<Key, Downcall> DOWNCALLS = new ConcurrentHashMap<>();
    private static final HandleTemplate<Downcall> TEMPLATE = new HandleTemplate<>(DowncallTemplate.lookup());
    private static final MethodHandle AS_ALLOCATOR;

    static {
        try {
            AS_ALLOCATOR = MethodHandles.lookup().findStatic(Downcalls.class, "asAllocator", MethodType.methodType(SegmentAllocator.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Downcalls() {
    }

    static Assumption noCallbacks() {
        return NO_CALLBACKS;
    }

    /** Says that C code may call back from now on: to be called before the first callback's address leaves Java. */
    public static void callbackHandedOut() {
        NO_CALLBACKS.invalidate("a callback was handed to C");
    }

    /** What makes calls of this shape; made at the first request. */
    @TruffleBoundary
    static Downcall get(AbiShape shape, boolean critical) {
        return DOWNCALLS.computeIfAbsent(new Key(shape, critical), Downcalls::link);
    }

    private static Downcall link(Key key) {
        Downcall downcall = makeDowncall(key);
        if (!key.critical() && !key.shape().returnsStruct() && !key.shape().takesStruct()) {
            rehearse(downcall, key.shape());
        }
        return downcall;
    }

    /**
     * Calls a function that ignores its arguments. The JVM does not finish a handle before its first call, and changes
     * {@code errno} by what it does then, just when that should be what the program has set for C.
     */
    private static void rehearse(Downcall downcall, AbiShape shape) {
        Object[] zeros = new Object[shape.arguments().size()];
        for (int i = 0; i < zeros.length; i++) {
            zeros[i] = switch ((AbiScalar) shape.arguments().get(i)) {
                case I64 -> (Object) 0L;
                case F32 -> 0F;
                case F64 -> 0D;
                default -> 0;
            };
        }
        try (Arena arena = Arena.ofConfined()) {
            downcall.call(arena.allocate(Linker.Option.captureStateLayout()), ErrnoLocation.FUNCTION, null, zeros);
        }
    }

    private static Downcall makeDowncall(Key key) {
        AbiShape shape = key.shape();
        if (shape.returnsStruct() && !shape.takesStruct() && StructClassifier.KNOWS_REGISTERS) {
            return new RegisterPairDowncall(shape, RegisterPairHandles.link(shape, key.critical()));
        }
        // The linker's order is: function, allocator of a struct result, capture segment, arguments.
        MethodHandle handle = link(shape, key.critical());
        handle = shape.returnsStruct() ? MethodHandles.filterArguments(handle, 1, AS_ALLOCATOR)
                        : MethodHandles.dropArguments(handle, 1, Object.class);
        if (key.critical()) {
            handle = MethodHandles.dropArguments(handle, 2, MemorySegment.class);
        }
        handle = handle.asSpreader(Object[].class, shape.arguments().size());
        MethodType linked = MethodType.methodType(Object.class, MemorySegment.class, Object.class, MemorySegment.class, Object[].class);
        handle = handle.asType(linked);
        return TEMPLATE.instantiate(MethodHandles.permuteArguments(handle, DowncallTemplate.TYPE, 1, 2, 0, 3));
    }

    /** The handle of a shape, with the linker's parameters. A critical one has no capture segment. */
    static MethodHandle link(AbiShape shape, boolean critical) {
        List<Linker.Option> options = new ArrayList<>();
        if (shape.fixedArguments() != AbiShape.NOT_VARIADIC) {
            options.add(Linker.Option.firstVariadicArg(shape.fixedArguments()));
        }
        options.add(critical ? Linker.Option.critical(false) : Linker.Option.captureCallState("errno"));
        return Linker.nativeLinker().downcallHandle(AbiLayouts.descriptor(shape), options.toArray(Linker.Option[]::new));
    }

    /** An allocator that lets a struct result be stored at a place of the caller's, which is a segment. */
    private static SegmentAllocator asAllocator(Object structResult) {
        return new FixedAllocator((MemorySegment) structResult);
    }
}
