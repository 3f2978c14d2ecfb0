package dev.perigee.lua.ffi.ctype;

import java.util.Locale;

/**
 * What C leaves to the platform's ABI, in one place. Sources: System V ABI AMD64 supplement 1.0, Procedure Call
 * Standard for the Arm 64-bit Architecture, Apple's "Writing ARM64 code", Microsoft's x64 software conventions.
 *
 * @param longSize bytes of {@code long}
 * @param longDoubleSize bytes and alignment of {@code long double}
 * @param wideChar bytes of {@code wchar_t}
 * @param wideCharSigned whether {@code wchar_t} is signed
 * @param charSigned whether plain {@code char} is signed
 * @param unnamedBitFieldsAlign whether an unnamed bit-field raises the alignment of its struct
 */
public record DataModel(int longSize, int longDoubleSize, int wideChar, boolean wideCharSigned, boolean charSigned,
                boolean unnamedBitFieldsAlign) {

    public static final DataModel SYSV_X64 = new DataModel(8, 16, 4, true, true, false);
    public static final DataModel LINUX_AARCH64 = new DataModel(8, 16, 4, false, false, true);
    public static final DataModel MACOS_AARCH64 = new DataModel(8, 8, 4, true, true, false);
    public static final DataModel WINDOWS_X64 = new DataModel(4, 8, 2, false, true, false);

    /** The platform this runs on. */
    public static final DataModel HOST = host();

    private static final int POINTER_SIZE = 8;
    private static final int LARGEST_ALIGNMENT = 16;

    private static DataModel host() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        if (system.startsWith("windows")) {
            return WINDOWS_X64;
        }
        if (system.startsWith("mac")) {
            return arm ? MACOS_AARCH64 : SYSV_X64;
        }
        return arm ? LINUX_AARCH64 : SYSV_X64;
    }

    public int pointerSize() {
        return POINTER_SIZE;
    }

    /** What the attribute {@code aligned} without a number asks for. */
    public int largestAlignment() {
        return LARGEST_ALIGNMENT;
    }
}
