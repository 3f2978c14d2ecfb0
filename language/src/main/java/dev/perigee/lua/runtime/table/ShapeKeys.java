package dev.perigee.lua.runtime.table;

import java.util.List;

import com.oracle.truffle.api.object.Shape;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * The property keys of a shape in order, kept with a table while it is traversed: asking a {@link Shape} for them
 * allocates, and {@code next} needs the place of a key.
 */
final class ShapeKeys {

    final Shape shape;
    final LuaString[] keys;
    /** Where the previous look-up ended; traversal asks for the keys in order. */
    private int last;

    ShapeKeys(Shape shape) {
        this.shape = shape;
        List<Object> list = shape.getKeyList();
        this.keys = list.toArray(new LuaString[0]);
    }

    /** The place of {@code key}, or -1. */
    int find(LuaString key) {
        if (last < keys.length && keys[last].equalTo(key)) {
            return last;
        }
        if (last + 1 < keys.length && keys[last + 1].equalTo(key)) {
            last++;
            return last;
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equalTo(key)) {
                last = i;
                return i;
            }
        }
        return -1;
    }
}
