package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.table.LuaTable;

/** A table constructor: its items are stored in order, with the array part sized beforehand. */
public final class TableNode extends LuaExpressionNode {

    private final int arrayCapacity;
    @Children private final TableItemNode[] items;

    public TableNode(TableItemNode[] items, int arrayCapacity) {
        this.items = items;
        this.arrayCapacity = arrayCapacity;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        LuaTable table = new LuaTable(arrayCapacity, 0);
        for (TableItemNode item : items) {
            item.execute(frame, table);
        }
        return table;
    }
}
