package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.text.Pattern;
import dev.perigee.lua.builtins.text.PatternMatcher;
import dev.perigee.lua.builtins.text.StringFormat;
import dev.perigee.lua.builtins.text.Substitution;
import dev.perigee.lua.builtins.text.TextError;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The slow parts of the string library: the link between its nodes and the plain text functions, whose failures become Lua
 * errors here.
 */
final class StringFunctions {

    /** LuaJIT's limit of results that {@code string.byte} pushes. */
    private static final int MAX_RESULTS = 8000;

    private StringFunctions() {
    }

    /** The index, from 0, that a start position means: counted from 1, or back from the end; may be beyond the end. */
    static int startIndex(int position, int length) {
        return position < 0 ? Math.max(position + length, 0) : Math.max(position - 1, 0);
    }

    static LuaException error(Node node, TextError error) {
        String message = error.getMessage();
        return message.equals(TextError.NOT_ENOUGH_MEMORY) ? LuaErrors.notEnoughMemory(node) : LuaErrors.error(node, message);
    }

    @TruffleBoundary
    static Object bytes(Node node, LuaString string, int first, int last) {
        int from = startIndex(first, string.length());
        int to = last < 0 ? last + string.length() + 1 : Math.min(last, string.length());
        if (from >= to) {
            return LuaResults.NONE;
        }
        if (to - from > MAX_RESULTS) {
            throw LuaErrors.error(node, "string slice too long");
        }
        Object[] codes = new Object[to - from];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = string.byteAt(from + i) & 0xff;
        }
        return LuaResults.of(codes);
    }

    @TruffleBoundary
    static LuaString lower(LuaString string) {
        byte[] bytes = string.bytes().clone();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                bytes[i] += 'a' - 'A';
            }
        }
        return LuaString.wrap(bytes);
    }

    @TruffleBoundary
    static LuaString upper(LuaString string) {
        byte[] bytes = string.bytes().clone();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z') {
                bytes[i] -= 'a' - 'A';
            }
        }
        return LuaString.wrap(bytes);
    }

    @TruffleBoundary
    static LuaString reverse(LuaString string) {
        byte[] bytes = string.bytes();
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return LuaString.wrap(reversed);
    }

    @TruffleBoundary
    static LuaString repeat(Node node, LuaString string, int count, LuaString separator) {
        long length = count <= 0 ? 0 : (long) count * (string.length() + separator.length()) - separator.length();
        if (length > LuaString.MAX_LENGTH) {
            throw LuaErrors.notEnoughMemory(node);
        }
        if (length <= 0) {
            return LuaString.EMPTY;
        }
        byte[] period = LuaString.concat(string, separator).bytes();
        byte[] result = new byte[(int) length];
        int filled = Math.min(period.length, result.length);
        System.arraycopy(period, 0, result, 0, filled);
        while (filled < result.length) {
            int copied = Math.min(filled, result.length - filled);
            System.arraycopy(result, 0, result, filled, copied);
            filled += copied;
        }
        return LuaString.wrap(result);
    }

    @TruffleBoundary
    static LuaString format(Node node, StringFormat format, Object[] values) {
        try {
            return format.apply(new FormatValues(node, values));
        } catch (TextError e) {
            throw error(node, e);
        }
    }

    /** A matcher that an interrupt of the context stops. */
    @TruffleBoundary
    static PatternMatcher matcher(Node node, Pattern pattern, LuaString subject) {
        return new PatternMatcher(pattern, subject, () -> TruffleSafepoint.poll(node));
    }

    @TruffleBoundary
    static boolean find(Node node, PatternMatcher matcher, int from) {
        try {
            return matcher.find(from);
        } catch (TextError e) {
            throw error(node, e);
        }
    }

    /** {@code string.find}'s results: where the match is, and its captures. */
    @TruffleBoundary
    static Object find(Node node, Pattern pattern, LuaString subject, int from) {
        PatternMatcher matcher = matcher(node, pattern, subject);
        if (!find(node, matcher, from)) {
            return LuaNil.NIL;
        }
        Object[] results = new Object[2 + matcher.captureCount()];
        results[0] = matcher.start() + 1;
        results[1] = matcher.end();
        for (int i = 2; i < results.length; i++) {
            results[i] = capture(node, matcher, i - 2);
        }
        return results;
    }

    @TruffleBoundary
    static Object match(Node node, Pattern pattern, LuaString subject, int from) {
        PatternMatcher matcher = matcher(node, pattern, subject);
        return find(node, matcher, from) ? captures(node, matcher) : LuaNil.NIL;
    }

    /** The captures as results, the whole match if there are none. */
    @TruffleBoundary
    static Object captures(Node node, PatternMatcher matcher) {
        int count = matcher.captureCount();
        if (count <= 1) {
            return capture(node, matcher, 0);
        }
        Object[] captures = new Object[count];
        for (int i = 0; i < count; i++) {
            captures[i] = capture(node, matcher, i);
        }
        return captures;
    }

    /** The captures as frame arguments, the whole match if there are none. */
    @TruffleBoundary
    static Object[] captureArguments(Node node, PatternMatcher matcher) {
        int count = Math.max(matcher.captureCount(), 1);
        Object[] arguments = LuaArguments.create(count);
        for (int i = 0; i < count; i++) {
            LuaArguments.set(arguments, i, capture(node, matcher, i));
        }
        return arguments;
    }

    @TruffleBoundary
    static Object capture(Node node, PatternMatcher matcher, int index) {
        try {
            return matcher.capture(index);
        } catch (TextError e) {
            throw error(node, e);
        }
    }

    @TruffleBoundary
    static Substitution substitution(Node node, Pattern pattern, LuaString subject) {
        return new Substitution(matcher(node, pattern, subject));
    }

    @TruffleBoundary
    static void replaceAll(Node node, Substitution substitution, LuaString template, int limit) {
        try {
            substitution.replaceAll(template.bytes(), limit);
        } catch (TextError e) {
            throw error(node, e);
        }
    }

    @TruffleBoundary
    static boolean next(Node node, Substitution substitution) {
        try {
            return substitution.next();
        } catch (TextError e) {
            throw error(node, e);
        }
    }

    /** Puts a table's or function's value in the place of the current match; nil and false leave it as it is. */
    @TruffleBoundary
    static void replace(Node node, Substitution substitution, Object value) {
        if (value == LuaNil.NIL || value == Boolean.FALSE) {
            return;
        }
        if (!(value instanceof LuaString) && !LuaTypes.isNumber(value)) {
            throw LuaErrors.error(node, "invalid replacement value (a " + LuaTypes.name(value) + ")");
        }
        try {
            substitution.replace(LuaToString.basic(value));
        } catch (TextError e) {
            throw error(node, e);
        }
    }

    @TruffleBoundary
    static LuaString result(Node node, Substitution substitution) {
        try {
            return substitution.result();
        } catch (TextError e) {
            throw error(node, e);
        }
    }
}
