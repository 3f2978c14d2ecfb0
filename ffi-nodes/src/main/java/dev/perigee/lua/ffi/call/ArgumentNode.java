package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.cdata.HeapData;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.ReferenceType;

/** Converts a Lua value to an argument of one C type, in the form that {@link DowncallNode} takes. */
abstract class ArgumentNode extends Node {

    /** @throws ConversionException if the value does not convert */
    abstract Object execute(Object value);

    static ArgumentNode create(CType type) {
        if (type.raw() instanceof PointerType pointer && !pointer.isShort()) {
            return PointerArgumentNodeGen.create(type);
        }
        if (type.raw() instanceof ReferenceType) {
            return new ReferenceArgumentNode(type);
        }
        return AbiTypes.of(type) instanceof AbiScalar ? new ScalarArgumentNode(type) : new StructArgumentNode(type);
    }

    /** Numbers and the like. */
    private static final class ScalarArgumentNode extends ArgumentNode {

        private final ScalarTransfer transfer;

        ScalarArgumentNode(CType type) {
            this.transfer = new ScalarTransfer(type);
        }

        @Override
        Object execute(Object value) {
            return transfer.toC(value);
        }
    }

    /** A reference is initialised like a pointer. */
    private static final class ReferenceArgumentNode extends ArgumentNode {

        private final CType type;

        ReferenceArgumentNode(CType type) {
            this.type = type;
        }

        @Override
        Object execute(Object value) {
            return ((MemoryData) CObjects.scalar(type, value, false)).address();
        }
    }

    /** A struct of the same type is passed from where it is, anything else from a new one that it initialises. */
    private static final class StructArgumentNode extends ArgumentNode {

        private final CType type;
        private final CWriter writer;

        StructArgumentNode(CType type) {
            this.type = type;
            this.writer = CWriter.of(type);
        }

        @Override
        Object execute(Object value) {
            if (value instanceof HeapData data && data.type() == type) {
                return locate(data);
            }
            if (value instanceof MemoryData data && data.type() == type) {
                return StructLocation.inNative(data.address(), type.size());
            }
            MemoryData copy = CObjects.allocate(type);
            writer.write(copy, 0, value);
            return copy instanceof HeapData data ? locate(data) : StructLocation.inNative(copy.address(), type.size());
        }

        private Object locate(HeapData data) {
            return data.isInHeap() ? StructLocation.inHeap(data.bytes(), data.start(), (int) type.size())
                            : StructLocation.inNative(data.address(), type.size());
        }
    }
}
