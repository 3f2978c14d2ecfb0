package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.nodes.RepeatingNode;

/** What loops do with the completion of their body. */
final class LoopBody {

    private LoopBody() {
    }

    /** The status for a {@link RepeatingNode} after one iteration: go on, or end the loop with a completion or normally. */
    static Object status(Object completion) {
        if (completion == null || completion == Signal.CONTINUE) {
            return RepeatingNode.CONTINUE_LOOP_STATUS;
        }
        return completion == Signal.BREAK ? RepeatingNode.BREAK_LOOP_STATUS : completion;
    }

    /** The completion of the loop statement from the status that ended it. */
    static Object completion(Object status) {
        return status == RepeatingNode.BREAK_LOOP_STATUS ? null : status;
    }
}
