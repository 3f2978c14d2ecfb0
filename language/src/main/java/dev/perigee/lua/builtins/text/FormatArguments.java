package dev.perigee.lua.builtins.text;

/**
 * The values that a format consumes, numbered from 1 for the one after the format. The library function implements it: it
 * knows the values, calls metamethods, and raises the Lua error if a value is missing or has the wrong type.
 */
public interface FormatArguments {

    /** The number for {@code %e} and its like. */
    double number(int index);

    /** The number for {@code %d}, truncated towards zero as {@link StringFormat#truncateSigned}, or a 64-bit integer's bits. */
    long signedInteger(int index);

    /** The number for {@code %u} and {@code %x}, truncated as {@link StringFormat#truncateUnsigned}, or a 64-bit integer's bits. */
    long unsignedInteger(int index);

    /** The code for {@code %c}. */
    int character(int index);

    /** The text for {@code %s} and {@code %q}: what {@code tostring} says, metamethods included. */
    byte[] text(int index);

    /** The address for {@code %p}, 0 for values without one. */
    long address(int index);
}
