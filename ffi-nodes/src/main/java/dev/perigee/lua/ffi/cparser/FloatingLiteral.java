package dev.perigee.lua.ffi.cparser;

import java.util.List;
import java.util.Locale;

import dev.perigee.lua.ffi.ctype.FloatingConstant;
import dev.perigee.lua.runtime.string.LuaString;

/** Reads macros such as {@code (-1.5e3)}: a floating-point literal (C99 6.4.4.2), which constant expressions lack. */
final class FloatingLiteral {

    private FloatingLiteral() {
    }

    /** The constant with the value that the tokens of {@code macro} spell, or null if they spell something else. */
    static FloatingConstant parse(Macro macro) {
        List<SourceToken> tokens = macro.body();
        int from = 0;
        int to = tokens.size();
        while (to - from > 2 && tokens.get(from).kind() == '(' && tokens.get(to - 1).kind() == ')') {
            from++;
            to--;
        }
        StringBuilder text = new StringBuilder();
        boolean numeric = false;
        for (SourceToken token : tokens.subList(from, to)) {
            text.append(token.quoted());
            numeric |= token.kind() == CToken.INTEGER;
        }
        String spelling = text.toString().toLowerCase(Locale.ROOT);
        boolean hexadecimal = spelling.contains("x");
        boolean marked = spelling.contains(".") || spelling.contains(hexadecimal ? "p" : "e");
        return numeric && marked ? parse(macro.name(), spelling, hexadecimal) : null;
    }

    private static FloatingConstant parse(LuaString name, String text, boolean hexadecimal) {
        char last = text.charAt(text.length() - 1);
        if (last == 'd') {
            return null;
        }
        boolean suffixed = last == 'l' || last == 'f' && (!hexadecimal || text.indexOf('p') >= 0);
        try {
            double value = Double.parseDouble(suffixed ? text.substring(0, text.length() - 1) : text);
            return new FloatingConstant(name, last == 'f' && suffixed ? (float) value : value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
