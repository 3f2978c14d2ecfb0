package dev.perigee.lua.parser;

/**
 * A chunk that does not parse. The message is complete and starts with {@code chunkname:line:}, as LuaJIT's does; the
 * caller turns it into a Lua error or into {@code load}'s second result.
 */
@SuppressWarnings("serial")
public final class LuaSyntaxError extends Exception {

    private final int start;
    private final int end;
    private final boolean incomplete;

    /**
     * @param start byte offset of the offending token, @param end its end
     * @param incomplete whether the source ended too early, so that a prompt should ask for more
     */
    public LuaSyntaxError(String message, int start, int end, boolean incomplete) {
        super(message, null, false, false);
        this.start = start;
        this.end = end;
        this.incomplete = incomplete;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public boolean isIncomplete() {
        return incomplete;
    }
}
