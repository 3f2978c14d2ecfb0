package dev.perigee.lua.parser;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A chunk that does not parse. The message is complete and starts with {@code chunkname:line:}, as LuaJIT's does; the
 * caller turns it into a Lua error or into {@code load}'s second result.
 */
@SuppressWarnings("serial")
public final class LuaSyntaxError extends Exception {

    private final LuaString text;
    private final int start;
    private final int end;
    private final boolean incomplete;

    /**
     * @param text the message in bytes, since it may quote any bytes of the source
     * @param start byte offset of the offending token, @param end its end
     * @param incomplete whether the source ended too early, so that a prompt should ask for more
     */
    public LuaSyntaxError(LuaString text, int start, int end, boolean incomplete) {
        super(text.toJava(), null, false, false);
        this.text = text;
        this.start = start;
        this.end = end;
        this.incomplete = incomplete;
    }

    /** The message as a Lua program sees it. */
    public LuaString text() {
        return text;
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
