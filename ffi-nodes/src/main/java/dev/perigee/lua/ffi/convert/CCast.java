package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.CFloat;
import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.cdata.NativeData;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FloatingType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.PointerType;

/**
 * Makes scalars of one C type from values as {@code ffi.cast} does. Like a {@link CReader} it is a constant of the node that
 * uses it, so compiled code holds only the conversion itself.
 */
public abstract class CCast {

    private final BranchProfile unusual = BranchProfile.create();

    /** @throws ConversionException if the value does not convert */
    public abstract Object cast(Object value);

    /** The cast to {@code type}, for which {@link CObjects#isCastTarget} holds. */
    @TruffleBoundary
    public static CCast of(CType type) {
        return switch (type.raw()) {
            case CType number when number.isStorageOnly() -> new ToOther(type);
            case PointerType pointer -> new ToPointer(type);
            case IntegerType integer -> new ToInteger(type, integer);
            case FloatingType floating when floating.size() <= Double.BYTES -> new ToFloating(type, floating.size() == Float.BYTES);
            default -> new ToOther(type);
        };
    }

    private static final class ToPointer extends CCast {

        private final CType type;
        private final PointerConverter converter;
        private final BranchProfile same = BranchProfile.create();

        ToPointer(CType type) {
            this.type = type;
            this.converter = new PointerConverter(type, true);
        }

        @Override
        public Object cast(Object value) {
            if (value instanceof CPointer pointer && pointer.type() == type) {
                same.enter();
                return pointer;
            }
            return converter.convert(value);
        }
    }

    private static final class ToInteger extends CCast {

        private final CType type;
        private final IntegerType integer;
        private final BranchProfile same = BranchProfile.create();

        ToInteger(CType type, IntegerType integer) {
            this.type = type;
            this.integer = integer;
        }

        @Override
        public Object cast(Object value) {
            long bits;
            if (value instanceof Integer number) {
                bits = number;
            } else if (value instanceof Double number) {
                bits = NumberConversion.toLong((double) number);
            } else if (value instanceof CInteger number) {
                if (number.type() == type) {
                    same.enter();
                    return number;
                }
                bits = number.value();
            } else if (value instanceof CPointer pointer) {
                bits = pointer.address();
            } else if (value instanceof NativeData data && data.type() instanceof ArrayType) {
                bits = data.address();
            } else {
                return castAny(type, value);
            }
            return new CInteger(type, integer.wrap(bits));
        }
    }

    private static final class ToFloating extends CCast {

        private final CType type;
        private final boolean single;

        ToFloating(CType type, boolean single) {
            this.type = type;
            this.single = single;
        }

        @Override
        public Object cast(Object value) {
            double number;
            if (value instanceof Integer integer) {
                number = integer;
            } else if (value instanceof Double floating) {
                number = floating;
            } else if (value instanceof CInteger integer && !integer.isUnsigned64()) {
                number = integer.value();
            } else {
                return castAny(type, value);
            }
            return new CFloat(type, single ? (float) number : number);
        }
    }

    private static final class ToOther extends CCast {

        private final CType type;

        ToOther(CType type) {
            this.type = type;
        }

        @Override
        public Object cast(Object value) {
            return castAny(type, value);
        }
    }

    final Object castAny(CType type, Object value) {
        unusual.enter();
        return convertAny(type, value);
    }

    /** A value of the very type is not copied. */
    @TruffleBoundary
    private static Object convertAny(CType type, Object value) {
        return value instanceof CData data && data.declaredType() == type ? data : CObjects.scalar(type, value, true);
    }
}
