package dev.perigee.lua.runtime.coroutine;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * A stack made of the JDK's own continuation, which virtual threads use. Suspending copies the frames to the heap, where
 * an abandoned stack is collected like any object. Frames of native code cannot be copied: LuaJIT has the same rule.
 */
final class ContinuationStack extends Continuation implements CoroutineStack {

    private static final ContinuationScope SCOPE = new ContinuationScope("Lua coroutine");

    ContinuationStack(Runnable code) {
        super(SCOPE, code);
    }

    @Override
    public void resume() {
        run();
    }

    @Override
    public boolean suspend() {
        return Continuation.yield(SCOPE);
    }

    @Override
    protected void onPinned(Pinned reason) {
        // The result of suspend() says it.
    }
}
