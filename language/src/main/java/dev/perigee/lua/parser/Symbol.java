package dev.perigee.lua.parser;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * One spelling in a chunk, of a name, a reserved word or a string. Equal spellings are the same symbol, so that names
 * are compared by identity and the visible variable of a name is a field instead of a look-up.
 */
final class Symbol {

    final int hash;
    final TokenKind kind;
    private final LuaString text;
    /** The next symbol in the same bucket of the {@link SymbolTable}. */
    Symbol next;
    /** The innermost visible variable of this name, or null for a global. */
    Binding binding;

    /** @param kind {@link TokenKind#NAME} or the reserved word it spells */
    Symbol(LuaString text, int hash, TokenKind kind, Symbol next) {
        this.text = text;
        this.hash = hash;
        this.kind = kind;
        this.next = next;
    }

    /** The bytes as they stand in the source (escapes decoded). */
    byte[] bytes() {
        return text.bytes();
    }

    /** The canonical string. */
    LuaString string() {
        return text.canonical();
    }

    /** The text for messages and tools. */
    String name() {
        return text.toJava();
    }
}
