package dev.perigee.lua.ffi.ctype;

/** The types that every other type is built from. They belong to no context and are shared by all. */
public final class BasicTypes {

    public static final VoidType VOID = new VoidType();
    public static final BoolType BOOL = new BoolType();
    public static final IntegerType INT8 = new IntegerType(1, true);
    public static final IntegerType UINT8 = new IntegerType(1, false);
    public static final IntegerType INT16 = new IntegerType(2, true);
    public static final IntegerType UINT16 = new IntegerType(2, false);
    public static final IntegerType INT32 = new IntegerType(4, true);
    public static final IntegerType UINT32 = new IntegerType(4, false);
    public static final IntegerType INT64 = new IntegerType(8, true);
    public static final IntegerType UINT64 = new IntegerType(8, false);
    public static final IntegerType INT128 = new IntegerType(16, true);
    public static final IntegerType UINT128 = new IntegerType(16, false);
    /** GCC's mode OI, which no other way leads to. */
    public static final IntegerType INT256 = new IntegerType(32, true);
    public static final IntegerType UINT256 = new IntegerType(32, false);
    public static final FloatingType FLOAT = new FloatingType("float", 4);
    public static final FloatingType DOUBLE = new FloatingType("double", 8);
    /** As wide as {@code double} on platforms that have no wider type, and then the same type. */
    public static final FloatingType LONG_DOUBLE = DataModel.HOST.longDoubleSize() == DOUBLE.size() ? DOUBLE
            : new FloatingType("long double", DataModel.HOST.longDoubleSize());
    /** GCC's {@code _Float16}. */
    public static final FloatingType FLOAT16 = new FloatingType("_Float16", 2);
    /** GCC's {@code _Float128}, also called {@code __float128}. */
    public static final FloatingType FLOAT128 = new FloatingType("_Float128", 16);
    public static final ComplexType COMPLEX_FLOAT = new ComplexType(FLOAT);
    public static final ComplexType COMPLEX_DOUBLE = new ComplexType(DOUBLE);
    public static final ComplexType COMPLEX_LONG_DOUBLE =
            LONG_DOUBLE == DOUBLE ? COMPLEX_DOUBLE : new ComplexType(LONG_DOUBLE);
    public static final ComplexType COMPLEX_FLOAT16 = new ComplexType(FLOAT16);
    public static final ComplexType COMPLEX_FLOAT128 = new ComplexType(FLOAT128);
    public static final IntegerType CHAR = DataModel.HOST.charSigned() ? INT8 : UINT8;

    private static final IntegerType[] SIGNED = {INT8, INT16, INT32, INT64, INT128, INT256};
    private static final IntegerType[] UNSIGNED = {UINT8, UINT16, UINT32, UINT64, UINT128, UINT256};

    private BasicTypes() {
    }

    /** The complex type with such parts. */
    public static ComplexType complex(FloatingType part) {
        if (part == FLOAT || part == FLOAT16) {
            return part == FLOAT ? COMPLEX_FLOAT : COMPLEX_FLOAT16;
        }
        return part == FLOAT128 ? COMPLEX_FLOAT128 : part == LONG_DOUBLE ? COMPLEX_LONG_DOUBLE : COMPLEX_DOUBLE;
    }

    /** The integer type of {@code bytes} (1, 2, 4, 8, 16 or 32) bytes. */
    public static IntegerType integer(int bytes, boolean signed) {
        int index = Integer.numberOfTrailingZeros(bytes);
        return signed ? SIGNED[index] : UNSIGNED[index];
    }
}
