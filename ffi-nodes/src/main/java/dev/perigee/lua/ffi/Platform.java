package dev.perigee.lua.ffi;

import java.nio.ByteOrder;
import java.util.Set;

import dev.perigee.lua.runtime.HostPlatform;

/** What the library says about the platform, in LuaJIT's words. */
final class Platform {

    /** The properties that {@code ffi.abi} finds true on every platform there is. */
    private static final Set<String> COMMON_ABI = Set.of("64bit", "fpu", "hardfp", "gc64");

    private Platform() {
    }

    /** Whether {@code ffi.abi(property)} is true. */
    static boolean hasAbi(String property) {
        return switch (property) {
            case "le" -> ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
            case "be" -> ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;
            case "win" -> HostPlatform.SYSTEM.toString().equals("Windows");
            default -> COMMON_ABI.contains(property);
        };
    }
}
