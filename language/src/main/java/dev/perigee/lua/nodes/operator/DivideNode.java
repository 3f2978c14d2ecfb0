package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.BinaryOperator;

/** {@code left / right}, always in doubles. */
public abstract class DivideNode extends BinaryNode {

    @Specialization
    static double doDoubles(double left, double right) {
        return left / right;
    }

    @Fallback
    static Object doOther(Object left, Object right, @Cached("create(DIV)") ArithmeticFallbackNode fallback) {
        return fallback.execute(left, right);
    }

    static final BinaryOperator DIV = BinaryOperator.DIV;
}
