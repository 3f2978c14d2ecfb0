package dev.perigee.lua.runtime.string;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns a Lua string's bytes into text for hosts: UTF-8 where valid, Latin-1 otherwise, so that no byte is lost. */
final class LuaStringDecoder {

    private LuaStringDecoder() {
    }

    static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
