package dev.perigee.lua.builtins;

import com.oracle.truffle.api.profiles.ValueProfile;

import dev.perigee.lua.builtins.text.StringFormat;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.LuaNumbers;

/**
 * What a bit operation has learnt about one of its operands: the class of 64-bit integers, so that compiled code sees their
 * bits without a call. Strings, smaller integers and everything unusual is left to {@link Bit64}.
 */
final class Bit64Operand {

    private final ValueProfile type = ValueProfile.createClassProfile();

    /** Whether the methods below are for this operand: a 64-bit integer or a Lua number. */
    boolean accepts(Object value) {
        return value instanceof ExtensionValue extension ? type.profile(extension).isInt64() : value instanceof Integer || value instanceof Double;
    }

    /** Whether {@link #bits} and {@link #isUnsigned} are for this value, which is an integer of any size. */
    boolean acceptsInteger(ExtensionValue value) {
        return type.profile(value).isInteger();
    }

    boolean isUnsigned(Object value) {
        return value instanceof ExtensionValue extension && type.profile(extension).isUnsigned64();
    }

    /** @param unsigned whether the operation is one on unsigned integers, to which a number is converted */
    long bits(Object value, boolean unsigned) {
        if (value instanceof ExtensionValue extension) {
            return type.profile(extension).asLong();
        }
        if (value instanceof Integer number) {
            return number;
        }
        double number = (double) value;
        return unsigned ? StringFormat.truncateUnsigned(number) : StringFormat.truncateSigned(number);
    }

    /** A number of bits to shift by: Lua numbers are rounded for that, other than as operands. */
    long count(Object value) {
        return value instanceof Double number ? LuaNumbers.toBit(number) : bits(value, false);
    }

    /** The integer with these bits, as an object like the operand {@code like}. */
    Object box(ExtensionValue like, long bits, boolean unsigned) {
        return type.profile(like).int64(bits, unsigned);
    }
}
