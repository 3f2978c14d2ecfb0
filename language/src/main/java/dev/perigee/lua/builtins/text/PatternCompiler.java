package dev.perigee.lua.builtins.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.perigee.lua.builtins.text.PatternItem.Kind;

/** Translates a pattern's text into items; after a mistake nothing more is translated. */
final class PatternCompiler {

    private static final int SET_SIZE = 256;
    private static final boolean[] ANY = allBytes();
    private static final int END = -1;

    private final byte[] pattern;
    private final List<PatternItem> items = new ArrayList<>();
    private int position;

    PatternCompiler(byte[] pattern, int from) {
        this.pattern = pattern;
        this.position = from;
    }

    PatternItem[] compile() {
        try {
            while (position < pattern.length) {
                items.add(item());
            }
            items.add(PatternItem.of(Kind.MATCH));
        } catch (TextError mistake) {
            items.add(PatternItem.error(mistake.getMessage()));
        }
        return items.toArray(PatternItem[]::new);
    }

    private static boolean[] allBytes() {
        boolean[] set = new boolean[SET_SIZE];
        Arrays.fill(set, true);
        return set;
    }

    private int peek(int ahead) {
        return position + ahead < pattern.length ? pattern[position + ahead] & 0xff : END;
    }

    private PatternItem item() {
        int c = peek(0);
        if (c == '(') {
            boolean isPosition = peek(1) == ')';
            position += isPosition ? 2 : 1;
            return PatternItem.of(isPosition ? Kind.POSITION_CAPTURE : Kind.OPEN_CAPTURE);
        }
        if (c == ')') {
            position++;
            return PatternItem.of(Kind.CLOSE_CAPTURE);
        }
        if (c == '$' && peek(1) == END) {
            position++;
            return PatternItem.of(Kind.SUBJECT_END);
        }
        return c == '%' ? escaped() : quantified();
    }

    private PatternItem escaped() {
        int c = peek(1);
        if (c == 'b') {
            if (peek(2) == END || peek(3) == END) {
                throw new TextError("unbalanced pattern");
            }
            PatternItem balance = PatternItem.balance(peek(2), peek(3));
            position += 4;
            return balance;
        }
        if (c == 'f') {
            position += 2;
            if (peek(0) != '[') {
                throw new TextError("missing '[' after '%f' in pattern");
            }
            return PatternItem.ofSet(Kind.FRONTIER, characterClass());
        }
        if (c != END && CharClasses.isDigit(c)) {
            position += 2;
            return PatternItem.backReference(c - '1');
        }
        return quantified();
    }

    private PatternItem quantified() {
        boolean[] set = characterClass();
        Kind kind = switch (peek(0)) {
            case '?' -> Kind.OPTIONAL;
            case '*' -> Kind.LONGEST;
            case '+' -> Kind.LONGEST_NOT_EMPTY;
            case '-' -> Kind.SHORTEST;
            default -> Kind.SINGLE;
        };
        position += kind == Kind.SINGLE ? 0 : 1;
        return PatternItem.ofSet(kind, set);
    }

    /** Reads a character, {@code .}, {@code %x} or {@code [set]}: the bytes that it matches. */
    private boolean[] characterClass() {
        int c = peek(0);
        position++;
        if (c == '.') {
            return ANY;
        }
        if (c == '[') {
            return bracketed();
        }
        boolean[] set = new boolean[SET_SIZE];
        if (c == '%') {
            if (peek(0) == END) {
                throw new TextError("malformed pattern (ends with '%')");
            }
            addClass(set, peek(0));
            position++;
        } else {
            set[c] = true;
        }
        return set;
    }

    private boolean[] bracketed() {
        boolean[] set = new boolean[SET_SIZE];
        boolean complement = peek(0) == '^';
        position += complement ? 1 : 0;
        int end = bracketEnd();
        // A bracket in the first place stands for itself, so the loop starts before it looks for the end.
        while (position < end) {
            int c = peek(0);
            if (c == '%') {
                addClass(set, peek(1));
                position += 2;
            } else if (peek(1) == '-' && position + 2 < end) {
                Arrays.fill(set, c, Math.max(c, peek(2) + 1), true);
                position += 3;
            } else {
                set[c] = true;
                position++;
            }
        }
        position = end + 1;
        if (complement) {
            for (int i = 0; i < SET_SIZE; i++) {
                set[i] = !set[i];
            }
        }
        return set;
    }

    /** The index of the bracket that closes the set whose first member is at the position. */
    private int bracketEnd() {
        int i = position;
        do {
            if (i >= pattern.length) {
                throw new TextError("malformed pattern (missing ']')");
            }
            i += pattern[i] == '%' && i + 1 < pattern.length ? 2 : 1;
        } while (i >= pattern.length || pattern[i] != ']');
        return i;
    }

    /** Adds what {@code %letter} matches. */
    private static void addClass(boolean[] set, int letter) {
        int mask = switch (letter | 0x20) {
            case 'a' -> CharClasses.LOWER | CharClasses.UPPER;
            case 'c' -> CharClasses.CONTROL;
            case 'd' -> CharClasses.DIGIT;
            case 'g' -> CharClasses.LOWER | CharClasses.UPPER | CharClasses.DIGIT | CharClasses.PUNCTUATION;
            case 'l' -> CharClasses.LOWER;
            case 'p' -> CharClasses.PUNCTUATION;
            case 's' -> CharClasses.SPACE;
            case 'u' -> CharClasses.UPPER;
            case 'w' -> CharClasses.LOWER | CharClasses.UPPER | CharClasses.DIGIT;
            case 'x' -> CharClasses.HEX;
            default -> 0;
        };
        boolean isZeroClass = (letter | 0x20) == 'z';
        boolean isLetter = CharClasses.is(letter, CharClasses.LOWER | CharClasses.UPPER);
        if (mask == 0 && !isZeroClass || !isLetter) {
            set[letter] = true;
            return;
        }
        boolean complement = CharClasses.is(letter, CharClasses.UPPER);
        for (int c = 0; c < SET_SIZE; c++) {
            boolean member = isZeroClass ? c == 0 : CharClasses.is(c, mask);
            set[c] |= member != complement;
        }
    }
}
