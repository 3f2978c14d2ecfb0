package dev.perigee.lua.builtins.buffer;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

import dev.perigee.lua.builtins.text.TextError;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * What the serialized form abbreviates by a number, counted from 0: the strings that are keys and the metatables that a
 * program listed in the options of a buffer.
 */
public final class Dictionary {

    public static final Dictionary EMPTY = new Dictionary(null, null);

    private static final LuaString KEYS = LuaString.constant("dict");
    private static final LuaString METATABLES = LuaString.constant("metatable");

    private final LuaTable keys;
    private final LuaTable metatables;
    private final Map<LuaString, Integer> keyNumbers = new HashMap<>();
    private final Map<LuaTable, Integer> metatableNumbers = new IdentityHashMap<>();

    private Dictionary(LuaTable keys, LuaTable metatables) {
        this.keys = keys;
        this.metatables = metatables;
    }

    /**
     * The dictionary of an options table. In its lists false stands for an entry that is no longer used.
     *
     * @throws TextError if there is something else in a list
     */
    public static Dictionary of(LuaTable options) {
        Dictionary result = new Dictionary(list(options, KEYS), list(options, METATABLES));
        result.number(result.keys, LuaString.class, result.keyNumbers);
        result.number(result.metatables, LuaTable.class, result.metatableNumbers);
        return result;
    }

    private static LuaTable list(LuaTable options, LuaString name) {
        return options.get(name) instanceof LuaTable list ? list : null;
    }

    private <T> void number(LuaTable list, Class<T> type, Map<T, Integer> numbers) {
        for (int i = 0; entry(list, i) != LuaNil.NIL; i++) {
            Object entry = entry(list, i);
            if (type.isInstance(entry)) {
                numbers.putIfAbsent(type.cast(entry), i);
            } else if (entry != Boolean.FALSE) {
                throw new TextError("bad options table");
            }
        }
    }

    /** The number of a key, or null. */
    Integer numberOf(LuaString key) {
        return keyNumbers.get(key);
    }

    /** The number of a metatable, or null. */
    Integer numberOf(LuaTable metatable) {
        return metatableNumbers.get(metatable);
    }

    /** @throws TextError if the number is not that of a key */
    LuaString key(int number) {
        if (entry(keys, number) instanceof LuaString key) {
            return key;
        }
        throw unknown(number);
    }

    /** @throws TextError if the number is not that of a metatable */
    LuaTable metatable(int number) {
        if (entry(metatables, number) instanceof LuaTable metatable) {
            return metatable;
        }
        throw unknown(number);
    }

    private static Object entry(LuaTable list, int number) {
        return list == null || number < 0 ? LuaNil.NIL : list.get(number + 1);
    }

    private static TextError unknown(int number) {
        return new TextError("cannot deserialize dictionary index " + (number + 1));
    }
}
