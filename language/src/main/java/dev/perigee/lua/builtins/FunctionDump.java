package dev.perigee.lua.builtins;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.builtins.text.TextError;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.parser.FunctionText;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * What {@code string.dump} makes of a function: its text and what it takes to parse that alone. There is no byte code.
 * The form begins as LuaJIT's does, with a version that LuaJIT refuses: {@code ESC L J}, {@link #VERSION}, a CRC-32 of the
 * rest, flags, the lines of the text and of the definition, and then, each with its length in front, the names of the
 * chunk and the function, the text and the upvalues' names. All numbers have 32 bits, the lowest first.
 *
 * @param chunkName null if it was stripped
 */
record FunctionDump(LuaString chunkName, FunctionText text) {

    /** The byte that tells a dumped function from a program's text. */
    static final byte MARK = 0x1b;
    static final String MALFORMED = "cannot load malformed bytecode";

    private static final String INCOMPATIBLE = "cannot load incompatible bytecode";
    private static final byte[] START = {MARK, 'L', 'J'};
    private static final byte VERSION = (byte) 0x81;
    private static final int HEADER = START.length + 1 + Integer.BYTES;

    private static final int MAIN = 1;
    private static final int STRIPPED = 2;
    private static final int NAMED = 4;

    /** The dumped form of a function. @param strip whether to leave out lines and the names of chunk and variables */
    static LuaString write(LuaRootNode code, boolean strip) {
        FunctionText text = code.getText();
        boolean stripped = strip || text.stripped();
        ByteBuilder out = new ByteBuilder(text.bytes().length + 100);
        putInt(out, (text.main() ? MAIN : 0) | (stripped ? STRIPPED : 0) | (text.name() == null ? 0 : NAMED));
        putInt(out, stripped ? 0 : text.textLine());
        putInt(out, stripped ? 0 : text.line());
        putBytes(out, stripped ? new byte[0] : code.chunkName().bytes());
        putBytes(out, utf8(text.name() == null ? "" : text.name()));
        putBytes(out, text.bytes());
        putInt(out, text.upvalues().size());
        text.upvalues().forEach(name -> putBytes(out, utf8(name)));
        byte[] content = out.toByteArray();
        ByteBuilder whole = new ByteBuilder(HEADER + content.length).append(START).append(VERSION);
        putInt(whole, checksum(content));
        return whole.append(content).toLuaString();
    }

    /**
     * Reads the dumped form.
     *
     * @throws TextError if it is something else, such as LuaJIT's byte code, or damaged
     */
    static FunctionDump read(byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(bytes, 0, START.length, START, 0, START.length) || bytes[START.length] != VERSION) {
            throw new TextError(INCOMPATIBLE);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(START.length + 1);
        if (in.getInt() != checksum(Arrays.copyOfRange(bytes, HEADER, bytes.length))) {
            throw new TextError(MALFORMED);
        }
        try {
            return read(in);
        } catch (BufferUnderflowException e) {
            throw new TextError(MALFORMED);
        }
    }

    private static FunctionDump read(ByteBuffer in) {
        int flags = in.getInt();
        boolean stripped = (flags & STRIPPED) != 0;
        int textLine = in.getInt();
        int line = in.getInt();
        byte[] chunkName = bytes(in);
        byte[] name = bytes(in);
        byte[] text = bytes(in);
        List<String> upvalues = new ArrayList<>();
        for (int count = in.getInt(); count > 0; count--) {
            upvalues.add(new String(bytes(in), StandardCharsets.UTF_8));
        }
        String functionName = (flags & NAMED) == 0 ? null : new String(name, StandardCharsets.UTF_8);
        FunctionText function = new FunctionText(text, (flags & MAIN) != 0, functionName, textLine, line, upvalues, stripped);
        return new FunctionDump(stripped ? null : LuaString.wrap(chunkName), function);
    }

    private static byte[] bytes(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] utf8(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static void putBytes(ByteBuilder out, byte[] bytes) {
        putInt(out, bytes.length);
        out.append(bytes);
    }

    private static void putInt(ByteBuilder out, int number) {
        out.appendFixed(number, Integer.BYTES);
    }

    private static int checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return (int) checksum.getValue();
    }
}
