package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.cdata.HeapData;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.CReader;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.runtime.LuaResults;

/** Converts the result of a C function to Lua results: "Conversions from C types to Lua objects" in LuaJIT's ffi semantics. */
abstract class ResultNode extends Node {

    static ResultNode create(CType type) {
        return switch (AbiTypes.of(type)) {
            case AbiScalar scalar -> scalar == AbiScalar.VOID ? new VoidResultNode() : new ScalarResultNode(type);
            case AbiType struct -> new StructResultNode(type, struct);
        };
    }

    /** A new object for a struct result; null for other types. */
    MemoryData createTarget() {
        return null;
    }

    /** Where C is to put a struct result, for {@link DowncallNode}; null for other types. */
    Object locate(@SuppressWarnings("unused") MemoryData target) {
        return null;
    }

    /** @param raw what {@link DowncallNode} returned */
    abstract Object execute(Object raw, MemoryData target);

    private static final class VoidResultNode extends ResultNode {

        @Override
        Object execute(Object raw, MemoryData target) {
            return LuaResults.NONE;
        }
    }

    private static final class ScalarResultNode extends ResultNode {

        private final ScalarTransfer transfer;

        ScalarResultNode(CType type) {
            this.transfer = new ScalarTransfer(type);
        }

        @Override
        Object execute(Object raw, MemoryData target) {
            return transfer.toLua(raw);
        }
    }

    /** Structs and complex numbers. A struct is the result as it is; a complex number is read from where C put it. */
    private static final class StructResultNode extends ResultNode {

        private final CType type;
        private final boolean inMemory;
        private final CReader reader;

        StructResultNode(CType type, AbiType struct) {
            this.type = type;
            this.inMemory = struct.isReturnedInMemory();
            this.reader = type.raw() instanceof RecordType ? null : CReader.of(type);
        }

        @Override
        MemoryData createTarget() {
            return inMemory ? CObjects.allocateNative(type, type.size()) : new HeapData(type);
        }

        @Override
        Object locate(MemoryData target) {
            return target instanceof HeapData data ? StructLocation.inHeap(data.bytes(), data.start(), (int) type.size())
                            : StructLocation.inNative(target.address(), type.size());
        }

        @Override
        Object execute(Object raw, MemoryData target) {
            return reader == null ? target : reader.read(target, 0);
        }
    }
}
