package dev.perigee.lua.ffi.convert;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.cdata.HeapData;
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
    private static final CType[] NO_SOURCES = {};

    private final CType target;
    private final boolean cast;
    /** The types whose objects are known to convert. */
    @CompilationFinal(dimensions = 1) private CType[] sources = NO_SOURCES;

    /** @param target a pointer type; @param cast whether {@code ffi.cast} asks */
    public PointerConverter(CType target, boolean cast) {
        this.target = target;
        this.cast = cast;
    }

    /** @throws ConversionException if the value does not convert */
    public CPointer convert(Object value) {
        if (value instanceof CPointer pointer && isKnown(pointer.type())) {
            return new CPointer(target, pointer.address(), PointerConversion.ownerOf(pointer));
        }
        if (value instanceof NativeData data && isKnown(data.type())) {
            return new CPointer(target, data.address(), PointerConversion.ownerOf(data));
        }
        if (value instanceof HeapData data && isKnown(data.type())) {
            return new CPointer(target, data.address(), PointerConversion.ownerOf(data));
        }
        if (value == LuaNil.NIL) {
            return new CPointer(target, 0, null);
        }
        if (cast && value instanceof Integer number) {
            return new CPointer(target, PointerConversion.ofInteger(number, target), null);
        }
        CPointer result = PointerConversion.convert(value, target, cast);
        learn(value);
        return result;
    }

    @ExplodeLoop
    private boolean isKnown(CType type) {
        for (CType source : sources) {
            if (source == type) {
                return true;
            }
        }
        return false;
    }

    private void learn(Object value) {
        CType type = value instanceof MemoryData data ? data.type() : value instanceof CPointer pointer ? pointer.type() : null;
        if (sources.length == MAX_SOURCES || type == null) {
            return;
        }
        CompilerDirectives.transferToInterpreterAndInvalidate();
        CType raw = type.raw();
        boolean decides = raw instanceof PointerType && value instanceof CPointer || raw instanceof ArrayType || raw instanceof RecordType;
        if (decides && !isKnown(type)) {
            CType[] more = Arrays.copyOf(sources, sources.length + 1);
            more[sources.length] = type;
            sources = more;
        }
    }
}
