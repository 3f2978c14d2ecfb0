package dev.perigee.lua.builtins.buffer;

import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.builtins.text.TextError;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.LightUserdata;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;
import dev.perigee.lua.runtime.table.TableTraversal;

/**
 * Writes a value in the format that {@link Tags} describes. Numbers are always written as doubles, as LuaJIT does where it
 * is built for x86-64. The order of a table's pairs is that of {@code next}.
 */
public final class Encoder {

    /** What LuaJIT's arithmetic makes of {@code 0/0}; Java does not tell the kinds of NaN apart. */
    private static final long NAN_BITS = 0xfff8_0000_0000_0000L;

    private final ByteBuilder out = new ByteBuilder(64);
    private final Dictionary dictionary;
    private int depth;

    private Encoder(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * The serialized form of {@code value}.
     *
     * @throws TextError if the value, or one in it, has none
     */
    public static byte[] encode(Object value, Dictionary dictionary) {
        Encoder encoder = new Encoder(dictionary);
        encoder.put(value);
        return encoder.out.toByteArray();
    }

    private void put(Object value) {
        switch (value) {
            case LuaString string -> putString(string);
            case Integer number -> putNumber(number);
            case Double number -> putNumber(number);
            case Boolean bool -> out.append(bool ? Tags.TRUE : Tags.FALSE);
            case LuaNil nil -> out.append(Tags.NIL);
            case LuaTable table -> putTable(table);
            case ExtensionValue cdata -> putCData(cdata);
            case LightUserdata userdata -> putAddress(userdata.address());
            default -> throw unsupported(value);
        }
    }

    private static TextError unsupported(Object value) {
        return new TextError("cannot serialize '" + LuaTypes.name(value) + "'");
    }

    private void putString(LuaString string) {
        putUnsigned(Tags.STRING + string.length());
        out.append(string.bytes());
    }

    private void putNumber(double number) {
        putFixed(Tags.NUMBER, Double.isNaN(number) ? NAN_BITS : Double.doubleToRawLongBits(number), Double.BYTES);
    }

    private void putAddress(long address) {
        if (address == 0) {
            out.append(Tags.NULL);
        } else if (address >>> Integer.SIZE == 0) {
            putFixed(Tags.ADDRESS32, address, Integer.BYTES);
        } else {
            putFixed(Tags.ADDRESS64, address, Long.BYTES);
        }
    }

    private void putCData(ExtensionValue cdata) {
        double[] parts = cdata.complexParts();
        if (parts != null) {
            putFixed(Tags.COMPLEX, Double.doubleToRawLongBits(parts[0]), Double.BYTES);
            out.appendFixed(Double.doubleToRawLongBits(parts[1]), Double.BYTES);
        } else if (cdata.isInt64()) {
            putFixed(cdata.isUnsigned64() ? Tags.UINT64 : Tags.INT64, cdata.asLong(), Long.BYTES);
        } else {
            throw unsupported(cdata);
        }
    }

    private void putTable(LuaTable table) {
        if (++depth > Tags.MAX_DEPTH) {
            throw new TextError(Tags.TOO_DEEP);
        }
        Integer metatable = table.metatable == null ? null : dictionary.numberOf(table.metatable);
        if (metatable != null) {
            out.append(Tags.METATABLE);
            putUnsigned(metatable);
        }
        int elements = table.arraySize;
        boolean fromZero = table.get(0) != LuaNil.NIL;
        boolean hasElements = elements > 0 || fromZero;
        List<Object> pairs = pairs(table);
        out.append(Tags.TABLE + (pairs.isEmpty() ? 0 : Tags.TABLE_PAIRS) + (!hasElements ? 0 : fromZero ? Tags.TABLE_FROM_0 : Tags.TABLE_FROM_1));
        if (hasElements) {
            putUnsigned(elements + 1);
        }
        if (!pairs.isEmpty()) {
            putUnsigned(pairs.size() / 2);
        }
        for (int key = fromZero ? 0 : 1; key <= elements; key++) {
            put(table.get(key));
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            putKey(pairs.get(i));
            put(pairs.get(i + 1));
        }
        depth--;
    }

    /** The keys and values that the table has besides its array part and key 0; those of a weak table may vanish any time. */
    private static List<Object> pairs(LuaTable table) {
        List<Object> pairs = new ArrayList<>();
        for (int place = TableTraversal.next(table, table.arraySize); place >= 0; place = TableTraversal.next(table, place + 1)) {
            Object key = TableTraversal.keyAt(table, place);
            if (!isZero(key)) {
                pairs.add(key);
                pairs.add(TableTraversal.valueAt(table, place));
            }
        }
        return pairs;
    }

    private static boolean isZero(Object key) {
        return LuaTypes.isNumber(key) && LuaNumbers.asDouble(key) == 0;
    }

    private void putKey(Object key) {
        Integer number = key instanceof LuaString string ? dictionary.numberOf(string) : null;
        if (number != null) {
            out.append(Tags.KEY);
            putUnsigned(number);
        } else {
            put(key);
        }
    }

    private void putUnsigned(int number) {
        if (Integer.compareUnsigned(number, Tags.MAX_ONE_BYTE) <= 0) {
            out.append(number);
        } else if (Integer.compareUnsigned(number, Tags.MAX_TWO_BYTES) <= 0) {
            int rest = number - Tags.TWO_BYTES;
            out.append(Tags.TWO_BYTES + (rest >> 8)).append(rest);
        } else {
            putFixed(Tags.FIVE_BYTES, number, Integer.BYTES);
        }
    }

    /** Writes a tag and a number of {@code count} bytes. */
    private void putFixed(int tag, long bits, int count) {
        out.append(tag).appendFixed(bits, count);
    }
}
