package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** {@code #operand}. As in Lua 5.1, tables do not ask {@code __len}. */
public abstract class LengthNode extends UnaryNode {

    @Specialization
    static int doTable(LuaTable operand) {
        return operand.length();
    }

    @Specialization
    static int doString(LuaString operand) {
        return operand.length();
    }

    @Fallback
    static Object doOther(Object operand, @Cached("create(LENGTH)") UnaryFallbackNode fallback) {
        return fallback.execute(operand);
    }

    static final UnaryOperator LENGTH = UnaryOperator.LENGTH;
}
