package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaNumbers;

/** {@code left ^ right}. */
public abstract class PowerNode extends BinaryNode {

    @Specialization
    static double doDoubles(double left, double right) {
        return LuaNumbers.pow(left, right);
    }

    @Fallback
    static Object doOther(Object left, Object right, @Cached("create(POW)") ArithmeticFallbackNode fallback) {
        return fallback.execute(left, right);
    }

    static final BinaryOperator POW = BinaryOperator.POW;
}
