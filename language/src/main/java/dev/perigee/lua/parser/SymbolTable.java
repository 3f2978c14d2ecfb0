package dev.perigee.lua.parser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.perigee.lua.runtime.string.LuaString;

/** The symbols of a chunk: a chained hash table that is asked with bytes, so that no object is made to look one up. */
final class SymbolTable {

    private static final int INITIAL_CAPACITY = 128;

    private Symbol[] buckets = new Symbol[INITIAL_CAPACITY];
    private int size;

    SymbolTable() {
        for (TokenKind word : TokenKind.WORDS) {
            byte[] bytes = word.text().getBytes(StandardCharsets.US_ASCII);
            add(LuaString.wrap(bytes), hash(bytes, 0, bytes.length), word);
        }
    }

    /** Extends the hash of a prefix by one byte; the empty prefix has the hash 0. */
    static int hashStep(int hash, int next) {
        return hash * 31 + next;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hashStep(hash, bytes[i]);
        }
        return hash;
    }

    Symbol get(byte[] bytes, int from, int to) {
        return get(bytes, from, to, hash(bytes, from, to));
    }

    /** The symbol of the bytes {@code [from, to)}, whose hash the caller has computed with {@link #hashStep}. */
    Symbol get(byte[] bytes, int from, int to, int hash) {
        for (Symbol symbol = buckets[index(hash)]; symbol != null; symbol = symbol.next) {
            if (symbol.hash == hash && Arrays.equals(symbol.bytes(), 0, symbol.bytes().length, bytes, from, to)) {
                return symbol;
            }
        }
        return add(LuaString.copyOf(bytes, from, to), hash, TokenKind.NAME);
    }

    private Symbol add(LuaString text, int hash, TokenKind kind) {
        if (size++ >= buckets.length) {
            grow();
        }
        int index = index(hash);
        return buckets[index] = new Symbol(text, hash, kind, buckets[index]);
    }

    private int index(int hash) {
        return (hash ^ hash >>> 15) & buckets.length - 1;
    }

    private void grow() {
        Symbol[] old = buckets;
        buckets = new Symbol[old.length * 2];
        for (Symbol head : old) {
            for (Symbol symbol = head, next; symbol != null; symbol = next) {
                next = symbol.next;
                int index = index(symbol.hash);
                symbol.next = buckets[index];
                buckets[index] = symbol;
            }
        }
    }
}
