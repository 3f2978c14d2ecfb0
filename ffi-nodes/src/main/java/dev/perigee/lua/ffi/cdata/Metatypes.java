package dev.perigee.lua.ffi.cdata;

import java.util.IdentityHashMap;
import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.ComplexType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.Qualifiers;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.ffi.ctype.VectorType;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The metatables that {@code ffi.metatype} gave to types. Structs and unions hold theirs themselves; vectors and complex
 * numbers are shared by all contexts, so theirs are kept here.
 */
public final class Metatypes {

    private final Map<CType, LuaTable> shared = new IdentityHashMap<>();
    private final LuaTable functionPointers;

    /** @param functionPointers the metatable of all function pointers */
    public Metatypes(LuaTable functionPointers) {
        this.functionPointers = functionPointers;
    }

    /** Whether {@code ffi.metatype} accepts the type. */
    public static boolean canHaveMetatable(CType type) {
        CType raw = type.raw();
        return raw instanceof RecordType && type.qualifiers() == Qualifiers.NONE || raw instanceof ComplexType || raw instanceof VectorType;
    }

    /** Gives {@code type} its metatable; false if it has one already. */
    @TruffleBoundary
    public boolean set(CType type, LuaTable metatable) {
        if (type.raw() instanceof RecordType record) {
            if (record.metatable() != null) {
                return false;
            }
            record.setMetatable(metatable);
            return true;
        }
        return shared.putIfAbsent(type.raw(), metatable) == null;
    }

    /** The metatable for objects of {@code type}, also for pointers and references to them; null if there is none. */
    @TruffleBoundary
    public LuaTable of(CType type) {
        CType raw = type.raw();
        if (raw instanceof ReferenceType reference) {
            raw = reference.target().raw();
        }
        if (raw instanceof PointerType pointer) {
            raw = pointer.target().raw();
            if (raw instanceof FunctionType) {
                return functionPointers;
            }
        }
        if (raw instanceof RecordType record) {
            return record.metatable();
        }
        return shared.isEmpty() ? null : shared.get(raw);
    }

    /** The metatable that applies to {@code data}, or null. */
    public LuaTable of(CData data) {
        return of(data.type());
    }
}
