package dev.perigee.lua.ffi.callback;

import java.lang.foreign.MemorySegment;

import dev.perigee.lua.ffi.call.AbiScalar;
import dev.perigee.lua.ffi.call.AbiTypes;
import dev.perigee.lua.ffi.call.ScalarTransfer;
import dev.perigee.lua.ffi.call.StructLocation;
import dev.perigee.lua.ffi.cdata.HeapData;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.cdata.NativeData;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.CReader;
import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.RecordType;

/**
 * Converts values of one C type between the form in which they reach and leave a native stub and Lua: an argument of a
 * callback, or its result.
 */
abstract class CallbackValue {

    /** The Lua value of what C passed. */
    abstract Object toLua(Object raw);

    /**
     * What C gets for the Lua value.
     *
     * @throws dev.perigee.lua.ffi.convert.ConversionException if it does not convert
     */
    abstract Object toC(Object value);

    static CallbackValue of(CType type) {
        return AbiTypes.of(type) instanceof AbiScalar ? new Scalar(type) : new Struct(type);
    }

    /** Numbers, pointers and the like. */
    private static final class Scalar extends CallbackValue {

        private final ScalarTransfer transfer;

        Scalar(CType type) {
            this.transfer = new ScalarTransfer(type);
        }

        @Override
        Object toLua(Object raw) {
            return transfer.toLua(raw);
        }

        @Override
        Object toC(Object value) {
            return transfer.toC(value);
        }
    }

    /** Structs and complex numbers, which a stub has as segments: those that C passes are gone when the callback returns. */
    private static final class Struct extends CallbackValue {

        private final CType type;
        private final CWriter writer;
        /** Null for a struct, of which Lua gets a copy of its own. */
        private final CReader reader;

        Struct(CType type) {
            this.type = type;
            this.writer = CWriter.of(type);
            this.reader = type.raw() instanceof RecordType ? null : CReader.of(type);
        }

        @Override
        Object toLua(Object raw) {
            MemorySegment passed = (MemorySegment) raw;
            MemoryData copy = CObjects.allocate(type);
            if (passed.isNative()) {
                copy.copyFrom(new NativeData(type, passed.address(), null), 0, type.size());
            } else {
                copy.write(0, (byte[]) passed.heapBase().orElseThrow(), (int) type.size());
            }
            return reader == null ? copy : reader.read(copy, 0);
        }

        /** A Java array of any size, since nothing would keep native memory alive until the stub has read it. */
        @Override
        Object toC(Object value) {
            HeapData memory = HeapData.create(type);
            writer.write(memory, 0, value);
            return StructLocation.of(memory);
        }
    }
}
