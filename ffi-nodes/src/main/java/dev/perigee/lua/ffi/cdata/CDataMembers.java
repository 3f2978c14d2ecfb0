package dev.perigee.lua.ffi.cdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.nodes.ControlFlowException;

import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.HostValues;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.memory.NullAccessException;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.interop.KeyList;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The members that hosts and other languages see in structs, unions and pointers to such: the fields, and what the
 * metatable adds.
 */
final class CDataMembers {

    private CDataMembers() {
    }

    /** The struct or union that {@code self} is or points to, or null. */
    @TruffleBoundary
    static RecordType recordOf(CData self) {
        CType type = self.type().raw() instanceof PointerType pointer ? pointer.target() : self.type();
        return type.raw() instanceof RecordType record ? record : null;
    }

    /** The names of the fields, those of unnamed structs and unions inside included. */
    @TruffleBoundary
    static KeyList names(CData self) {
        List<Object> names = new ArrayList<>();
        addNames(names, recordOf(self));
        return new KeyList(names.toArray());
    }

    private static void addNames(List<Object> names, RecordType record) {
        for (Field field : record.isComplete() ? record.fields() : List.<Field> of()) {
            if (field.isTransparent()) {
                addNames(names, (RecordType) field.type().raw());
            } else if (field.name() != null) {
                names.add(field.name());
            }
        }
    }

    /** Whether there is a field of that name, or the metatable knows the name. */
    @TruffleBoundary
    static boolean isReadable(CData self, String name) {
        if (isField(self, name)) {
            return true;
        }
        try {
            return CDataIndex.get(self, LuaString.fromJava(name), null) != LuaNil.NIL;
        } catch (ConversionException | NullAccessException e) {
            return false;
        }
    }

    private static boolean isField(CData self, String name) {
        return recordOf(self) != null && CDataIndex.findMember(self, LuaString.fromJava(name)) != null;
    }

    /** @throws UnknownIdentifierException if neither the type nor its metatable knows the name */
    @TruffleBoundary
    static Object read(CData self, String name) throws UnknownIdentifierException {
        try {
            return CDataIndex.get(self, LuaString.fromJava(name), null);
        } catch (ConversionException e) {
            throw UnknownIdentifierException.create(name);
        } catch (NullAccessException | OutOfBoundsException e) {
            throw raised(e);
        }
    }

    /** Whether there is a field of that name that is not constant. */
    @TruffleBoundary
    static boolean isWritable(CData self, String name) {
        CType type = self.type().raw() instanceof PointerType pointer ? pointer.target() : self.type();
        FieldAccess access = FieldAccess.find(type, LuaString.fromJava(name));
        return access != null && access.isWritable();
    }

    /**
     * Stores a host's value in a field.
     *
     * @throws UnknownIdentifierException if there is no such field
     * @throws UnsupportedTypeException if the value does not convert to its type
     */
    @TruffleBoundary
    static void write(CData self, String name, Object value) throws UnknownIdentifierException, UnsupportedTypeException {
        if (!isField(self, name)) {
            throw UnknownIdentifierException.create(name);
        }
        try {
            CDataIndex.set(self, LuaString.fromJava(name), HostValues.toLua(value), null);
        } catch (ConversionException e) {
            throw UnsupportedTypeException.create(new Object[]{value}, e.getMessage());
        } catch (NullAccessException | OutOfBoundsException e) {
            throw raised(e);
        }
    }

    /** Calls a member: the value of a field as it is, a method from the metatable with {@code self} in front. */
    @TruffleBoundary
    static Object invoke(CData self, String name, Object[] arguments) throws UnknownIdentifierException {
        Object function = read(self, name);
        List<Object> values = new ArrayList<>(Arrays.asList(HostValues.toLua(arguments)));
        if (!isField(self, name)) {
            values.addFirst(self);
        }
        return LuaInterop.resultToHost(LuaCalls.callUnyieldable(function, values.toArray()));
    }

    private static RuntimeException raised(ControlFlowException problem) {
        return FfiErrors.raise(null, problem);
    }
}
