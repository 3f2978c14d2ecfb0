package dev.perigee.lua.builtins.buffer;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.text.TextError;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.runtime.LightUserdata;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Reads a value in the format that {@link Tags} describes from a buffer. Any bytes give a value or a {@link TextError}. */
public final class Decoder {

    /** LuaJIT's limits of a table's parts. */
    private static final int MAX_ELEMENTS = (1 << 27) + 1;
    private static final int MAX_PAIRS = 1 << 26;

    private final LuaBuffer in;
    private final Dictionary dictionary;
    private final LuaContext context;
    private int position;
    private int depth;

    public Decoder(LuaBuffer in, Dictionary dictionary, LuaContext context) {
        this.in = in;
        this.dictionary = dictionary;
        this.context = context;
    }

    /** How many bytes the values took that were decoded. */
    public int position() {
        return position;
    }

    /**
     * Decodes the next value.
     *
     * @throws TextError if the bytes do not describe one
     */
    public Object decode() {
        int tag = unsigned();
        if (Integer.compareUnsigned(tag, Tags.STRING) >= 0) {
            return LuaString.wrap(bytes(tag - Tags.STRING));
        }
        return switch (tag) {
            case Tags.NIL -> LuaNil.NIL;
            case Tags.FALSE -> false;
            case Tags.TRUE -> true;
            case Tags.NULL -> LightUserdata.of(context, 0);
            case Tags.ADDRESS32 -> LightUserdata.of(context, fixed(Integer.BYTES));
            case Tags.ADDRESS64 -> LightUserdata.of(context, fixed(Long.BYTES));
            case Tags.INTEGER -> (int) fixed(Integer.BYTES);
            case Tags.NUMBER -> number(fixed(Double.BYTES));
            case Tags.METATABLE -> tableWithMetatable();
            case Tags.KEY -> dictionary.key(unsigned());
            case Tags.INT64, Tags.UINT64 -> int64(tag);
            case Tags.COMPLEX -> complex();
            default -> {
                if (tag < Tags.TABLE || tag > Tags.METATABLE) {
                    throw badTag(tag);
                }
                yield table(tag - Tags.TABLE, null);
            }
        };
    }

    private static TextError badTag(int tag) {
        return new TextError(String.format("cannot deserialize tag 0x%02x", tag));
    }

    /** A number is an int where it can be, and there is only one NaN: the others have a meaning in tables. */
    private static Object number(long bits) {
        double number = Double.longBitsToDouble(bits);
        return Double.isNaN(number) ? (Object) Double.NaN : LuaNumbers.normalize(number);
    }

    private Object int64(int tag) {
        long value = fixed(Long.BYTES);
        return extension(tag).int64Literal(value, tag == Tags.UINT64);
    }

    private Object complex() {
        double real = Double.longBitsToDouble(fixed(Double.BYTES));
        double imaginary = Double.longBitsToDouble(fixed(Double.BYTES));
        return extension(Tags.COMPLEX).complex(real, imaginary);
    }

    /** What makes the cdata that a tag stands for. */
    private LuaExtension extension(int tag) {
        if (context.getExtensions().isEmpty()) {
            throw badTag(tag);
        }
        return context.getExtensions().getFirst();
    }

    private LuaTable tableWithMetatable() {
        LuaTable metatable = dictionary.metatable(unsigned());
        int tag = unsigned();
        if (tag < Tags.TABLE || tag >= Tags.METATABLE) {
            throw badTag(tag);
        }
        return table(tag - Tags.TABLE, metatable);
    }

    private LuaTable table(int flags, LuaTable metatable) {
        if (++depth > Tags.MAX_DEPTH) {
            throw new TextError(Tags.TOO_DEEP);
        }
        int elements = (flags & ~Tags.TABLE_PAIRS) == 0 ? 0 : unsigned();
        int pairs = (flags & Tags.TABLE_PAIRS) == 0 ? 0 : unsigned();
        if (Integer.compareUnsigned(elements, MAX_ELEMENTS) > 0 || Integer.compareUnsigned(pairs, MAX_PAIRS) > 0) {
            throw new TextError("table overflow");
        }
        // Every value takes a byte or more: forged numbers must not make large tables.
        LuaTable table = new LuaTable(Math.min(elements, remaining()), Math.min(pairs, remaining()));
        for (int key = (flags & Tags.TABLE_FROM_1) == 0 ? 0 : 1; key < elements; key++) {
            Object value = decode();
            if (value != LuaNil.NIL) {
                table.put(key, value);
            }
        }
        for (int i = 0; i < pairs; i++) {
            decodePair(table);
        }
        table.setMetatable(metatable);
        depth--;
        return table;
    }

    private void decodePair(LuaTable table) {
        Object key = decode();
        if (key == LuaNil.NIL) {
            throw new TextError("table index is nil");
        }
        if (key instanceof Double number && Double.isNaN(number)) {
            throw new TextError("table index is NaN");
        }
        if (table.get(key) != LuaNil.NIL) {
            throw new TextError("duplicate table key");
        }
        table.put(key, decode());
    }

    private int remaining() {
        return in.length() - position;
    }

    private byte[] bytes(int count) {
        if (Integer.compareUnsigned(count, remaining()) > 0) {
            throw endOfBuffer();
        }
        byte[] result = in.bytes(position, count);
        position += count;
        return result;
    }

    private static TextError endOfBuffer() {
        return new TextError("unexpected end of buffer");
    }

    private int next() {
        if (remaining() == 0) {
            throw endOfBuffer();
        }
        return in.byteAt(position++) & 0xff;
    }

    private int unsigned() {
        int first = next();
        if (first <= Tags.MAX_ONE_BYTE) {
            return first;
        }
        if (first == Tags.FIVE_BYTES) {
            return (int) fixed(Integer.BYTES);
        }
        return Tags.TWO_BYTES + (first - Tags.TWO_BYTES << 8) + next();
    }

    /** A number of {@code count} bytes, the lowest first; not extended by its sign. */
    private long fixed(int count) {
        if (count > remaining()) {
            throw endOfBuffer();
        }
        long result = 0;
        for (int i = 0; i < count; i++) {
            result |= (in.byteAt(position++) & 0xffL) << 8 * i;
        }
        return result;
    }
}
