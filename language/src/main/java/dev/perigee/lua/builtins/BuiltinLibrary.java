package dev.perigee.lua.builtins;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * One library: the names of its functions and how their nodes are made. Nodes and call targets are made at a function's
 * first call, since most programs use few of the functions and all programs pay for start-up.
 */
public abstract class BuiltinLibrary {

    /** The library's name, {@code _G} for the base library; also distinguishes call targets. */
    public abstract String name();

    public abstract String[] functionNames();

    /** A new body for one of {@link #functionNames}. */
    public abstract BuiltinNode createNode(String function);

    /** Puts the functions of this library into {@code table}. */
    public final void install(LuaContext context, LuaTable table) {
        for (String function : functionNames()) {
            table.putNamed(LuaString.constant(function), function(context, function));
        }
        installValues(context, table);
    }

    /** Adds what the library has besides functions. */
    @SuppressWarnings("unused")
    protected void installValues(LuaContext context, LuaTable table) {
    }

    /** One function of this library as a value, with {@code upvalues} for its node. */
    public final LuaFunction function(LuaContext context, String function, Object... upvalues) {
        return new LuaFunction(new LazyBuiltin(context.getLanguage(), this, function), upvalues, context.getGlobals());
    }
}
