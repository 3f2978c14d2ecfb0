package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;

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
        } else {
            conversion = new ScalarConversion(type);
        }
    }

    @Override
    void execute(Object value, Object[] arguments) {
        arguments[place] = conversion.execute(value);
    }

    private static final class ScalarConversion extends Conversion {

        private final ScalarTransfer transfer;

        ScalarConversion(CType type) {
            this.transfer = new ScalarTransfer(type);
        }

        @Override
        Object execute(Object value) {
            return transfer.toC(value);
        }
    }
}
