package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaTypeSystem;

/** Evaluates an expression for its truth. */
@NodeChild(value = "expression", type = LuaExpressionNode.class)
@TypeSystemReference(LuaTypeSystem.class)
public abstract class ConditionNode extends Node {

    public static ConditionNode create(LuaExpressionNode expression) {
        return ConditionNodeGen.create(expression);
    }

    public abstract boolean executeCondition(VirtualFrame frame);

    @Specialization
    static boolean doBoolean(boolean value) {
        return value;
    }

    @Specialization(replaces = "doBoolean")
    static boolean doAny(Object value) {
        return Truth.of(value);
    }
}
