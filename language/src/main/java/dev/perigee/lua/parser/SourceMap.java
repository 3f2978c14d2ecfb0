package dev.perigee.lua.parser;

import java.nio.charset.StandardCharsets;

import com.oracle.truffle.api.source.Source;
import com.oracle.truffle.api.source.SourceSection;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * Leads from byte offsets in a program to sections of its {@link Source}, whose units are characters: the two differ where
 * a program is not plain ASCII.
 */
public final class SourceMap {

    private final Source source;
    /** The line of the program's first byte. */
    private final int firstLine;
    /** The character offset of each byte, or null if they are the same. */
    private final int[] characters;

    public SourceMap(Source source, byte[] bytes) {
        this(source, bytes, 1);
    }

    public SourceMap(Source source, byte[] bytes, int firstLine) {
        this.source = source;
        this.firstLine = firstLine;
        this.characters = source.hasCharacters() ? mapping(bytes) : null;
    }

    private static int[] mapping(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        if (i == bytes.length) {
            return null;
        }
        int[] mapping = new int[bytes.length + 1];
        int character = 0;
        for (int b = 0; b < bytes.length; b++) {
            mapping[b] = character;
            int value = bytes[b] & 0xff;
            if (value < 0x80 || value >= 0xc0) {
                character += value >= 0xf0 ? 2 : 1;
            }
        }
        mapping[bytes.length] = character;
        return mapping;
    }

    public Source source() {
        return source;
    }

    /** The section of the bytes {@code [start, end)}, or an unavailable one for sources without text. */
    public SourceSection section(int start, int end) {
        if (!source.hasCharacters() || start < 0) {
            return source.createUnavailableSection();
        }
        int length = source.getLength();
        int from = Math.min(character(start), length);
        int to = Math.min(Math.max(character(end), from), length);
        return source.createSection(from, to - from);
    }

    /** The bytes of the program. */
    public byte[] bytes() {
        return source.hasCharacters() ? source.getCharacters().toString().getBytes(StandardCharsets.UTF_8) : source.getBytes().toByteArray();
    }

    /** The line of the byte at {@code offset} of the program. */
    public int lineOf(byte[] bytes, int offset) {
        SourceText text = new SourceText(bytes, LuaString.EMPTY, firstLine);
        for (;;) {
            text.skipToLineEnd();
            if (text.position() >= offset) {
                return text.line();
            }
            text.skipLineEnd();
        }
    }

    private int character(int offset) {
        return characters == null ? offset : characters[Math.min(offset, characters.length - 1)];
    }
}
