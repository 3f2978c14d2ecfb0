package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.Truffle;

import dev.perigee.lua.nodes.LuaStatementNode;

/**
 * A block with labels, cut at them into segments. A goto to one of the labels repeats the block from that segment on, so
 * loops made of gotos are loops for the compiler, too.
 */
public final class LabelledBlockNode extends LuaStatementNode {

    private final int slot;
    @Child private LoopNode loop;

    /**
     * @param segments one more than labels; the label {@code i} stands in front of segment {@code i + 1}
     * @param slot a frame slot of the block's own
     */
    public LabelledBlockNode(LuaStatementNode[] segments, Signal[] labels, int slot) {
        this.slot = slot;
        this.loop = Truffle.getRuntime().createLoopNode(new Segments(segments, labels, slot));
    }

    @Override
    public boolean isBlock() {
        return true;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        frame.setIntStatic(slot, 0);
        Object completion = loop.execute(frame);
        return completion == RepeatingNode.BREAK_LOOP_STATUS ? null : completion;
    }

    private static final class Segments extends Node implements RepeatingNode {

        @Children private final LuaStatementNode[] segments;
        private final Signal[] labels;
        private final int slot;

        Segments(LuaStatementNode[] segments, Signal[] labels, int slot) {
            this.segments = segments;
            this.labels = labels;
            this.slot = slot;
        }

        @Override
        public boolean executeRepeating(VirtualFrame frame) {
            throw new IllegalStateException();
        }

        @Override
        @ExplodeLoop
        public Object executeRepeatingWithValue(VirtualFrame frame) {
            int first = frame.getIntStatic(slot);
            for (int i = 0; i < segments.length; i++) {
                if (i >= first) {
                    Object completion = segments[i].execute(frame);
                    if (completion != null) {
                        return follow(frame, completion);
                    }
                }
            }
            return BREAK_LOOP_STATUS;
        }

        @ExplodeLoop
        private Object follow(VirtualFrame frame, Object completion) {
            for (int i = 0; i < labels.length; i++) {
                if (completion == labels[i]) {
                    frame.setIntStatic(slot, i + 1);
                    return CONTINUE_LOOP_STATUS;
                }
            }
            return completion;
        }

        @Override
        public Object initialLoopStatus() {
            return CONTINUE_LOOP_STATUS;
        }
    }
}
