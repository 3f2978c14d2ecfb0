package dev.perigee.lua.runtime.string;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.strings.TruffleString;

import dev.perigee.lua.LuaLanguage;

/**
 * A Lua string: an immutable sequence of bytes. It is a class of our own, not a {@code TruffleString}, so that the hash,
 * the canonical instance and the copy in native memory can be cached in the object itself, and so that pattern matching
 * and formatting work on a plain {@code byte[]}.
 *
 * <p>A concatenation stays lazy (a rope) until its bytes are asked for; it is then flattened in place, so a loop of
 * appends takes linear time. Two threads that flatten the same rope compute the same bytes.
 */
@ExportLibrary(InteropLibrary.class)
public final class LuaString implements TruffleObject, Comparable<LuaString> {

    /** The longest string a program can make; longer results raise "not enough memory" as in LuaJIT. */
    public static final int MAX_LENGTH = Integer.MAX_VALUE - 16;

    /** Below this length a copy is cheaper than a rope node and its later flattening. */
    private static final int MIN_ROPE_LENGTH = 48;

    /** Whether any string of this process was. */
    private static boolean handedToC;

    public static final LuaString EMPTY = new LuaString(new byte[0]);

    /** The content, or null while this is a rope. Written once, after {@link #left} and {@link #right} were read. */
    private byte[] bytes;
    private LuaString left;
    private LuaString right;
    private final int length;
    /** The content's hash, 0 until computed. */
    private int hash;
    /** The pooled instance of equal content, null until asked for. */
    private LuaString canonical;
    /** Whatever keeps the native copy of this string alive, set by the ffi; null until the string is handed to C. */
    private Object nativeCopy;

    private LuaString(byte[] bytes) {
        this.bytes = bytes;
        this.length = bytes.length;
    }

    private LuaString(LuaString left, LuaString right) {
        this.left = left;
        this.right = right;
        this.length = left.length + right.length;
    }

    /** Wraps {@code bytes} without a copy; the caller must not change the array afterwards. */
    public static LuaString wrap(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new LuaString(bytes);
    }

    /** A string of the bytes {@code [from, to)} of {@code source}. */
    public static LuaString copyOf(byte[] source, int from, int to) {
        return from >= to ? EMPTY : new LuaString(Arrays.copyOfRange(source, from, to));
    }

    /** The UTF-8 bytes of {@code text}. */
    @TruffleBoundary
    public static LuaString fromJava(String text) {
        return wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The canonical string with the UTF-8 bytes of {@code text}: for constants and field names. */
    @TruffleBoundary
    public static LuaString constant(String text) {
        return fromJava(text).canonical();
    }

    /** Joins two strings, lazily if the result is long. The caller has checked that the lengths' sum fits. */
    public static LuaString concat(LuaString left, LuaString right) {
        if (left.length == 0) {
            return right;
        }
        if (right.length == 0) {
            return left;
        }
        if (left.length + right.length < MIN_ROPE_LENGTH) {
            byte[] joined = new byte[left.length + right.length];
            byte[] leftBytes = left.bytes();
            byte[] rightBytes = right.bytes();
            System.arraycopy(leftBytes, 0, joined, 0, leftBytes.length);
            System.arraycopy(rightBytes, 0, joined, leftBytes.length, rightBytes.length);
            return new LuaString(joined);
        }
        return new LuaString(left, right);
    }

    /** The length in bytes. */
    public int length() {
        return length;
    }

    public byte byteAt(int index) {
        return bytes()[index];
    }

    /** The bytes themselves, not a copy: callers must not write to them. */
    public byte[] bytes() {
        byte[] result = bytes;
        return result != null ? result : flatten();
    }

    @TruffleBoundary
    private byte[] flatten() {
        LuaString leftHalf = left;
        LuaString rightHalf = right;
        if (leftHalf == null || rightHalf == null) {
            return bytes;
        }
        byte[] result = RopeFlattener.flatten(leftHalf, rightHalf, length);
        bytes = result;
        left = null;
        right = null;
        return result;
    }

    /** The flat content, or null if this is still a rope. */
    byte[] bytesIfFlat() {
        return bytes;
    }

    LuaString ropeLeft() {
        return left;
    }

    LuaString ropeRight() {
        return right;
    }

    /** The bytes {@code [from, to)} as a string; shares this object when that is the whole of it. */
    public LuaString substring(int from, int to) {
        if (from == 0 && to == length) {
            return this;
        }
        return copyOf(bytes(), from, to);
    }

    /** The one pooled instance of this content; equal canonical strings are identical. */
    public LuaString canonical() {
        LuaString result = canonical;
        return result != null ? result : intern();
    }

    @TruffleBoundary
    private LuaString intern() {
        LuaString result = LuaStringPool.intern(this);
        canonical = result;
        return result;
    }

    /** The pooled instance if there is one, else a string of equal content that was asked for a short while ago, else this. */
    @TruffleBoundary
    public LuaString shared() {
        if (canonical == null) {
            LuaString result = LuaStringPool.recall(this);
            if (!result.isCanonical()) {
                return this;
            }
            canonical = result;
        }
        return canonical;
    }

    /**
     * The string that a table keeps as a key. To pool each of them takes as long as all else that a table does with it, so
     * it begins with the first string that C gets: C may rely on a copy for as long as an equal key lives.
     */
    public LuaString asKey() {
        LuaString result = canonical;
        return result != null || handedToC ? canonical() : this;
    }

    public boolean isCanonical() {
        return canonical == this;
    }

    void becomeCanonical() {
        canonical = this;
    }

    public Object getNativeCopy() {
        return nativeCopy;
    }

    public void setNativeCopy(Object copy) {
        handedToC = true;
        nativeCopy = copy;
    }

    @Override
    public int hashCode() {
        int result = hash;
        if (result == 0) {
            result = computeHash();
        }
        return result;
    }

    private int computeHash() {
        int result = hashOf(bytes());
        if (result == 0) {
            result = 1;
        }
        hash = result;
        return result;
    }

    @TruffleBoundary
    private static int hashOf(byte[] content) {
        int h = Arrays.hashCode(content);
        return h ^ (h >>> 15);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LuaString string && equalTo(string);
    }

    /** Equality of content. */
    public boolean equalTo(LuaString other) {
        if (this == other) {
            return true;
        }
        if (length != other.length) {
            return false;
        }
        LuaString mine = canonical;
        if (mine != null && other.canonical != null) {
            return mine == other.canonical;
        }
        return contentEquals(other);
    }

    @TruffleBoundary
    private boolean contentEquals(LuaString other) {
        return Arrays.equals(bytes(), other.bytes());
    }

    /** Compares bytes as unsigned, a prefix first: the order of {@code strcmp} in the C locale. */
    @Override
    @TruffleBoundary
    public int compareTo(LuaString other) {
        return Arrays.compareUnsigned(bytes(), other.bytes());
    }

    @ExportMessage
    boolean isString() {
        return true;
    }

    @ExportMessage
    String asString() {
        return toJava();
    }

    @ExportMessage
    @TruffleBoundary
    TruffleString asTruffleString() {
        return TruffleString.fromJavaStringUncached(toJava(), TruffleString.Encoding.UTF_16);
    }

    @ExportMessage
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return LuaLanguage.class;
    }

    @ExportMessage
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return toJava();
    }

    /** The text for hosts and messages: the UTF-8 decoding if the bytes are valid UTF-8, else one char per byte. */
    @TruffleBoundary
    public String toJava() {
        return LuaStringDecoder.decode(bytes());
    }

    @Override
    public String toString() {
        return toJava();
    }
}
