package dev.perigee.lua.launcher;

import java.util.List;
import java.util.stream.Collectors;

/** Writes values as Lua source, which carries any byte unharmed into the program. */
final class LuaLiterals {

    private LuaLiterals() {
    }

    /** A string literal. @param text with one character (0 to 255) per byte; null stands for nil */
    static String string(String text) {
        if (text == null) {
            return "nil";
        }
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
                literal.append(c);
            } else {
                literal.append('\\').append((char) ('0' + c / 100)).append((char) ('0' + c / 10 % 10)).append((char) ('0' + c % 10));
            }
        }
        return literal.append('"').toString();
    }

    /** A table constructor. */
    static String list(List<String> literals) {
        return literals.stream().collect(Collectors.joining(", ", "{", "}"));
    }
}
