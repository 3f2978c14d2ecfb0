package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;

/** Finds what a call calls: the value of an expression, or a method of a receiver. */
public abstract class CalleeNode extends Node {

    /** The receiver of a method call, evaluated; null for a function call. */
    public abstract Object executeReceiver(VirtualFrame frame);

    public abstract Object executeFunction(VirtualFrame frame, Object receiver);

    public abstract OperandName getName();

    /** {@code f(…)}. */
    public static final class Function extends CalleeNode {

        @Child private LuaExpressionNode function;

        public Function(LuaExpressionNode function) {
            this.function = function;
        }

        @Override
        public Object executeReceiver(VirtualFrame frame) {
            return null;
        }

        @Override
        public Object executeFunction(VirtualFrame frame, Object receiver) {
            return function.execute(frame);
        }

        @Override
        public OperandName getName() {
            return function.getName();
        }
    }
}
