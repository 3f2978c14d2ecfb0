package dev.perigee.lua.ffi.ctype;

import java.util.Map;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;

import dev.perigee.lua.runtime.string.LuaString;

/** An enumeration. Its objects have the size of an integer type, which its constants or its declaration choose. */
public final class EnumType extends CType {

    private final LuaString tag;
    private final int id;
    /** Null until the list of constants was read, unless the declaration names it. */
    @CompilationFinal private IntegerType base;
    @CompilationFinal private Map<LuaString, NamedConstant> constants = Map.of();

    EnumType(LuaString tag, int id) {
        this.tag = tag;
        this.id = id;
    }

    /** The name after {@code enum}, or null. */
    public LuaString tag() {
        return tag;
    }

    /** The number that stands for the name of an anonymous type. */
    public int id() {
        return id;
    }

    public boolean isComplete() {
        return base != null;
    }

    /** The integer type that represents the values, null while incomplete. */
    public IntegerType base() {
        return base;
    }

    /** The constants by name. */
    public Map<LuaString, NamedConstant> constants() {
        return constants;
    }

    /** Whether the constants are known. */
    public boolean isDefined() {
        return !constants.isEmpty();
    }

    /** Gives an enumeration the representation that its declaration names, ahead of its constants. */
    void setBase(IntegerType representation) {
        base = representation;
    }

    public void complete(Map<LuaString, NamedConstant> declared, IntegerType representation) {
        constants = Map.copyOf(declared);
        base = representation;
    }

    /** Takes {@link #complete} back when the declarations it was part of fail. */
    void revert(IntegerType earlierBase) {
        base = earlierBase;
        constants = Map.of();
    }

    @Override
    public long size() {
        return base == null ? UNKNOWN_SIZE : base.size();
    }

    @Override
    public int alignment() {
        return base == null ? 1 : base.alignment();
    }
}
