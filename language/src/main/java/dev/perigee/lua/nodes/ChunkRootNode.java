package dev.perigee.lua.nodes;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.TailCall;
import dev.perigee.lua.runtime.interop.LuaInterop;

/** What a host gets for a source: makes a closure of the chunk over the entering context's globals and calls it. */
public final class ChunkRootNode extends RootNode {

    private final RootCallTarget chunk;
    @Child private DirectCallNode call;

    public ChunkRootNode(LuaLanguage language, RootCallTarget chunk) {
        super(language);
        this.chunk = chunk;
        this.call = DirectCallNode.create(chunk);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] hostArguments = frame.getArguments();
        Object[] values = new Object[hostArguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = LuaInterop.fromHost(hostArguments[i]);
        }
        LuaFunction function = new LuaFunction(chunk, LuaResults.NONE, LuaContext.get(this).getGlobals());
        try {
            return LuaInterop.resultToHost(TailCall.finish(call.call(LuaArguments.of(function, values))));
        } catch (StackOverflowError e) {
            throw LuaErrors.stackOverflow(this);
        } catch (OutOfMemoryError e) {
            LuaContext.get(this).getMemoryReserve().releaseAfter(e);
            throw LuaErrors.notEnoughMemory(this);
        }
    }

    @Override
    public boolean isInternal() {
        return true;
    }
}
