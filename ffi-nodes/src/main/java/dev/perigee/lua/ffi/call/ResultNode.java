package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.LuaResults;

/** Converts the result of a C function to Lua results: "Conversions from C types to Lua objects" in LuaJIT's ffi semantics. */
abstract class ResultNode extends Node {

    /** @param assignment how the call passes structs; null if {@code java.lang.foreign} does, or there are none */
    static ResultNode create(CType type, RegisterAssignment assignment) {
        AbiType abi = AbiTypes.of(type);
        if (abi instanceof AbiScalar scalar) {
            return scalar == AbiScalar.VOID ? new VoidResultNode() : new ScalarResultNode(type);
        }
        if (assignment == null) {
            return new StructResultNode.Whole(type, abi.isReturnedInMemory());
        }
        return abi.isReturnedInMemory() ? new StructResultNode.InMemory(type) : new StructResultNode.InRegisters(type, assignment.resultPlaces());
    }

    /**
     * Before the call.
     *
     * @param arguments of the call, to which the address of the result may be added
     * @return a new object for a struct result; null for other types
     */
    MemoryData createTarget(@SuppressWarnings("unused") Object[] arguments) {
        return null;
    }

    /** Where {@code java.lang.foreign} is to put a struct result, for {@link DowncallNode}; null if it does not. */
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
}
