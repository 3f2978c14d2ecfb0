package dev.perigee.lua.ffi.cdata;

import java.math.BigInteger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.QualifiedType;
import dev.perigee.lua.runtime.LuaNumbers;

/** An integer, boolean or enum as cdata; above all the 64-bit integers, which Lua's numbers cannot hold. */
@ExportLibrary(InteropLibrary.class)
public final class CInteger extends CData {

    private final CType type;
    private final long value;

    /** @param value as the type represents it: within its range, for unsigned 64-bit types the bits */
    public CInteger(CType type, long value) {
        this.type = type;
        this.value = value;
    }

    public static CInteger signed(long value) {
        return new CInteger(BasicTypes.INT64, value);
    }

    public static CInteger unsigned(long value) {
        return new CInteger(BasicTypes.UINT64, value);
    }

    /** Either of the two: one allocation rather than two, which escape analysis would have to merge. */
    static CInteger of(long bits, boolean unsigned) {
        return new CInteger(unsigned ? BasicTypes.UINT64 : BasicTypes.INT64, bits);
    }

    @Override
    public CType type() {
        return type;
    }

    /** The value; of an unsigned 64-bit integer the bits. */
    public long value() {
        return value;
    }

    public boolean isEnum() {
        return type.raw() instanceof EnumType;
    }

    @Override
    public boolean isInt64() {
        return rawType() instanceof IntegerType integer && integer.size() == Long.BYTES;
    }

    @Override
    public boolean isInteger() {
        return true;
    }

    private CType rawType() {
        return type instanceof QualifiedType qualified ? qualified.raw() : type;
    }

    @Override
    public boolean isUnsigned64() {
        if (type == BasicTypes.INT64) {
            return false;
        }
        CType raw = rawType();
        return raw == BasicTypes.UINT64 || raw instanceof EnumType enumeration && enumeration.base() == BasicTypes.UINT64;
    }

    @Override
    public CInteger int64(long bits, boolean unsigned) {
        return of(bits, unsigned);
    }

    @Override
    @ExportMessage.Ignore
    public long asLong() {
        return value;
    }

    @Override
    @TruffleBoundary
    public Object toNumber() {
        return isUnsigned64() && value < 0 ? unsignedToDouble(value) : LuaNumbers.normalize(value);
    }

    /** The value of the 64 bits read as unsigned, rounded to the nearest double. */
    public static double unsignedToDouble(long bits) {
        if (bits >= 0) {
            return bits;
        }
        return ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    private boolean isBoolean() {
        return type.raw() instanceof BoolType;
    }

    @ExportMessage
    boolean isNumber() {
        return !isBoolean();
    }

    @ExportMessage
    boolean fitsInByte() {
        return fitsInLong() && value == (byte) value;
    }

    @ExportMessage
    boolean fitsInShort() {
        return fitsInLong() && value == (short) value;
    }

    @ExportMessage
    boolean fitsInInt() {
        return fitsInLong() && value == (int) value;
    }

    @ExportMessage
    boolean fitsInLong() {
        return isNumber() && (value >= 0 || !isUnsigned64());
    }

    @ExportMessage
    boolean fitsInBigInteger() {
        return isNumber();
    }

    @ExportMessage
    boolean fitsInFloat() {
        return fitsInLong() && (long) (float) value == value && value != Long.MAX_VALUE;
    }

    @ExportMessage
    boolean fitsInDouble() {
        return fitsInLong() && (long) (double) value == value && value != Long.MAX_VALUE;
    }

    @ExportMessage
    byte asByte() throws UnsupportedMessageException {
        return (byte) checked(fitsInByte());
    }

    @ExportMessage
    short asShort() throws UnsupportedMessageException {
        return (short) checked(fitsInShort());
    }

    @ExportMessage
    int asInt() throws UnsupportedMessageException {
        return (int) checked(fitsInInt());
    }

    @ExportMessage(name = "asLong")
    long interopAsLong() throws UnsupportedMessageException {
        return checked(fitsInLong());
    }

    @ExportMessage
    float asFloat() throws UnsupportedMessageException {
        return checked(fitsInFloat());
    }

    @ExportMessage
    double asDouble() throws UnsupportedMessageException {
        return checked(fitsInDouble());
    }

    @ExportMessage
    @TruffleBoundary
    BigInteger asBigInteger() throws UnsupportedMessageException {
        BigInteger signed = BigInteger.valueOf(checked(isNumber()));
        return signed.signum() < 0 && isUnsigned64() ? signed.add(BigInteger.TWO.pow(Long.SIZE)) : signed;
    }

    private long checked(boolean fits) throws UnsupportedMessageException {
        if (!fits) {
            throw UnsupportedMessageException.create();
        }
        return value;
    }

    @Override
    @TruffleBoundary
    String valueText() {
        if (!isEnum()) {
            return CDataText.addressOf(this);
        }
        // LuaJIT's format is that of an int, also for unsigned enums.
        return type.size() <= Integer.BYTES ? Integer.toString((int) value)
                : isUnsigned64() ? Long.toUnsignedString(value) : Long.toString(value);
    }
}
