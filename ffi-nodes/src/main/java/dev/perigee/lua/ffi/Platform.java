package dev.perigee.lua.ffi;

import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Set;

import dev.perigee.lua.runtime.string.LuaString;

/** What the library says about the platform, in LuaJIT's words. */
final class Platform {

    static final LuaString SYSTEM = LuaString.constant(system());
    static final LuaString ARCHITECTURE = LuaString.constant(architecture());

    /** The properties that {@code ffi.abi} finds true on every platform there is. */
    private static final Set<String> COMMON_ABI = Set.of("64bit", "fpu", "hardfp", "gc64");

    private Platform() {
    }

    private static String system() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "Windows";
        }
        if (name.startsWith("mac")) {
            return "OSX";
        }
        return name.startsWith("linux") ? "Linux" : name.endsWith("bsd") ? "BSD" : "POSIX";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch", "")) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> System.getProperty("os.arch", "Other");
        };
    }

    /** Whether {@code ffi.abi(property)} is true. */
    static boolean hasAbi(String property) {
        return switch (property) {
            case "le" -> ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
            case "be" -> ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
            case "win" -> SYSTEM.toString().equals("Windows");
            default -> COMMON_ABI.contains(property);
        };
    }
}
