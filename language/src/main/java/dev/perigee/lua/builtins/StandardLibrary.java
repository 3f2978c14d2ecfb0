package dev.perigee.lua.builtins;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Fills a new context's globals with the standard library. */
public final class StandardLibrary {

    private StandardLibrary() {
    }

    public static void install(LuaContext context) {
        LuaTable globals = context.getGlobals();
        globals.putNamed(LuaString.constant("_G"), globals);
        globals.putNamed(LuaString.constant("_VERSION"), LuaString.constant("Lua 5.1"));
        new BaseBuiltins().install(context, globals);
        LuaTable loaded = new LuaTable();
        context.getRegistry().put(Modules.LOADED, loaded);
        Modules.setLoaded(context, "_G", globals);
        PackageBuiltins.install(context);
        install(context, new BitBuiltins());
        install(context, new CoroutineBuiltins());
        install(context, new DebugBuiltins());
        install(context, new IoBuiltins());
        install(context, new JitBuiltins());
        install(context, new MathBuiltins());
        install(context, new OsBuiltins());
        install(context, new StringBuiltins());
        new BufferBuiltins().preload(context);
        TableBuiltins tables = new TableBuiltins();
        tables.preload(context, install(context, tables));
    }

    private static LuaTable install(LuaContext context, BuiltinLibrary library) {
        LuaTable table = new LuaTable();
        library.install(context, table);
        context.getGlobals().putNamed(LuaString.constant(library.name()), table);
        Modules.setLoaded(context, library.name(), table);
        return table;
    }
}
