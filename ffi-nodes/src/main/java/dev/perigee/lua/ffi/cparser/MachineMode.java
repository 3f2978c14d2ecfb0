package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.DataModel;

/**
 * One of GCC's machine modes, such as SI, DF, V4SF or word ("Machine Modes" in the GCC Internals manual).
 *
 * @param scalarSize bytes of a scalar
 * @param vectorSize bytes of the whole vector, or 0 for a scalar mode
 */
record MachineMode(int scalarSize, int vectorSize) {

    /** The letters for sizes of 1, 2, 4, 8, 16 and 32 bytes. */
    private static final String SIZES = "QHSDTO";

    /** The mode called {@code name}, or null if there is none. */
    static MachineMode parse(String name) {
        int named = switch (name) {
            case "byte" -> 1;
            case "word", "pointer", "unwind_word" -> DataModel.HOST.pointerSize();
            default -> 0;
        };
        return named != 0 ? new MachineMode(named, 0) : ofLetters(name);
    }

    private static MachineMode ofLetters(String name) {
        int index = 0;
        int count = 0;
        if (name.startsWith("V")) {
            index = 1;
            while (index < name.length() && Character.isDigit(name.charAt(index))) {
                count = 10 * count + name.charAt(index) - '0';
                index++;
            }
        }
        if (index + 2 != name.length() || "IF".indexOf(name.charAt(index + 1)) < 0) {
            return null;
        }
        int exponent = SIZES.indexOf(name.charAt(index));
        if (exponent < 0) {
            return null;
        }
        int size = 1 << exponent;
        return new MachineMode(size, Integer.highestOneBit(count * size));
    }
}
