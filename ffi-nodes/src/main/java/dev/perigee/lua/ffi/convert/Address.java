package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.ffi.cdata.BufferMemory;
import dev.perigee.lua.ffi.cdata.CFunction;
import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.memory.StringCopies;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;

/** What a value that stands for memory becomes when it is cast to an integer. */
record Address(long value) {

    /** The address of a pointer, array, function or string, 0 for nil; null for other values. */
    static Address of(Object value) {
        return switch (NumberConversion.dereference(value)) {
            case LuaNil nil -> new Address(0);
            case CPointer pointer -> new Address(pointer.address());
            case MemoryData data when data.type().raw() instanceof ArrayType -> new Address(data.address());
            case CFunction function -> new Address(function.address());
            case LuaBuffer buffer -> new Address(((CPointer) buffer.pointer(BufferMemory::allocate)).address());
            case Object userdata when UserdataAddress.isUserdata(userdata) -> new Address(UserdataAddress.of(userdata));
            case LuaString string -> new Address(StringCopies.address(string));
            default -> null;
        };
    }
}
