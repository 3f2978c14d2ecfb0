package dev.perigee.lua.ffi.call;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.memory.NativeBlock;
import dev.perigee.lua.ffi.memory.NativeMemory;
import dev.perigee.lua.runtime.ExitRequest;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.OutputOrder;

/**
 * What native calls of one context share: the {@code errno} that the Lua program sees, and the exception that a callback
 * could not throw through C frames. Used by one thread at a time.
 *
 * <p>The Java VM changes the thread's real {@code errno} behind the program's back. So it is captured right after each
 * ordinary call, and put back before the next one, since functions such as {@code strtol} leave it alone on success.
 */
public final class CallState {

    private static final long ERRNO_SIZE = Linker.Option.captureStateLayout().byteSize();

    private final NativeBlock errnoBlock = NativeBlock.allocate(ERRNO_SIZE, Integer.BYTES);
    private final long savedErrno = errnoBlock.address();
    private final MemorySegment capture = capture(savedErrno);

    /** The thread that made the last call. */
    private Thread caller;
    /** The same, or null if it is a virtual thread, whose native thread may change from call to call. */
    private Thread thread;
    /** Where the native thread's real {@code errno} is. */
    private long realErrno;
    /** How far that thread's stack may grow, see {@link StackLimit}; only asked for once C may call back. */
    private long stackLimit;
    private boolean stackLimitKnown;
    /** With no more Lua calls than that in progress, they cannot have used up the stack; none if negative. */
    private int ampleDepth = -1;

    private final OutputOrder output;
    private final ThreadGate gate;
    /** Whether it is that of a thread that visits Lua's own. */
    private final boolean visitor;
    /** The node of the present call, which tells a callback where in Lua that is; only set once C may call back. */
    private Node site;
    private int callbackDepth;
    private Throwable pending;

    public CallState(OutputOrder output) {
        this(output, new ThreadGate(), false);
        output.setForeignFlush(COutput::flush);
    }

    private CallState(OutputOrder output, ThreadGate gate, boolean visitor) {
        this.output = output;
        this.gate = gate;
        this.visitor = visitor;
    }

    /** A state of the same context for the C calls of a callback that runs on another thread than Lua's. */
    public CallState forForeignThread() {
        return new CallState(output, gate, true);
    }

    /** What keeps the threads of the context apart. */
    public ThreadGate gate() {
        return gate;
    }

    /** Whether the program has written what must be seen before anything that C writes. */
    boolean hasOutput() {
        return output.isProgramPending();
    }

    void flushOutput() {
        output.flushProgram();
    }

    /** Prepares for an ordinary call, one that may set errno, write, or call back. The program's output is flushed. */
    void beforeCall() {
        output.beforeForeignCode();
        restoreErrno();
        gate.leave();
    }

    /** After an ordinary call, however it ended. */
    void afterCall() {
        try {
            gate.enter();
        } catch (Throwable e) {
            // Met at a safepoint while we waited. It takes the place of an error of the call.
            pending = null;
            throw e;
        }
    }

    /** The {@code errno} after the last C call of the program. */
    public int getErrno() {
        return NativeMemory.getInt(savedErrno);
    }

    /** Sets the {@code errno} that the next C function finds. */
    public void setErrno(int value) {
        NativeMemory.putInt(savedErrno, value);
    }

    /** The segment that call handles store {@code errno} in. */
    MemorySegment capture() {
        // Of a segment that it has just seen being made, partial evaluation knows the class.
        return CompilerDirectives.isPartialEvaluationConstant(this) ? capture : capture(savedErrno);
    }

    /** Likewise, by its address. */
    static MemorySegment capture(long address) {
        return NativeMemory.segment(address, ERRNO_SIZE);
    }

    /** Whether this thread made the last call. */
    boolean isAttached() {
        return thread == Thread.currentThread();
    }

    /** Makes the real {@code errno} the program's: before a call of the attached thread, and before a callback returns to C. */
    void restoreErrno() {
        NativeMemory.putInt(realErrno, NativeMemory.getInt(savedErrno));
    }

    /** The node of the call that C code runs in, or null if it was not noted. */
    public Node site() {
        return site;
    }

    /** Notes the node of the present call, at its start and again when a callback with calls of its own is over. */
    public void setSite(Node node) {
        site = node;
    }

    /** C calls back: takes over the real {@code errno}. */
    public void enterCallback() {
        callbackDepth++;
        gate.enter();
        takeErrno();
    }

    private void takeErrno() {
        NativeMemory.putInt(savedErrno, NativeMemory.getInt(realErrno));
    }

    /** The callback returns to C. */
    public void leaveCallback() {
        callbackDepth--;
        if (!isAttached()) {
            attach();
        }
        restoreErrno();
        gate.leave();
    }

    /** C calls back on a thread of its own, which has come through the gate. */
    public void beginVisit() {
        attach();
        site = null;
        takeErrno();
    }

    /** That callback returns to C. */
    public void endVisit() {
        restoreErrno();
    }

    /** Whether C code that called back is still waiting for the callback to return. */
    public boolean isInCallback() {
        return callbackDepth > 0;
    }

    /**
     * Whether so little stack is left that C could not call back any more.
     *
     * @param lua what runs; a coroutine's depth does not count what has resumed it
     */
    boolean isStackExhausted(LuaThread lua) {
        if (lua.getDepth() <= ampleDepth && lua instanceof LuaThread.Main) {
            return false;
        }
        if (!stackLimitKnown) {
            findStackLimit(lua);
        }
        return StackLimit.isReached(stackLimit);
    }

    /** Prepares calls of the current thread. */
    @TruffleBoundary
    public void attach() {
        realErrno = ErrnoLocation.ofCurrentThread();
        caller = Thread.currentThread();
        thread = caller.isVirtual() ? null : caller;
        stackLimitKnown = false;
        ampleDepth = -1;
    }

    @TruffleBoundary
    private void findStackLimit(LuaThread lua) {
        stackLimit = StackLimit.ofCurrentThread();
        stackLimitKnown = true;
        if (lua instanceof LuaThread.Main) {
            ampleDepth = lua.getDepth() + StackLimit.depthAbove(stackLimit);
        }
    }

    /** Whether the current thread is the one that called into C, on which alone C may call back. */
    public boolean isCallingThread() {
        return caller == Thread.currentThread();
    }

    /** Keeps an exception of a callback until the C function that called it returns; the first one of a call counts. */
    public void setPending(Throwable exception) {
        if (pending == null) {
            pending = exception;
        }
    }

    /** Whether an exception waits for the C function to return. */
    public boolean hasPending() {
        return pending != null;
    }

    /** Throws the kept exception in the Lua code that called the C function. */
    @TruffleBoundary
    RuntimeException throwPending() {
        Throwable exception = takePending();
        if (!visitor && exception instanceof ExitRequest request) {
            request.exit();
        }
        throw CallState.<RuntimeException>unchecked(exception);
    }

    /** The kept exception, which is kept no longer. */
    public Throwable takePending() {
        Throwable exception = pending;
        pending = null;
        return exception;
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> T unchecked(Throwable exception) throws T {
        throw (T) exception;
    }
}
