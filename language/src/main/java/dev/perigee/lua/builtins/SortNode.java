package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.nodes.operator.CompareFallbackNode;
import dev.perigee.lua.nodes.operator.Truth;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Sorts values by a program's comparison. It is a quicksort with the median of three as pivot whose comparisons come in
 * the order that they have in Lua 5.1: it is not stable, and programs have come to depend on where equal elements end up.
 */
final class SortNode extends Node {

    /** The smaller half is sorted first, so that this many pending halves serve any array. */
    private static final int MAX_PENDING = 32;

    @Child private CallNode call;
    @Child private CompareFallbackNode compare;

    /** @param comparison the function that says whether its first argument belongs before the second, or null for {@code <} */
    void execute(Object[] values, Object comparison) {
        int[] pendingLow = new int[MAX_PENDING];
        int[] pendingHigh = new int[MAX_PENDING];
        int pending = 0;
        int low = 0;
        int high = values.length - 1;
        for (;;) {
            if (low >= high || orderEnds(values, low, high, comparison)) {
                if (pending == 0) {
                    return;
                }
                pending--;
                low = pendingLow[pending];
                high = pendingHigh[pending];
                continue;
            }
            int middle = partition(values, low, high, comparison);
            if (middle - low < high - middle) {
                pendingLow[pending] = middle + 1;
                pendingHigh[pending] = high;
                high = middle - 1;
            } else {
                pendingLow[pending] = low;
                pendingHigh[pending] = middle - 1;
                low = middle + 1;
            }
            pending++;
        }
    }

    /** Orders first, middle and last element; true if there are no others. */
    private boolean orderEnds(Object[] values, int low, int high, Object comparison) {
        if (less(values[high], values[low], comparison)) {
            swap(values, low, high);
        }
        if (high - low == 1) {
            return true;
        }
        int middle = (low + high + 2) / 2 - 1;
        if (less(values[middle], values[low], comparison)) {
            swap(values, middle, low);
        } else if (less(values[high], values[middle], comparison)) {
            swap(values, middle, high);
        }
        return high - low == 2;
    }

    /** Splits around the middle element; returns where that comes to lie. */
    private int partition(Object[] values, int low, int high, Object comparison) {
        int middle = (low + high + 2) / 2 - 1;
        Object pivot = values[middle];
        swap(values, middle, high - 1);
        int i = low;
        int j = high - 1;
        for (;;) {
            while (less(values[++i], pivot, comparison)) {
                if (i >= high) {
                    throw invalidOrder();
                }
            }
            while (less(pivot, values[--j], comparison)) {
                if (j <= low) {
                    throw invalidOrder();
                }
            }
            if (j < i) {
                swap(values, high - 1, i);
                return i;
            }
            swap(values, i, j);
        }
    }

    private RuntimeException invalidOrder() {
        throw LuaErrors.error(this, "invalid order function for sorting");
    }

    private static void swap(Object[] values, int i, int j) {
        Object value = values[i];
        values[i] = values[j];
        values[j] = value;
    }

    private boolean less(Object left, Object right, Object comparison) {
        if (comparison != null) {
            if (call == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                call = insert(CallNode.create());
            }
            return Truth.of(LuaResults.first(call.call(comparison, left, right)));
        }
        if (LuaTypes.isNumber(left) && LuaTypes.isNumber(right)) {
            return LuaNumbers.asDouble(left) < LuaNumbers.asDouble(right);
        }
        if (left instanceof LuaString string && right instanceof LuaString other) {
            return string.compareTo(other) < 0;
        }
        if (compare == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            compare = insert(CompareFallbackNode.create(BinaryOperator.LT));
        }
        return compare.execute(left, right);
    }
}
