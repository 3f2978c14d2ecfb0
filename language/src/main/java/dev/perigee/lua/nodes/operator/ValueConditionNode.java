package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.dsl.TypeSystemReference;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaTypeSystem;
import dev.perigee.lua.nodes.access.TableGuards;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The truth of a value: of booleans, as comparisons give them, without a look at anything else. What walks a list or a tree
 * asks for a table or nil; that it is a table need not be asked again where a field of it is read.
 */
@NodeChild(value = "expression", type = LuaExpressionNode.class)
@ImportStatic(TableGuards.class)
@TypeSystemReference(LuaTypeSystem.class)
abstract class ValueConditionNode extends ConditionNode {

    @Specialization
    static boolean doBoolean(boolean value) {
        return value;
    }

    @Specialization(guards = "isNil(value)")
    static boolean doNil(@SuppressWarnings("unused") Object value) {
        return false;
    }

    @Specialization
    static boolean doTable(@SuppressWarnings("unused") LuaTable value) {
        return true;
    }

    @Specialization(replaces = {"doBoolean", "doNil", "doTable"})
    static boolean doAny(Object value) {
        return Truth.of(value);
    }
}
