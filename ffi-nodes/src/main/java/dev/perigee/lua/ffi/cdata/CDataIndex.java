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
import dev.perigee.lua.ffi.ctype.EnumType;
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
        Object number = NumberConversion.dereference(key);
        if (CDataGuards.isNumber(number)) {
            return CDataGuards.toIndex(number);
        }
        return number instanceof CInteger integer && integer.type().raw() != BasicTypes.BOOL ? integer.value() : null;
    }

    /** The field or constant that {@code name} means in the type of {@code self} or behind the pointer, or null. */
    @TruffleBoundary
    static Member findMember(CData self, LuaString name) {
        CType type = self.type().raw();
        if (self instanceof CTypeObject) {
            return memberOf(type, name) instanceof NamedConstant constant ? constant : null;
        }
        return type instanceof PointerType pointer ? memberOf(pointer.target().raw(), name) : memberOf(type, name);
    }

    private static Member memberOf(CType type, LuaString name) {
        return switch (type) {
            case RecordType record -> record.find(name);
            case EnumType enumeration -> enumeration.constants().get(name);
            default -> null;
        };
    }

    private static Object inherited(CData self, Object key, Node node) {
        LuaTable metatable = FfiContext.get(node).metatypes().of(self);
        Object handler = metatable == null ? LuaNil.NIL : metatable.get(Metatables.INDEX);
        if (handler instanceof LuaFunction function) {
            return LuaResults.first(LuaCalls.call(node, function, self, key));
        }
        if (handler != LuaNil.NIL) {
            Object value = throughHandler(handler, key, node);
            if (value != LuaNil.NIL) {
                return value;
            }
        }
        throw notFound(self, key);
    }

    /** What an {@code __index} that is no function gives for the key. */
    @TruffleBoundary
    static Object throughHandler(Object handler, Object key, Node node) {
        if (CDataGuards.isNumber(handler) || handler instanceof Boolean) {
            throw LuaErrors.plain(node, "attempt to index a " + LuaTypes.name(handler) + " value");
        }
        return IndexChain.get(node, handler, key, 0);
    }

    private static ConversionException notFound(CData self, Object key) {
        if (key instanceof LuaString name) {
            return noMember(self, name);
        }
        String shown = self instanceof CTypeObject ? self.typeText() : shownType(self).toString();
        return new ConversionException("'" + shown + "' cannot be indexed with '" + keyName(key) + "'");
    }

    private static String keyName(Object key) {
        return key instanceof Boolean ? "boolean" : ConversionErrors.nameOf(key);
    }

    @TruffleBoundary
    static ConversionException noMember(CData self, LuaString name) {
        return new ConversionException("'" + shownType(self) + "' has no member named '" + name + "'");
    }

    /** The type whose members were asked for: of a pointer to a struct that struct. */
    private static CType shownType(CData self) {
        CType type = self.type().raw();
        boolean behind = type instanceof PointerType pointer && pointer.target().raw() instanceof RecordType;
        return behind ? ((PointerType) type).target().raw() : type;
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
            Member member = self instanceof CComplex ? complexPart(name) : findMember(self, name);
            if (member != null) {
                setField(memory, member, value);
                return;
            }
        }
        LuaTable metatable = FfiContext.get(node).metatypes().of(self);
        Object handler = metatable == null ? LuaNil.NIL : metatable.get(Metatables.NEWINDEX);
        if (handler instanceof LuaFunction function) {
            LuaCalls.call(node, function, self, key, value);
        } else if (handler != LuaNil.NIL) {
            IndexChain.set(node, handler, key, value, 0);
        } else {
            throw notFound(self, key);
        }
    }

    /** The parts of a complex number count as constants. */
    private static Member complexPart(LuaString name) {
        String text = name.toString();
        return text.equals("re") || text.equals("im") ? new NamedConstant(name, BasicTypes.INT32, 0) : null;
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
