package dev.perigee.lua.extension;

import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A value of a type that an extension adds to the language: {@code type} calls it {@code cdata}. Operators, indexing and
 * calls on it go through {@link ValueOperations}, which every subclass exports; the methods here are what library
 * functions ask in slow paths.
 */
public abstract class ExtensionValue implements TruffleObject {

    /** What {@code tostring} returns. @param node where to report an error of a metamethod */
    public abstract LuaString toLuaString(Node node);

    /** The number that {@code tonumber} returns, or nil. */
    public abstract Object toNumber();

    /** The name of the value's type in messages about operators, such as {@code int64_t}. */
    public abstract String typeText();

    /** What messages call the type whose metatable applies to the value. */
    public String metatableOwnerText() {
        return typeText();
    }

    /** The field called {@code name} of the type's metatable, or nil: for {@code __pairs} and the like. */
    public abstract Object getMetamethod(LuaString name);

    /** What {@code debug.getmetatable} shows, or null. */
    public LuaTable getMetatable() {
        return null;
    }

    /** Whether {@code string.format("%d")} and {@code bit} take this as a 64-bit integer. */
    public boolean isInt64() {
        return false;
    }

    /** Whether {@code tonumber} makes a number of {@link #asLong}: an integer of any size. */
    public boolean isInteger() {
        return false;
    }

    /** Whether the {@link #asLong} of an integer is unsigned. */
    public boolean isUnsigned64() {
        return false;
    }

    /** The 64 bits if {@link #isInteger}. */
    public long asLong() {
        throw new IllegalStateException(typeText());
    }

    /** The 64-bit integer with these bits, as a value of the same extension. Only for values that are {@link #isInt64} themselves. */
    public ExtensionValue int64(@SuppressWarnings("unused") long bits, @SuppressWarnings("unused") boolean unsigned) {
        throw new IllegalStateException(typeText());
    }

    /** The real and the imaginary part of a {@code complex}, null for other values. */
    public double[] complexParts() {
        return null;
    }
}
