package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.nodes.RepeatingNode;

/** What loops do with the completion of their body. */
final class LoopBody {

    private LoopBody() {
    }

    /** Whether the loop does after an iteration that ended so. */
    static boolean goesOn(Object completion) {
        return completion == null || completion == Signal.CONTINUE;
    }

    /** The status for a {@link RepeatingNode} after one iteration: go on, or end the loop with a completion or normally. */
    static Object status(Object completion) {
        if (goesOn(completion)) {
            return RepeatingNode.CONTINUE_LOOP_STATUS;
        }
        return completion == Signal.BREAK ? RepeatingNode.BREAK_LOOP_STATUS : completion;
    }

    /** The completion of the loop statement from the status that ended it. */
    static Object completion(Object status) {
        return status == RepeatingNode.BREAK_LOOP_STATUS ? null : status;
    }
}
