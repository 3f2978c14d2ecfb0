package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Specialization;


/** {@code left == right}. */
public abstract class EqualNode extends ComparisonNode {

    @Specialization
    static boolean doInts(int left, int right) {
        return left == right;
    }

    @Specialization(replaces = "doInts")
    static boolean doDoubles(double left, double right) {
        return left == right;
    }

    @Specialization
    static boolean doBooleans(boolean left, boolean right) {
        return left == right;
    }

    @Specialization(replaces = {"doInts", "doDoubles", "doBooleans"})
    static boolean doAny(Object left, Object right, @Cached EqualValuesNode equal) {
        return equal.execute(left, right);
    }
}
