package dev.perigee.lua.ffi.ctype;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The type of a function. {@code parameters} are as adjusted by C: arrays and functions have become pointers. */
public final class FunctionType extends CType {

    private final CType result;
    private final List<CType> parameters;
    private final boolean variadic;
    private final Map<Object, CallTarget> targets = new HashMap<>();

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

    /**
     * The code that calls such functions, or is called as one, in a certain way; it lives as long as the type.
     *
     * @param way what tells the ways apart
     * @param maker makes the code when it is first asked for
     */
    @TruffleBoundary
    public CallTarget target(Object way, Supplier<CallTarget> maker) {
        return targets.computeIfAbsent(way, key -> maker.get());
    }

    int signatureHash() {
        return 31 * parameters.hashCode() + result.hashCode();
    }

    boolean hasSignatureOf(FunctionType other) {
        return result == other.result && variadic == other.variadic && parameters.equals(other.parameters);
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
