package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The hook of {@code debug.sethook}. As in LuaJIT there is one for all coroutines, and none is called while one runs. The
 * nodes of {@code nodes.hook} ask here whether an event is wanted. Lua 5.1 manual, {@code lua_sethook}.
 */
public final class Hooks {

    public static final int CALL = 1;
    public static final int RETURN = 2;
    public static final int LINE = 4;
    public static final int COUNT = 8;

    private static final LuaString CALL_EVENT = LuaString.constant("call");
    private static final LuaString RETURN_EVENT = LuaString.constant("return");
    private static final LuaString LINE_EVENT = LuaString.constant("line");
    private static final LuaString COUNT_EVENT = LuaString.constant("count");

    private final LuaContext context;
    private Object hook = LuaNil.NIL;
    /** The events that the hook was set for, and how many instructions are between two count events. */
    private int events;
    private int count;
    /** What {@link #events} says, but nothing while the hook runs. */
    private int wanted;
    private boolean running;
    private int instructionsLeft;
    /** Where the last statement was. */
    private RootNode root;
    private int line;
    private int order;
    /** The event node of the statement that is about to leave its function; null if that ends without one. */
    private Node leaving;

    public Hooks(LuaContext context) {
        this.context = context;
    }

    /**
     * Sets the hook.
     *
     * @param newHook a function or nil
     * @param newEvents bits of {@link #CALL}, {@link #RETURN}, {@link #LINE}
     * @param newCount if positive, the hook is also called after so many instructions
     * @param caller of {@code debug.sethook}: the rest of its line is no new line
     */
    @TruffleBoundary
    public void set(Object newHook, int newEvents, int newCount, LuaStack.Level caller) {
        boolean wasSet = events != 0;
        hook = newHook;
        count = newCount;
        instructionsLeft = newCount;
        events = newHook == LuaNil.NIL ? 0 : newEvents | (newCount > 0 ? COUNT : 0);
        if (events != 0 && !wasSet) {
            context.getLanguage().getHookBindings().acquire(context.getEnv());
        } else if (events == 0 && wasSet) {
            context.getLanguage().getHookBindings().release();
        }
        wanted = running ? 0 : events;
        if (caller.code() instanceof LuaRootNode function) {
            reaches(function, caller.currentLine(), LuaStack.positionOf(caller.callNode()));
        } else {
            root = null;
        }
    }

    public Object getHook() {
        return hook;
    }

    public int getEvents() {
        return events;
    }

    public int getCount() {
        return count;
    }

    /** Whether the hook is to be called for one of the events. */
    public boolean wants(int mask) {
        return (wanted & mask) != 0;
    }

    /** Returns whether enough instructions were executed for a count event. */
    public boolean countDown(int instructions) {
        int left = instructionsLeft - instructions;
        instructionsLeft = left > 0 ? left : count;
        return left <= 0;
    }

    /**
     * Notes where a statement begins.
     *
     * @return whether that is a new line
     */
    public boolean reaches(RootNode newRoot, int newLine, int newOrder) {
        boolean isNew = line != newLine || newOrder <= order || root != newRoot;
        root = newRoot;
        line = newLine;
        order = newOrder;
        return isNew;
    }

    /** Notes that a statement, given by its event node, leaves its function. */
    public void setLeaving(Node statement) {
        leaving = statement;
    }

    /** The statement that leaves the function {@code from}, or null if its end was reached. */
    public Node takeLeaving(RootNode from) {
        Node statement = leaving;
        leaving = null;
        return statement != null && statement.getRootNode() == from ? statement : null;
    }

    public void call(Node place) {
        raise(place, CALL_EVENT, LuaNil.NIL);
    }

    public void leave(Node place) {
        raise(place, RETURN_EVENT, LuaNil.NIL);
    }

    public void line(Node place, int number) {
        raise(place, LINE_EVENT, number);
    }

    public void count(Node place) {
        raise(place, COUNT_EVENT, LuaNil.NIL);
    }

    @TruffleBoundary
    private void raise(Node place, LuaString event, Object argument) {
        LuaThread thread = context.getThread();
        running = true;
        wanted = 0;
        int errno = context.getErrno();
        thread.enterUnyieldable();
        try {
            LuaCalls.call(place, hook, event, argument);
        } finally {
            thread.leaveUnyieldable();
            context.setErrno(errno);
            running = false;
            wanted = events;
        }
    }
}
