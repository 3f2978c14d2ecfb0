package dev.perigee.lua.nodes.hook;

import com.oracle.truffle.api.frame.FrameDescriptor;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.ExecutionEventNode;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.runtime.Hooks;
import dev.perigee.lua.runtime.LocalSlot;

/**
 * Raises the events of calling and leaving a function. As in LuaJIT a library function has no return event, nor has a
 * function that ends in a tail call; leaving a function at its end is a line of its own.
 */
final class FunctionHookNode extends ExecutionEventNode {

    /** The end of a function comes after every statement. */
    private static final int AFTER_ALL = Integer.MAX_VALUE;

    @Child private HookPlace entry;
    /** Null for a library function. */
    @Child private HookPlace end;

    private FunctionHookNode(HookPlace entry, HookPlace end) {
        this.entry = entry;
        this.end = end;
    }

    /** @param body what is instrumented: the body of a function */
    static FunctionHookNode create(Node body) {
        if (!(body.getRootNode() instanceof LuaRootNode function)) {
            return new FunctionHookNode(new HookPlace(), null);
        }
        // Variables are visible by position: at the entry the parameters, at the end all of the outermost block.
        int first = 0;
        int last = 0;
        FrameDescriptor descriptor = function.getFrameDescriptor();
        for (int slot = 0; slot < descriptor.getNumberOfSlots(); slot++) {
            if (descriptor.getSlotInfo(slot) instanceof LocalSlot variable) {
                first = slot < function.parameterCount() ? variable.scopeStart() : first;
                last = Math.max(last, variable.scopeEnd() - 1);
            }
        }
        return new FunctionHookNode(new HookPlace(first, function.lineDefined()), new HookPlace(last, function.endLine()));
    }

    @Override
    protected void onEnter(VirtualFrame frame) {
        Hooks hooks = LuaContext.get(this).getHooks();
        if (hooks.wants(Hooks.CALL)) {
            hooks.call(entry);
        }
    }

    @Override
    protected void onReturnValue(VirtualFrame frame, Object result) {
        Hooks hooks = LuaContext.get(this).getHooks();
        if (end == null || !hooks.wants(Hooks.RETURN | Hooks.LINE)) {
            return;
        }
        StatementHookNode statement = (StatementHookNode) hooks.takeLeaving(getRootNode());
        if (statement == null && hooks.wants(Hooks.LINE) && hooks.reaches(getRootNode(), end.getLine(), AFTER_ALL)) {
            hooks.line(end, end.getLine());
        }
        if (hooks.wants(Hooks.RETURN) && (statement == null || !statement.isTailCall())) {
            hooks.leave(statement == null ? end : statement.getPlace());
        }
    }
}
