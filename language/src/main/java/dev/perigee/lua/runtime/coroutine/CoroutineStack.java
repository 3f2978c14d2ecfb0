package dev.perigee.lua.runtime.coroutine;

/** A stack that code runs on and that can be left and entered again. */
interface CoroutineStack {

    /** Goes on with the code until it suspends itself or ends. */
    void resume();

    /** Called by the code: lets {@link #resume} return. Returns false if something on the stack forbids it. */
    boolean suspend();
}
