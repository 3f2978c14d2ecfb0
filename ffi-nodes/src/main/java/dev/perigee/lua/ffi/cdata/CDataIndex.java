package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.Member;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.nodes.access.IndexChain;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Indexing of cdata in full generality, for whatever the nodes have no fast case for. The order is LuaJIT's: elements,
 * fields, constants, the metatable.
 */
final class CDataIndex {

    /** LuaJIT takes every name as long as those of the parts for one when it comes to writing. */
    private static final int COMPLEX_PART_LENGTH = 2;

    private CDataIndex() {
    }

    @TruffleBoundary
    static Object get(CData self, Object key, Node node) {
        MemoryData memory = memoryOf(self);
        Long index = indexOf(self, key);
        if (index != null) {
            return self instanceof CComplex complex ? part(complex, index) : elements(self).readElement(memory, index);
        }
        if (key instanceof LuaString name) {
            Object value = named(self, memory, name);
            if (value != null) {
                return value;
            }
        }
        return inherited(self, key, node);
    }

    private static Object part(CComplex complex, long index) {
        return (index & 1) == 0 ? complex.real() : complex.imaginary();
    }

    private static Object named(CData self, MemoryData memory, LuaString name) {
        if (self instanceof CComplex complex) {
            String text = name.toString();
            return text.equals("re") ? (Object) complex.real() : text.equals("im") ? complex.imaginary() : null;
        }
        return switch (findMember(self, name)) {
            case Field field -> FieldAccess.find(memory.type(), name).read(memory);
            case NamedConstant constant -> CObjects.constant(constant);
            case null -> null;
        };
    }

    private static ElementAccess elements(CData self) {
        ElementAccess elements = ElementAccess.find(self.type());
        if (elements == null) {
            throw ConversionErrors.invalidSize();
        }
        return elements;
    }

    /** The memory that names and indices of {@code self} select from, or null if it is no aggregate or pointer. */
    private static MemoryData memoryOf(CData self) {
        if (self instanceof MemoryData memory) {
            Object target = NumberConversion.dereference(memory);
            return target instanceof CPointer pointer ? CDataGuards.target(pointer) : memory;
        }
        return self instanceof CPointer pointer ? CDataGuards.target(pointer) : null;
    }

    /** The number of the element that {@code key} selects, or null if {@code self} has no elements or the key is no index. */
    private static Long indexOf(CData self, Object key) {
        boolean indexable = self instanceof CComplex || !(self instanceof CTypeObject) && ElementAccess.elementOf(self.type()) != null;
        if (!indexable) {
            return null;
        }
        if (CDataGuards.isNumber(key)) {
            return CDataGuards.toIndex(key);
        }
        if (key instanceof CTypeObject type) {
            return (long) type.number();
        }
        return key instanceof CInteger integer && integer.type().raw() != BasicTypes.BOOL ? integer.value() : null;
    }

    /** The field or constant that {@code name} means in the type of {@code self} or behind the pointer, or null. */
    @TruffleBoundary
    static Member findMember(CData self, LuaString name) {
        CType type = self.type().raw();
        CType owner = type instanceof PointerType pointer ? pointer.target().raw() : type;
        Member member = owner instanceof RecordType record ? record.find(name) : null;
        return self instanceof CTypeObject && !(member instanceof NamedConstant) ? null : member;
    }

    private static Object inherited(CData self, Object key, Node node) {
        Object handler = handler(self, key, Metatables.INDEX, node);
        if (handler instanceof LuaFunction function) {
            return LuaResults.first(LuaCalls.call(node, function, self, key));
        }
        if (handler != LuaNil.NIL) {
            Object value = throughHandler(handler, key, node);
            if (value != LuaNil.NIL || endsInFunction(handler)) {
                return value;
            }
        }
        throw notFound(self, key);
    }

    /** The metamethod for the key, or nil. Types as values have one for names only. */
    private static Object handler(CData self, Object key, LuaString event, Node node) {
        if (self instanceof CTypeObject && !(key instanceof LuaString)) {
            return LuaNil.NIL;
        }
        LuaTable metatable = FfiContext.get(node).metatypes().of(self);
        return metatable == null ? LuaNil.NIL : metatable.get(event);
    }

    /** What an {@code __index} that is no function gives for the key. */
    @TruffleBoundary
    static Object throughHandler(Object handler, Object key, Node node) {
        if (CDataGuards.isNumber(handler) || handler instanceof Boolean) {
            throw LuaErrors.plain(node, "attempt to index a " + LuaTypes.name(handler) + " value");
        }
        return IndexChain.get(node, handler, key, 0);
    }

    /**
     * Whether a function has the last word about what tables do not have; unlike them it may answer nil. Cdata that answers
     * nil has asked such a function, for it refuses what nobody knows.
     */
    @TruffleBoundary
    static boolean endsInFunction(Object handler) {
        Object current = handler;
        while (current instanceof LuaTable table && table.metatable != null) {
            current = table.metatable.get(Metatables.INDEX);
        }
        return current instanceof LuaFunction || current instanceof CData;
    }

    private static void setThroughHandler(Object handler, Object key, Object value, Node node) {
        if (CDataGuards.isNumber(handler) || handler instanceof Boolean || handler instanceof LuaString) {
            throw LuaErrors.plain(node, "attempt to index a " + LuaTypes.name(handler) + " value");
        }
        IndexChain.set(node, handler, key, value, 0);
    }

    @TruffleBoundary
    static ConversionException notFound(CData self, Object key) {
        if (key instanceof LuaString name) {
            return noMember(self, name);
        }
        String shown = self instanceof CTypeObject ? self.typeText() : shownType(self).toString();
        return new ConversionException("'" + shown + "' cannot be indexed with '" + keyName(key) + "'");
    }

    private static String keyName(Object key) {
        if (key instanceof CTypeObject type) {
            return type.typeText();
        }
        return key instanceof CData data ? data.declaredType().toString() : LuaTypes.name(key);
    }

    private static ConversionException noMember(CData self, LuaString name) {
        return new ConversionException("'" + shownType(self) + "' has no member named '" + name + "'");
    }

    /** The type whose members were asked for: of a pointer to a struct that struct, of a pointer type its target. */
    private static CType shownType(CData self) {
        CType type = self.type();
        if (type.raw() instanceof PointerType pointer && (self instanceof CTypeObject || pointer.target().raw() instanceof RecordType)) {
            type = pointer.target();
        }
        return type.described();
    }

    @TruffleBoundary
    static void set(CData self, Object key, Object value, Node node) {
        MemoryData memory = memoryOf(self);
        Long index = indexOf(self, key);
        if (index != null) {
            setElement(self, memory, index, value);
            return;
        }
        if (key instanceof LuaString name) {
            Member member = findMember(self, name);
            if (member != null) {
                setField(memory, member, value);
                return;
            }
        }
        if (isConstant(self, key)) {
            throw ConversionErrors.constant();
        }
        Object handler = handler(self, key, Metatables.NEWINDEX, node);
        if (handler instanceof LuaFunction function) {
            LuaCalls.call(node, function, self, key, value);
        } else if (handler != LuaNil.NIL) {
            setThroughHandler(handler, key, value, node);
        } else {
            throw notFound(self, key);
        }
    }

    /** Whether nothing can be written to {@code self}, not even by its metatable: constant structs, parts of complex numbers. */
    @TruffleBoundary
    static boolean isConstant(CData self, Object key) {
        if (self instanceof CComplex) {
            return key instanceof LuaString name && name.length() == COMPLEX_PART_LENGTH;
        }
        CType type = self.type().raw() instanceof PointerType pointer ? pointer.target() : self.type();
        return !(self instanceof CTypeObject) && type.raw() instanceof RecordType && type.isConst();
    }

    private static void setElement(CData self, MemoryData memory, long index, Object value) {
        if (self instanceof CComplex) {
            throw ConversionErrors.constant();
        }
        ElementAccess elements = elements(self);
        if (!elements.isWritable()) {
            throw ConversionErrors.constant();
        }
        elements.writeElement(memory, index, value);
    }

    private static void setField(MemoryData memory, Member member, Object value) {
        FieldAccess access = member instanceof Field ? FieldAccess.find(memory.type(), member.name()) : null;
        if (access == null || !access.isWritable()) {
            throw ConversionErrors.constant();
        }
        access.write(memory, value);
    }
}
