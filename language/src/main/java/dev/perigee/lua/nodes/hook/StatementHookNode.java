package dev.perigee.lua.nodes.hook;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.call.TailCallNode;
import dev.perigee.lua.nodes.control.LoopIterationNode;
import dev.perigee.lua.nodes.control.ReturnNode;
import dev.perigee.lua.nodes.control.ReturnSeveralNode;
import dev.perigee.lua.nodes.literal.ClosureNode;
import dev.perigee.lua.nodes.literal.TableNode;
import dev.perigee.lua.nodes.local.ReadLocalNode;
import dev.perigee.lua.runtime.Hooks;

/**
 * Raises the count and line events of a statement, or of an iteration of a loop.
 *
 * <p>A line event means, as in LuaJIT, that the line differs from that of the statement before, that control went
 * backwards, or that another function ran in between.
 */
final class StatementHookNode extends ExecutionEventNode {

    @Child private HookPlace place;
    private final RootNode root;
    private final int order;
    private final int instructions;
    private final boolean leaves;
    private final boolean tailCall;

    StatementHookNode(LuaNode node) {
        int line = firstLine(node);
        place = new HookPlace(node.getStart(), line > 0 ? line : node.getLine());
        root = node.getRootNode();
        // An iteration comes after the beginning of its loop statement and before everything inside.
        order = node.getStart() + (node instanceof LoopIterationNode ? 1 : 0);
        instructions = Math.max(1, instructions(node));
        tailCall = node instanceof TailCallNode;
        leaves = tailCall || node instanceof ReturnNode || node instanceof ReturnSeveralNode;
    }

    /** The line of what is evaluated first, which a statement of several lines need not begin with; 0 if there is nothing. */
    private static int firstLine(Node node) {
        if (!(node instanceof TableNode || node instanceof ClosureNode)) {
            for (Node child : node.getChildren()) {
                int line = isOther(child) ? 0 : firstLine(child);
                if (line > 0) {
                    return line;
                }
            }
        }
        if (node instanceof ClosureNode closure) {
            return closure.getEndLine();
        }
        return isInstruction(node) ? ((LuaNode) node).getLine() : 0;
    }

    /** About how many instructions LuaJIT needs: reading a local variable takes none. */
    private static int instructions(Node node) {
        int count = isInstruction(node) ? 1 : 0;
        for (Node child : node.getChildren()) {
            count += isOther(child) ? 0 : instructions(child);
        }
        return count;
    }

    private static boolean isInstruction(Node node) {
        return node instanceof LuaExpressionNode && !(node instanceof ReadLocalNode);
    }

    /** Whether a node in a statement has events of its own. */
    private static boolean isOther(Node node) {
        return node instanceof LuaStatementNode || node instanceof LoopIterationNode;
    }

    HookPlace getPlace() {
        return place;
    }

    boolean isTailCall() {
        return tailCall;
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
        Hooks hooks = LuaContext.get(this).getHooks();
        if (hooks.wants(Hooks.COUNT) && hooks.countDown(instructions)) {
            hooks.count(place);
        }
        if (hooks.wants(Hooks.LINE) && hooks.reaches(root, place.getLine(), order)) {
            hooks.line(place, place.getLine());
        }
    }

    @Override
    protected void onReturnValue(VirtualFrame frame, Object result) {
        if (leaves) {
            LuaContext.get(this).getHooks().setLeaving(this);
        }
    }
}
