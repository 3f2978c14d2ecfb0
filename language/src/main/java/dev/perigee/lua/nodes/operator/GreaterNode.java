package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.string.LuaString;

/** {@code left > right}. */
public abstract class GreaterNode extends ComparisonNode {

    @Specialization
    static boolean doInts(int left, int right) {
        return left > right;
    }

    @Specialization(replaces = "doInts")
    static boolean doDoubles(double left, double right) {
        return left > right;
    }

    @Specialization
    static boolean doStrings(LuaString left, LuaString right) {
        return left.compareTo(right) > 0;
    }

    @Fallback
    static boolean doOther(Object left, Object right, @Cached("create(GT)") CompareFallbackNode fallback) {
        return fallback.execute(left, right);
    }

    static final BinaryOperator GT = BinaryOperator.GT;
}
