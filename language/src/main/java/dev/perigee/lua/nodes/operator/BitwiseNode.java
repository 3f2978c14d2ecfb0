package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaNumbers;

/** The bit operators of LuaJIT's extended syntax, on numbers as {@code bit.band} and its kin define them. */
public abstract class BitwiseNode extends BinaryNode {

    protected final BinaryOperator operator;

    protected BitwiseNode(BinaryOperator operator) {
        this.operator = operator;
    }

    @Specialization
    int doInts(int left, int right) {
        return switch (operator) {
            case BAND -> left & right;
            case BOR -> left | right;
            case BXOR -> left ^ right;
            case SHL -> left << right;
            case SHR -> left >>> right;
            default -> left >> right;
        };
    }

    @Specialization(replaces = "doInts")
    int doDoubles(double left, double right) {
        return doInts(LuaNumbers.toBit(left), LuaNumbers.toBit(right));
    }

    @Fallback
    static Object doOther(Object left, Object right, @Cached("create(operator)") ArithmeticFallbackNode fallback) {
        return fallback.execute(left, right);
    }
}
