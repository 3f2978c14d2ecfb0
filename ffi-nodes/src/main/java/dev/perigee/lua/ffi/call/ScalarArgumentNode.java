package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.ReferenceType;

/** Passes numbers, pointers and the like. */
final class ScalarArgumentNode extends ArgumentNode {

    /** Converts a value to the boxed form of its {@link AbiScalar}. */
    abstract static class Conversion extends Node {

        /** @throws ConversionException if the value does not convert */
        abstract Object execute(Object value);
    }

    private final int place;
    @Child private Conversion conversion;

    ScalarArgumentNode(CType type, int place) {
        this.place = place;
        if (type.raw() instanceof PointerType pointer && !pointer.isShort()) {
            conversion = PointerArgumentNodeGen.create(type);
        } else if (type.raw() instanceof ReferenceType) {
            conversion = new ReferenceConversion(type);
        } else {
            conversion = new NumberConversion(type);
        }
    }

    @Override
    void execute(Object value, Object[] arguments) {
        arguments[place] = conversion.execute(value);
    }

    private static final class NumberConversion extends Conversion {

        private final ScalarTransfer transfer;

        NumberConversion(CType type) {
            this.transfer = new ScalarTransfer(type);
        }

        @Override
        Object execute(Object value) {
            return transfer.toC(value);
        }
    }

    /** A reference is initialised like a pointer. */
    private static final class ReferenceConversion extends Conversion {

        private final CType type;

        ReferenceConversion(CType type) {
            this.type = type;
        }

        @Override
        Object execute(Object value) {
            return ((MemoryData) CObjects.scalar(type, value, false)).address();
        }
    }
}
