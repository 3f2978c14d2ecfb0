package dev.perigee.lua.nodes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import com.oracle.truffle.api.source.SourceSection;

import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.nodes.operator.MetamethodCallNode;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.parser.Ast.Position;
import dev.perigee.lua.runtime.OperandName;

/** A node that stands for a piece of the program's text. */
@TypeSystemReference(LuaTypeSystem.class)
public abstract class LuaNode extends Node implements CallSite {

    private int start = -1;
    private int end;
    private int line;

    /** Sets the place in the text; without it the node is internal. */
    public final void setPosition(Position position) {
        start = position.start();
        end = position.end();
        line = position.line();
    }

    public final boolean hasPosition() {
        return start >= 0;
    }

    /** The first byte in the text. */
    public final int getStart() {
        return start;
    }

    /** The line that messages show for errors here, 0 for internal nodes. */
    public final int getLine() {
        return line;
    }

    @Override
    public final SourceSection getSourceSection() {
        if (start < 0) {
            return null;
        }
        RootNode root = getRootNode();
        return root instanceof LuaRootNode luaRoot ? luaRoot.section(start, end) : null;
    }

    /** How messages name this node's operand at {@code index}, or null. */
    public OperandName getOperandName(@SuppressWarnings("unused") int index) {
        return null;
    }

    @Override
    public OperandName getCalleeName() {
        return null;
    }

    /** The callee's name if {@code node} makes the call of a call expression itself, not one on behalf of an operator. */
    public static OperandName calleeName(Node node) {
        Node parent = node.getParent();
        if (parent instanceof CallNode) {
            parent = parent.getParent();
        }
        return parent instanceof LuaNode luaNode ? luaNode.getOperandName(0) : null;
    }

    /** Whether {@code node} calls on behalf of an operator. */
    public static boolean isMetamethodCall(Node node) {
        return node.getParent() instanceof CallNode call && call.getParent() instanceof MetamethodCallNode;
    }

    /** The operand's name as the nearest enclosing piece of program knows it. */
    @TruffleBoundary
    public static OperandName operandName(Node node, int index) {
        for (Node current = node; current != null; current = current.getParent()) {
            if (current instanceof LuaNode luaNode) {
                return luaNode.getOperandName(index);
            }
        }
        return null;
    }
}
