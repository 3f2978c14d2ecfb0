package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.dsl.TypeSystemReference;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaTypeSystem;

/** The truth of a value: of booleans, as comparisons give them, without a look at anything else. */
@NodeChild(value = "expression", type = LuaExpressionNode.class)
@TypeSystemReference(LuaTypeSystem.class)
abstract class ValueConditionNode extends ConditionNode {

    @Specialization
    static boolean doBoolean(boolean value) {
        return value;
    }

    @Specialization(replaces = "doBoolean")
    static boolean doAny(Object value) {
        return Truth.of(value);
    }
}
