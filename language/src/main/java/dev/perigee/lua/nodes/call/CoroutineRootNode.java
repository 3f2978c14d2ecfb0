package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.coroutine.Coroutine;

/** The outermost activation of a coroutine: calls its function with the first resumption's values. */
public final class CoroutineRootNode extends RootNode implements LuaStack.Boundary {

    @Child private CallNode call = CallNode.create();

    public CoroutineRootNode(LuaLanguage language) {
        super(language);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Coroutine coroutine = (Coroutine) frame.getArguments()[0];
        Object[] values = coroutine.takeArguments();
        Object[] arguments = LuaArguments.create(values.length);
        LuaArguments.setAll(arguments, 0, values);
        LuaContext.get(this).getMemoryReserve().restore();
        return call.execute(coroutine.getFunction(), arguments);
    }

    @Override
    public LuaThread outerThread(Object[] arguments) {
        return ((Coroutine) arguments[0]).getResumer();
    }

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "coroutine";
    }
}
