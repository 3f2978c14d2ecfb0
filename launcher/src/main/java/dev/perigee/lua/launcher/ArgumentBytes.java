package dev.perigee.lua.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Arguments as the bytes that the shell gave. Lua strings are bytes, but the JVM has decoded the arguments by the
 * locale by the time it hands them over, and has lost what does not fit. Linux keeps the original.
 */
final class ArgumentBytes {

    private static final Path ORIGINAL = Path.of("/proc/self/cmdline");

    private ArgumentBytes() {
    }

    /**
     * Gives each argument with one character (0 to 255) per byte.
     *
     * @param args what {@code main} was given
     */
    static String[] restore(String[] args) {
        if (Arrays.stream(args).allMatch(ArgumentBytes::isSafe)) {
            return args;
        }
        try {
            String[] all = new String(Files.readAllBytes(ORIGINAL), StandardCharsets.ISO_8859_1).split("\0", -1);
            // The last argument ends in NUL, too, so that one empty piece follows it.
            int end = all.length - 1;
            return Arrays.copyOfRange(all, end - args.length, end);
        } catch (IOException e) {
            return Arrays.stream(args).map(a -> new String(a.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).toArray(String[]::new);
        }
    }

    /** Plain ASCII is never changed by decoding; a question mark may stand for a byte that was. */
    private static boolean isSafe(String argument) {
        return argument.chars().allMatch(c -> c < 128 && c != '?');
    }
}
