package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaNumbers;

/** {@code left % right}, which has the sign of the divisor. */
public abstract class ModuloNode extends BinaryNode {

    @Specialization(guards = "right != 0")
    static int doInts(int left, int right) {
        return Math.floorMod(left, right);
    }

    @Specialization(replaces = "doInts")
    static double doDoubles(double left, double right) {
        return LuaNumbers.modulo(left, right);
    }

    @Fallback
    static Object doOther(Object left, Object right, @Cached("create(MOD)") ArithmeticFallbackNode fallback) {
        return fallback.execute(left, right);
    }

    static final BinaryOperator MOD = BinaryOperator.MOD;
}
