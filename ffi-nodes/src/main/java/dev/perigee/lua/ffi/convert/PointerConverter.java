package dev.perigee.lua.ffi.convert;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.cdata.HeapBytes;
import dev.perigee.lua.ffi.cdata.HeapDoubles;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.cdata.NativeData;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.runtime.LuaNil;

/**
 * Converts values to pointers of one type at one place of a program. Whether the pointers, arrays or structs of a type
 * convert is found out once, when the first is met; {@link PointerConversion} does that and everything else.
 */
public final class PointerConverter {

    private static final int MAX_SOURCES = 4;
    private static final Source[] NO_SOURCES = {};

    /** Objects of one type and one Java class, which are known to convert. */
    private record Source(CType type, Class<?> dataClass) {
    }

    private final CType target;
    private final boolean cast;
    /** Whether a value was met that takes the slow path each time. */
    @CompilationFinal private boolean unusual;
    @CompilationFinal(dimensions = 1) private Source[] sources = NO_SOURCES;

    /** @param target a pointer type; @param cast whether {@code ffi.cast} asks */
    public PointerConverter(CType target, boolean cast) {
        this.target = target;
        this.cast = cast;
    }

    /** @throws ConversionException if the value does not convert */
    public CPointer convert(Object value) {
        long address;
        Object owner;
        if (value instanceof CPointer pointer && isKnown(pointer.type(), CPointer.class)) {
            address = pointer.address();
            owner = PointerConversion.ownerOf(pointer);
        } else if (value instanceof NativeData data && isKnown(data.type(), NativeData.class)) {
            address = data.address();
            owner = PointerConversion.ownerOf(data);
        } else if (value instanceof HeapBytes data && isKnown(data.type(), HeapBytes.class)) {
            address = data.address();
            owner = PointerConversion.ownerOf(data);
        } else if (value instanceof HeapDoubles data && isKnown(data.type(), HeapDoubles.class)) {
            address = data.address();
            owner = PointerConversion.ownerOf(data);
        } else if (value == LuaNil.NIL) {
            address = 0;
            owner = null;
        } else if (cast && value instanceof Integer number) {
            address = PointerConversion.ofInteger(number, target);
            owner = null;
        } else {
            if (!unusual) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                unusual = !learn(value);
            }
            return PointerConversion.convert(value, target, cast);
        }
        return new CPointer(target, address, owner);
    }

    @ExplodeLoop
    private boolean isKnown(CType type, Class<?> dataClass) {
        for (Source source : sources) {
            if (source.dataClass == dataClass && source.type == type) {
                return true;
            }
        }
        return false;
    }

    /** Remembers the type of a value if that decides and converts; false if it does not, or too many were met. */
    private boolean learn(Object value) {
        CType type = value instanceof MemoryData data ? data.type() : value instanceof CPointer pointer ? pointer.type() : null;
        if (type == null || sources.length == MAX_SOURCES || !converts(value, type.raw())) {
            return false;
        }
        Source[] more = Arrays.copyOf(sources, sources.length + 1);
        more[sources.length] = new Source(type, value.getClass());
        sources = more;
        return true;
    }

    private boolean converts(Object value, CType type) {
        if (!(type instanceof ArrayType || type instanceof RecordType || type instanceof PointerType && value instanceof CPointer)) {
            return false;
        }
        try {
            PointerConversion.convert(value, target, cast);
            return true;
        } catch (ConversionException e) {
            return false;
        }
    }
}
