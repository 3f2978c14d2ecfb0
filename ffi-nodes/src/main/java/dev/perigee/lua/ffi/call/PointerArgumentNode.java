package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.InlinedBranchProfile;

import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.convert.Compatibility;
import dev.perigee.lua.ffi.convert.PointerConversion;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.Qualifiers;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.memory.NativeBlock;
import dev.perigee.lua.ffi.memory.StringCopies;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Converts a value to a pointer argument. Whether one type's pointers pass for another's is decided once per pair of types;
 * a string passes the address of its cached native copy.
 */
@ImportStatic(CacheLimits.class)
abstract class PointerArgumentNode extends ScalarArgumentNode.Conversion {

    private static final CType STRING_TARGET = BasicTypes.CHAR.qualified(Qualifiers.CONST);

    final CType type;
    final boolean takesStrings;

    PointerArgumentNode(CType type) {
        this.type = type;
        this.takesStrings = Compatibility.assignable(target(), STRING_TARGET);
    }

    private CType target() {
        return ((PointerType) type.raw()).target();
    }

    @Specialization
    static long doNil(@SuppressWarnings("unused") LuaNil nil) {
        return 0;
    }

    /** A string that was passed before has its copy. */
    @Specialization(guards = "takesStrings")
    static long doString(LuaString string,
                    @Bind Node node,
                    @Cached InlinedBranchProfile newProfile) {
        NativeBlock copy = StringCopies.find(string);
        if (copy == null) {
            newProfile.enter(node);
            return StringCopies.address(string);
        }
        return copy.address();
    }

    @Specialization(guards = {"pointer.type() == source", "assignable"}, limit = "EXTENSION_TYPES")
    static long doPointer(CPointer pointer,
                    @SuppressWarnings("unused") @Cached("pointer.type()") CType source,
                    @SuppressWarnings("unused") @Cached("isAssignable(source)") boolean assignable) {
        return pointer.address();
    }

    @Specialization(guards = {"data.type() == source", "data.getClass() == dataClass", "assignable"}, limit = "EXTENSION_TYPES")
    static long doMemory(MemoryData data,
                    @SuppressWarnings("unused") @Cached("data.type()") CType source,
                    @Cached("data.getClass()") Class<? extends MemoryData> dataClass,
                    @SuppressWarnings("unused") @Cached("isAssignable(source)") boolean assignable) {
        return CompilerDirectives.castExact(data, dataClass).address();
    }

    @Specialization(replaces = {"doNil", "doString", "doPointer", "doMemory"})
    long doOther(Object value) {
        return PointerConversion.convert(value, type, false).address();
    }

    /** Whether pointers, arrays or structs of type {@code source} convert without a further look at the value. */
    @TruffleBoundary
    @NeverDefault
    boolean isAssignable(CType source) {
        return switch (source.raw()) {
            case PointerType pointer -> Compatibility.assignable(target(), pointer.target());
            case ArrayType array -> Compatibility.assignable(target(), array.element());
            case RecordType record -> Compatibility.assignable(target(), source);
            default -> false;
        };
    }
}
