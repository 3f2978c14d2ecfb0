package dev.perigee.lua.runtime;

import java.util.Locale;

import dev.perigee.lua.runtime.string.LuaString;

/** The names that LuaJIT has for the operating system and the processor: {@code jit.os}, {@code jit.arch}, {@code ffi.os}. */
public final class HostPlatform {

    public static final LuaString SYSTEM = LuaString.constant(system());
    public static final LuaString ARCHITECTURE = LuaString.constant(architecture());

    private HostPlatform() {
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
}
