package dev.perigee.lua.ffi.call;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.ffi.call.RegisterAssignment.Place;
import dev.perigee.lua.ffi.cdata.HeapData;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.CReader;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.RecordType;

/** Structs and complex numbers. A struct is the result as it is; a complex number is read from where it was put. */
abstract class StructResultNode extends ResultNode {

    final CType type;
    private final CReader reader;

    StructResultNode(CType type) {
        this.type = type;
        this.reader = type.raw() instanceof RecordType ? null : CReader.of(type);
    }

    @Override
    Object execute(Object raw, MemoryData target) {
        return reader == null ? target : reader.read(target, 0);
    }

    /** C is given an address as its first argument. */
    static final class InMemory extends StructResultNode {

        InMemory(CType type) {
            super(type);
        }

        @Override
        MemoryData createTarget(Object[] arguments) {
            MemoryData target = CObjects.allocateNative(type, type.size());
            arguments[0] = target.address();
            return target;
        }
    }

    /** One or two registers hold it, see {@link RegisterPairDowncall}. */
    static final class InRegisters extends StructResultNode {

        @CompilationFinal(dimensions = 1) private final Place[] places;

        InRegisters(CType type, List<Place> places) {
            super(type);
            this.places = places.toArray(Place[]::new);
        }

        @Override
        MemoryData createTarget(Object[] arguments) {
            return HeapData.create(type);
        }

        @Override
        @ExplodeLoop
        Object execute(Object raw, MemoryData target) {
            for (Place place : places) {
                Eightbyte.put(target, place.offset(), type.size(), bits(raw, place));
            }
            return super.execute(raw, target);
        }

        private long bits(Object raw, Place place) {
            if (places.length > 1) {
                return ((long[]) raw)[place.index()];
            }
            return place.type() == AbiScalar.F64 ? Double.doubleToRawLongBits((double) raw) : (long) raw;
        }
    }

    /** {@code java.lang.foreign} stores it. */
    static final class Whole extends StructResultNode {

        private final boolean inMemory;

        Whole(CType type, boolean inMemory) {
            super(type);
            this.inMemory = inMemory;
        }

        @Override
        MemoryData createTarget(Object[] arguments) {
            return inMemory ? CObjects.allocateNative(type, type.size()) : HeapData.create(type);
        }

        @Override
        Object locate(MemoryData target) {
            return StructLocation.of(target);
        }
    }
}
