package dev.perigee.lua.runtime.table;

import java.util.Arrays;

import dev.perigee.lua.runtime.LuaNil;

/**
 * The strategies of a table's array part: {@code int[]}, {@code double[]}, {@code Object[]}. Slow paths only; nodes
 * handle the case that a value fits the present strategy.
 */
public final class ArrayPart {

    /** Of a list that grows from nothing. */
    public static final int MIN_CAPACITY = 4;
    /** The array part stays below the largest array the JVM makes. */
    private static final int MAX_CAPACITY = 1 << 30;

    private ArrayPart() {
    }

    public static int[] newInts(int capacity) {
        int[] ints = new int[capacity];
        Arrays.fill(ints, LuaTable.INT_HOLE);
        return ints;
    }

    public static double[] newDoubles(int capacity) {
        double[] doubles = new double[capacity];
        Arrays.fill(doubles, LuaTable.DOUBLE_HOLE);
        return doubles;
    }

    static int capacity(Object array) {
        if (array instanceof Object[] objects) {
            return objects.length;
        }
        return array instanceof double[] doubles ? doubles.length : ((int[]) array).length;
    }

    static boolean isFull(LuaTable table) {
        return table.arraySize == capacity(table.array);
    }

    /** The element at a 0-based place. */
    static Object load(Object array, int i) {
        if (array instanceof Object[] objects) {
            return objects[i] == null ? LuaNil.NIL : objects[i];
        }
        if (array instanceof double[] doubles) {
            return Double.doubleToRawLongBits(doubles[i]) == LuaTable.DOUBLE_HOLE_BITS ? LuaNil.NIL : (Object) doubles[i];
        }
        int value = ((int[]) array)[i];
        return value == LuaTable.INT_HOLE ? LuaNil.NIL : (Object) value;
    }

    /** An array for a list that begins with {@code first}. */
    static Object forFirst(Object first) {
        if (first instanceof Integer number && number != LuaTable.INT_HOLE) {
            return newInts(MIN_CAPACITY);
        }
        return first instanceof Integer || first instanceof Double ? newDoubles(MIN_CAPACITY) : new Object[MIN_CAPACITY];
    }

    /** Stores a value other than nil at a 0-based place inside the capacity, generalising the strategy if it must. */
    static void store(LuaTable table, int i, Object value) {
        Object array = table.array;
        if (array instanceof Object[] objects) {
            objects[i] = value;
        } else if (array instanceof double[] doubles) {
            if (value instanceof Double number) {
                doubles[i] = storable(number);
            } else if (value instanceof Integer number) {
                doubles[i] = number;
            } else {
                toObjects(table)[i] = value;
            }
        } else if (value instanceof Integer number && number != LuaTable.INT_HOLE) {
            ((int[]) array)[i] = number;
        } else if (value instanceof Double number) {
            toDoubles(table)[i] = storable(number);
        } else if (value instanceof Integer number) {
            toDoubles(table)[i] = number;
        } else {
            toObjects(table)[i] = value;
        }
    }

    /** Keeps a NaN that looks like the hole from being taken for it. */
    public static double storable(double value) {
        return Double.doubleToRawLongBits(value) == LuaTable.DOUBLE_HOLE_BITS ? Double.NaN : value;
    }

    /** Clears the element at a 0-based place inside the size; trailing holes leave the array part. */
    static void clear(LuaTable table, int i) {
        punch(table.array, i);
        if (i == table.arraySize - 1) {
            int size = i;
            while (size > 0 && load(table.array, size - 1) == LuaNil.NIL) {
                size--;
            }
            table.arraySize = size;
        }
    }

    private static void punch(Object array, int i) {
        if (array instanceof Object[] objects) {
            objects[i] = null;
        } else if (array instanceof double[] doubles) {
            doubles[i] = LuaTable.DOUBLE_HOLE;
        } else {
            ((int[]) array)[i] = LuaTable.INT_HOLE;
        }
    }

    static void clearAll(LuaTable table) {
        for (int i = 0; i < table.arraySize; i++) {
            punch(table.array, i);
        }
        table.arraySize = 0;
    }

    /**
     * Makes room for one more element. A part that is mostly holes, as a queue leaves it, moves to the hash instead.
     *
     * @return false if the elements moved to the hash
     */
    static boolean grow(LuaTable table) {
        int size = table.arraySize;
        if (table.isWeak() || size >= 64 && hasFewElements(table, size / 4)) {
            return table.moveArrayToHash();
        }
        if (size >= MAX_CAPACITY) {
            throw new OutOfMemoryError("table overflow");
        }
        resize(table, Math.max(MIN_CAPACITY, Math.min(size * 2, MAX_CAPACITY)));
        return true;
    }

    /** Replaces the array by a larger one. */
    static void resize(LuaTable table, int capacity) {
        int size = table.arraySize;
        Object array = table.array;
        if (array instanceof Object[] objects) {
            table.array = Arrays.copyOf(objects, capacity);
        } else if (array instanceof double[] doubles) {
            double[] grown = Arrays.copyOf(doubles, capacity);
            Arrays.fill(grown, size, capacity, LuaTable.DOUBLE_HOLE);
            table.array = grown;
        } else {
            int[] grown = Arrays.copyOf((int[]) array, capacity);
            Arrays.fill(grown, size, capacity, LuaTable.INT_HOLE);
            table.array = grown;
        }
    }

    /** Whether fewer than {@code limit} places hold an element. In arrays without holes that takes a look at as many. */
    private static boolean hasFewElements(LuaTable table, int limit) {
        int elements = 0;
        for (int i = 0; i < table.arraySize && elements < limit; i++) {
            if (!isHole(table.array, i)) {
                elements++;
            }
        }
        return elements < limit;
    }

    private static boolean isHole(Object array, int i) {
        if (array instanceof Object[] objects) {
            return objects[i] == null;
        }
        return array instanceof double[] doubles ? Double.doubleToRawLongBits(doubles[i]) == LuaTable.DOUBLE_HOLE_BITS : ((int[]) array)[i] == LuaTable.INT_HOLE;
    }

    private static double[] toDoubles(LuaTable table) {
        int[] ints = (int[]) table.array;
        double[] doubles = newDoubles(ints.length);
        for (int i = 0; i < table.arraySize; i++) {
            if (ints[i] != LuaTable.INT_HOLE) {
                doubles[i] = ints[i];
            }
        }
        table.array = doubles;
        return doubles;
    }

    private static Object[] toObjects(LuaTable table) {
        Object array = table.array;
        Object[] objects = new Object[capacity(array)];
        for (int i = 0; i < table.arraySize; i++) {
            Object value = load(array, i);
            objects[i] = value == LuaNil.NIL ? null : value;
        }
        table.array = objects;
        return objects;
    }
}
