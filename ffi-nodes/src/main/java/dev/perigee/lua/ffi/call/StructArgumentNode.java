package dev.perigee.lua.ffi.call;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.ffi.call.RegisterAssignment.Place;
import dev.perigee.lua.ffi.cdata.HeapBytes;
import dev.perigee.lua.ffi.cdata.HeapData;
import dev.perigee.lua.ffi.cdata.HeapDoubles;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.cdata.NativeData;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.ctype.CType;

/**
 * Passes structs and complex numbers by value: one of the same type from where it is, anything else from a new one that it
 * initialises.
 */
abstract class StructArgumentNode extends ArgumentNode {

    final CType type;
    private final CWriter writer;

    StructArgumentNode(CType type) {
        this.type = type;
        this.writer = CWriter.of(type);
    }

    @Override
    void execute(Object value, Object[] arguments) {
        if (value instanceof HeapBytes data && data.type() == type) {
            pass(data, arguments);
        } else if (value instanceof HeapDoubles data && data.type() == type) {
            pass(data, arguments);
        } else if (value instanceof NativeData data && data.type() == type) {
            pass(data, arguments);
        } else {
            passNew(value, arguments);
        }
    }

    private void passNew(Object value, Object[] arguments) {
        MemoryData copy = CObjects.allocate(type);
        writer.write(copy, 0, value);
        if (copy instanceof HeapData data) {
            pass(data, arguments);
        } else {
            pass(copy, arguments);
        }
    }

    abstract void pass(MemoryData data, Object[] arguments);

    /** In registers and places on the stack, of eight bytes each. */
    static final class Pieces extends StructArgumentNode {

        @CompilationFinal(dimensions = 1) private final Place[] places;

        Pieces(CType type, List<Place> places) {
            super(type);
            this.places = places.toArray(Place[]::new);
        }

        @Override
        @ExplodeLoop
        void pass(MemoryData data, Object[] arguments) {
            for (Place place : places) {
                long bits = Eightbyte.get(data, place.offset(), type.size());
                arguments[place.index()] = place.type() == AbiScalar.F64 ? (Object) Double.longBitsToDouble(bits) : (Object) bits;
            }
        }
    }

    /** As a segment, which {@code java.lang.foreign} takes apart. */
    static final class Whole extends StructArgumentNode {

        private final int place;

        Whole(CType type, int place) {
            super(type);
            this.place = place;
        }

        @Override
        void pass(MemoryData data, Object[] arguments) {
            arguments[place] = StructLocation.of(data);
        }
    }
}
