package dev.perigee.lua.builtins;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.builtins.text.TextError;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;
import dev.perigee.lua.runtime.table.TableTraversal;

/** The slow parts of the table library. */
final class TableFunctions {

    private static final long MINUS_ZERO_BITS = Double.doubleToRawLongBits(-0.0);

    private TableFunctions() {
    }

    @TruffleBoundary
    static LuaString concat(Node node, LuaTable table, LuaString separator, int first, int last) {
        ByteBuilder out = new ByteBuilder(64);
        try {
            for (long i = first; i <= last; i++) {
                if (i > first) {
                    out.append(separator.bytes());
                }
                Object value = table.get((int) i);
                if (!(value instanceof LuaString) && !LuaTypes.isNumber(value)) {
                    throw LuaErrors.error(node, "invalid value (" + LuaTypes.name(value) + ") at index " + i + " in table for 'concat'");
                }
                out.append(LuaToString.basic(value).bytes());
            }
        } catch (TextError e) {
            throw LuaErrors.notEnoughMemory(node);
        }
        return out.toLuaString();
    }

    /** Copies the elements {@code first} to {@code last}, without metamethods, to {@code position} and up. */
    @TruffleBoundary
    static void move(Node node, LuaTable source, int first, int last, int position, LuaTable target) {
        boolean overwritesSource = target == source && position > first && position <= last;
        int offset = position - first;
        for (int i = 0; i <= last - first; i++) {
            int from = overwritesSource ? last - i : first + i;
            target.put(from + offset, source.get(from));
            TruffleSafepoint.poll(node);
        }
    }

    @TruffleBoundary
    static Object maxKey(LuaTable table) {
        double max = table.arraySize;
        for (int place = TableTraversal.next(table, table.arraySize); place >= 0; place = TableTraversal.next(table, place + 1)) {
            Object key = TableTraversal.keyAt(table, place);
            if (LuaTypes.isNumber(key)) {
                max = Math.max(max, LuaNumbers.asDouble(key));
            }
        }
        return LuaNumbers.normalize(max);
    }

    /** Sorts by {@code <} without calling anything, if the elements allow: all numbers (but NaN and -0) or all strings. */
    @TruffleBoundary
    static boolean sortPlain(LuaTable table) {
        int length = table.length();
        if (length != table.arraySize) {
            return length == 0;
        }
        if (table.array instanceof int[] ints) {
            return sortInts(ints, length);
        }
        if (table.array instanceof double[] doubles) {
            return sortDoubles(doubles, length);
        }
        return sortStrings((Object[]) table.array, length);
    }

    private static boolean sortInts(int[] ints, int length) {
        for (int i = 0; i < length; i++) {
            if (ints[i] == LuaTable.INT_HOLE) {
                return false;
            }
        }
        Arrays.sort(ints, 0, length);
        return true;
    }

    /** A hole is a NaN, too. Java puts -0 before the 0 that it equals; where LuaJIT leaves it takes LuaJIT's algorithm. */
    private static boolean sortDoubles(double[] doubles, int length) {
        for (int i = 0; i < length; i++) {
            if (Double.isNaN(doubles[i]) || Double.doubleToRawLongBits(doubles[i]) == MINUS_ZERO_BITS) {
                return false;
            }
        }
        Arrays.sort(doubles, 0, length);
        return true;
    }

    private static boolean sortStrings(Object[] objects, int length) {
        for (int i = 0; i < length; i++) {
            if (!(objects[i] instanceof LuaString)) {
                return false;
            }
        }
        Arrays.sort(objects, 0, length);
        return true;
    }

    /** The elements from 1 to the border. */
    @TruffleBoundary
    static Object[] elements(LuaTable table) {
        Object[] values = new Object[table.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.get(i + 1);
        }
        return values;
    }

    @TruffleBoundary
    static void setElements(LuaTable table, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            table.put(i + 1, values[i]);
        }
    }
}
