package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.LuaNumbers;

/** {@code ~operand} of LuaJIT's extended syntax. */
public abstract class ComplementNode extends UnaryNode {

    @Specialization
    static int doInt(int operand) {
        return ~operand;
    }

    @Specialization(replaces = "doInt")
    static int doDouble(double operand) {
        return ~LuaNumbers.toBit(operand);
    }

    @Fallback
    static Object doOther(Object operand, @Cached("create(BNOT)") UnaryFallbackNode fallback) {
        return fallback.execute(operand);
    }

    static final UnaryOperator BNOT = UnaryOperator.BNOT;
}
