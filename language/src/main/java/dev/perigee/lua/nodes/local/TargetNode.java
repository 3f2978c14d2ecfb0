package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.access.SetFieldNode;
import dev.perigee.lua.nodes.access.SetIndexNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;

/** One target of a multiple assignment: first its operands are evaluated, later the value is stored. */
public abstract class TargetNode extends LuaNode {

    /** Evaluates up to two operands into {@code operands} from {@code index}. */
    public abstract void prepare(VirtualFrame frame, Object[] operands, int index);

    public abstract void assign(VirtualFrame frame, Object[] operands, int index, Object value);

    /** A local variable or shared variable. */
    public static final class Local extends TargetNode {

        @Child private StoreNode store;

        public Local(StoreNode store) {
            this.store = store;
        }

        @Override
        public void prepare(VirtualFrame frame, Object[] operands, int index) {
        }

        @Override
        public void assign(VirtualFrame frame, Object[] operands, int index, Object value) {
            store.execute(frame, value);
        }
    }

    /** A global variable. */
    public static final class Global extends TargetNode {

        @Child private SetFieldNode set;

        public Global(LuaString name) {
            this.set = SetFieldNode.create(name);
        }

        @Override
        public void prepare(VirtualFrame frame, Object[] operands, int index) {
        }

        @Override
        public void assign(VirtualFrame frame, Object[] operands, int index, Object value) {
            set.execute(LuaArguments.function(frame).getEnvironment(), value);
        }
    }

    /** {@code object[key]}. */
    public static final class Element extends TargetNode {

        @Child private LuaExpressionNode object;
        @Child private LuaExpressionNode key;
        @Child private SetIndexNode set = SetIndexNode.create();

        public Element(LuaExpressionNode object, LuaExpressionNode key) {
            this.object = object;
            this.key = key;
        }

        @Override
        public void prepare(VirtualFrame frame, Object[] operands, int index) {
            operands[index] = object.execute(frame);
            operands[index + 1] = key.execute(frame);
        }

        @Override
        public void assign(VirtualFrame frame, Object[] operands, int index, Object value) {
            set.execute(operands[index], operands[index + 1], value);
        }

        @Override
        public OperandName getOperandName(int index) {
            return object.getName();
        }
    }
}
