package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.LuaNumbers;

/** A complex number: immutable, as its parts cannot be assigned. */
public final class CComplex extends CData {

    private final CType type;
    private final double real;
    private final double imaginary;

    /** The parts are representable in the type's parts. */
    public CComplex(CType type, double real, double imaginary) {
        this.type = type;
        this.real = real;
        this.imaginary = imaginary;
    }

    /** The imaginary number {@code value·i}. */
    public static CComplex imaginary(double value) {
        return new CComplex(BasicTypes.COMPLEX_DOUBLE, 0, value);
    }

    @Override
    public CType type() {
        return type;
    }

    public double real() {
        return real;
    }

    public double imaginary() {
        return imaginary;
    }

    @Override
    public double[] complexParts() {
        return type.raw() == BasicTypes.COMPLEX_DOUBLE ? new double[]{real, imaginary} : null;
    }

    @Override
    public Object toNumber() {
        return LuaNumbers.normalize(real);
    }

    @Override
    String valueText() {
        return CDataText.addressOf(this);
    }
}
