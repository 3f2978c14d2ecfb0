package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.text.NumberFormat;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.ComplexType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** What {@code tostring} returns for cdata. */
final class CDataText {

    private static final long HEAP = 0x7e00_0000_0000L;

    private CDataText() {
    }

    @TruffleBoundary
    static LuaString of(CData data, Node node) {
        boolean value = data instanceof CTypeObject || showsValue(data.type().raw());
        LuaString custom = value ? null : byMetamethod(data, node);
        return custom != null ? custom : basic(data);
    }

    /** The text without metamethods. */
    @TruffleBoundary
    static LuaString basic(CData data) {
        if (data instanceof CTypeObject type) {
            return LuaString.fromJava("ctype<" + type.represented() + ">");
        }
        Object value = showsValue(data.type().raw()) ? valueOf(data) : data;
        if (value instanceof CInteger integer && integer.isInt64()) {
            return LuaString.fromJava(int64(integer));
        }
        if (value instanceof CComplex complex) {
            return LuaString.fromJava(complex(complex));
        }
        return LuaString.fromJava("cdata<" + data.declaredType() + ">: " + (value instanceof CData shown ? shown : data).valueText());
    }

    /** What a reference refers to; itself, which shows its address, if it refers to nothing. */
    private static Object valueOf(CData data) {
        try {
            return NumberConversion.dereference(data);
        } catch (ConversionException e) {
            return data;
        }
    }

    /** Whether the text shows the value itself, also that of a reference. */
    private static boolean showsValue(CType type) {
        return type instanceof ComplexType || type instanceof EnumType || type instanceof IntegerType && type.size() == Long.BYTES;
    }

    private static String int64(CInteger integer) {
        return integer.isUnsigned64() ? Long.toUnsignedString(integer.value()) + "ULL" : integer.value() + "LL";
    }

    /** Both parts as {@code %.14g}; after a letter, as in {@code inf}, the unit is a capital I. */
    private static String complex(CComplex number) {
        String imaginary = NumberFormat.toLuaString(number.imaginary()).toString();
        boolean negative = Double.doubleToRawLongBits(number.imaginary()) < 0 && !Double.isNaN(number.imaginary());
        String sign = negative || imaginary.startsWith("-") ? "" : "+";
        boolean letter = Character.isLetter(imaginary.charAt(imaginary.length() - 1));
        return NumberFormat.toLuaString(number.real()) + sign + imaginary + (letter ? "I" : "i");
    }

    private static LuaString byMetamethod(CData data, Node node) {
        CType type = data.type().raw();
        LuaTable metatable = FfiContext.get(null).metatypes().of(data);
        Object metamethod = metatable == null ? LuaNil.NIL : metatable.get(Metatables.TOSTRING);
        if (metamethod == LuaNil.NIL || type instanceof EnumType) {
            return null;
        }
        Object result = LuaResults.first(LuaCalls.call(node, metamethod, data));
        return result instanceof LuaString text ? text : LuaToString.basic(result);
    }

    /** What stands for the address of a value that has none; it looks like one of the heap. */
    @TruffleBoundary
    static String addressOf(CData data) {
        return address(HEAP + System.identityHashCode(data) * 16L);
    }

    /** An address as LuaJIT prints it. */
    static String address(long address) {
        if (address == 0) {
            return "NULL";
        }
        String digits = Long.toHexString(address);
        return "0x" + "0".repeat(Math.max(0, 8 - digits.length())) + digits;
    }
}
