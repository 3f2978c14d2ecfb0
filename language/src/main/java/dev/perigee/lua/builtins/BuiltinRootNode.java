package dev.perigee.lua.builtins;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.runtime.LuaCode;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.string.LuaString;

/** A library function as a call target of its own, so that it has a level on the stack as a C function has in LuaJIT. */
public final class BuiltinRootNode extends RootNode implements LuaCode {

    private final String name;
    private final int number;
    private final boolean unyieldable;
    @Child private BuiltinNode body;

    /** A function that LuaJIT shows by its address. */
    public BuiltinRootNode(LuaLanguage language, String name, BuiltinNode body) {
        this(language, name, BuiltinNumbers.NONE, body);
    }

    /** @param number see {@link BuiltinNumbers} */
    public BuiltinRootNode(LuaLanguage language, String name, int number, BuiltinNode body) {
        super(language);
        this.name = name;
        this.number = number;
        this.body = body;
        this.unyieldable = body.isUnyieldable();
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return unyieldable ? executeUnyieldable(frame) : body.execute(frame);
    }

    private Object executeUnyieldable(VirtualFrame frame) {
        LuaThread thread = LuaContext.get(this).getThread();
        thread.enterUnyieldable();
        try {
            return body.execute(frame);
        } finally {
            thread.leaveUnyieldable();
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public boolean isCloningAllowed() {
        return true;
    }

    @Override
    public boolean isWrittenInLua() {
        return number == BuiltinNumbers.WRITTEN_IN_LUA;
    }

    @Override
    public int builtinNumber() {
        return number;
    }

    @Override
    public String shortSource() {
        return isWrittenInLua() ? "[builtin:" + name + "]" : "[C]";
    }

    @Override
    public LuaString chunkName() {
        return isWrittenInLua() ? LuaString.fromJava(name) : C_CHUNK_NAME;
    }

    @Override
    public String toString() {
        return name;
    }
}
