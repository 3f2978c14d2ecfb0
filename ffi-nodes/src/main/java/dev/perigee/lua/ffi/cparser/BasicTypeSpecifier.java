package dev.perigee.lua.ffi.cparser;

import java.util.EnumSet;
import java.util.Set;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.DataModel;
import dev.perigee.lua.ffi.ctype.FloatingType;

/**
 * Gathers the keywords of a basic type such as {@code unsigned long int}. As in LuaJIT, contradictory combinations are
 * resolved in a fixed order rather than refused.
 */
final class BasicTypeSpecifier {

    private static final Set<CKeyword> BOOL_PARTNERS =
            EnumSet.of(CKeyword.BOOL, CKeyword.SIGNED, CKeyword.UNSIGNED);

    private final Set<CKeyword> keywords = EnumSet.noneOf(CKeyword.class);
    /** The keyword that names the type; {@code long}, {@code signed} and the like only modify it. */
    private CKeyword main;
    private int longs;

    boolean isEmpty() {
        return keywords.isEmpty();
    }

    boolean isComplex() {
        return keywords.contains(CKeyword.COMPLEX);
    }

    /** Takes a keyword, or returns false if the type is complete without it. */
    boolean add(CKeyword keyword) {
        if (keyword.kind() == CKeyword.Kind.BASIC_TYPE) {
            if (main != null) {
                return false;
            }
            main = keyword;
        }
        if (keyword == CKeyword.LONG) {
            longs++;
        }
        keywords.add(keyword);
        return true;
    }

    /** The type that the keywords name. */
    CType resolve(CLexer lexer) {
        if (isComplex()) {
            FloatingType part = main == CKeyword.INT ? BasicTypes.FLOAT : floating();
            return BasicTypes.complex(longs > 0 && part == BasicTypes.DOUBLE ? BasicTypes.LONG_DOUBLE : part);
        }
        if (main == CKeyword.VOID) {
            return BasicTypes.VOID;
        }
        if (main == CKeyword.BOOL) {
            if (!BOOL_PARTNERS.containsAll(keywords)) {
                throw lexer.error(CMessages.INVALID_TYPE);
            }
            return BasicTypes.BOOL;
        }
        FloatingType floating = floating();
        return floating == null ? integer(lexer) : longs > 0 ? BasicTypes.LONG_DOUBLE : floating;
    }

    /** The type that the main keyword names if it is a floating-point type, else null. */
    private FloatingType floating() {
        return switch (main) {
            case FLOAT, FLOAT32 -> BasicTypes.FLOAT;
            case DOUBLE, FLOAT64 -> BasicTypes.DOUBLE;
            case FLOAT16 -> BasicTypes.FLOAT16;
            case FLOAT64X -> BasicTypes.LONG_DOUBLE;
            case FLOAT128 -> BasicTypes.FLOAT128;
            case null, default -> null;
        };
    }

    private CType integer(CLexer lexer) {
        if (keywords.isEmpty()) {
            throw lexer.errorNear(CMessages.SPECIFIER_EXPECTED);
        }
        boolean unsigned = keywords.contains(CKeyword.UNSIGNED);
        if (main == CKeyword.CHAR) {
            boolean plain = !unsigned && !keywords.contains(CKeyword.SIGNED);
            return plain ? BasicTypes.CHAR : BasicTypes.integer(1, !unsigned);
        }
        return BasicTypes.integer(integerSize(), !unsigned);
    }

    private int integerSize() {
        if (keywords.contains(CKeyword.SHORT)) {
            return Short.BYTES;
        }
        if (longs > 0) {
            return longs > 1 ? Long.BYTES : DataModel.HOST.longSize();
        }
        return switch (main) {
            case INT8 -> 1;
            case INT16 -> 2;
            case INT64 -> 8;
            case INT128 -> 16;
            case null, default -> 4;
        };
    }
}
