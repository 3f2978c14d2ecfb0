package dev.perigee.lua.ffi.ctype;

import java.util.List;

/** The type of a function. {@code parameters} are as adjusted by C: arrays and functions have become pointers. */
public final class FunctionType extends CType {

    private final CType result;
    private final List<CType> parameters;
    private final boolean variadic;

    FunctionType(CType result, List<CType> parameters, boolean variadic) {
        this.result = result;
        this.parameters = List.copyOf(parameters);
        this.variadic = variadic;
    }

    public CType result() {
        return result;
    }

    public List<CType> parameters() {
        return parameters;
    }

    public boolean isVariadic() {
        return variadic;
    }

    @Override
    public long size() {
        return UNKNOWN_SIZE;
    }

    @Override
    public int alignment() {
        return 1;
    }

    /** C leaves qualified function types undefined; they mean nothing here. */
    @Override
    public CType qualified(int qualifiers) {
        return this;
    }
}
