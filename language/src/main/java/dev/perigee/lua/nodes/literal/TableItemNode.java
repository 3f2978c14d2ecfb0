package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.access.SetFieldNode;
import dev.perigee.lua.nodes.access.SetIndexNode;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** One item of a table constructor. */
public abstract class TableItemNode extends LuaNode {

    public abstract void execute(VirtualFrame frame, LuaTable table);

    /** {@code name = value}. */
    public static final class Named extends TableItemNode {

        @Child private LuaExpressionNode value;
        @Child private SetFieldNode set;

        public Named(LuaString name, LuaExpressionNode value) {
            this.value = value;
            this.set = SetFieldNode.createReserving(name);
        }

        @Override
        public void execute(VirtualFrame frame, LuaTable table) {
            set.execute(table, value.execute(frame));
        }
    }

    /** {@code [key] = value}. */
    public static final class Keyed extends TableItemNode {

        @Child private LuaExpressionNode key;
        @Child private LuaExpressionNode value;
        @Child private SetIndexNode set = SetIndexNode.create();

        public Keyed(LuaExpressionNode key, LuaExpressionNode value) {
            this.key = key;
            this.value = value;
        }

        @Override
        public void execute(VirtualFrame frame, LuaTable table) {
            Object index = key.execute(frame);
            set.execute(table, index, value.execute(frame));
        }
    }

    /** A value that takes the next integral key. */
    public static final class Positional extends TableItemNode {

        private final int index;
        @Child private LuaExpressionNode value;
        @Child private SetIndexNode set = SetIndexNode.create();

        public Positional(int index, LuaExpressionNode value) {
            this.index = index;
            this.value = value;
        }

        @Override
        public void execute(VirtualFrame frame, LuaTable table) {
            set.execute(table, index, value.execute(frame));
        }
    }

    /** A last item that is a call or {@code ...}: all its values. */
    public static final class Rest extends TableItemNode {

        private final int index;
        @Child private LuaExpressionNode values;

        public Rest(int index, LuaExpressionNode values) {
            this.index = index;
            this.values = values;
        }

        @Override
        public void execute(VirtualFrame frame, LuaTable table) {
            Object results = values.executeMulti(frame);
            if (results instanceof Object[] several) {
                table.reserveArray(index - 1 + several.length);
                for (int i = 0; i < several.length; i++) {
                    table.put(index + i, several[i]);
                }
            } else {
                table.put(index, results);
            }
        }
    }
}
