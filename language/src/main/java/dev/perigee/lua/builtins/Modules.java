package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.nodes.access.IndexChain;
import dev.perigee.lua.nodes.operator.Truth;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The modules of a context: what {@code require} and {@code module} do, and how extensions register theirs. */
public final class Modules {

    static final LuaString LOADED = LuaString.constant("_LOADED");
    static final LuaString PRELOAD = LuaString.constant("_PRELOAD");
    private static final LuaString LOADERS = LuaString.constant("loaders");
    private static final LuaString MODULE = LuaString.constant("_M");
    private static final LuaString NAME = LuaString.constant("_NAME");
    private static final LuaString PACKAGE = LuaString.constant("_PACKAGE");
    /** The entry of a module whose loader has not come to an end. */
    private static final LuaUserdata LOADING = new LuaUserdata(null);

    private Modules() {
    }

    /** The table {@code package.loaded}, even if the program has put another one there. */
    public static LuaTable loaded(LuaContext context) {
        return (LuaTable) context.getRegistry().get(LOADED);
    }

    /** Makes {@code require(name)} call {@code loader} the first time. */
    public static void preload(LuaContext context, String name, LuaFunction loader) {
        ((LuaTable) context.getRegistry().get(PRELOAD)).put(LuaString.constant(name), loader);
    }

    /** Makes {@code require(name)} return {@code module}. */
    public static void setLoaded(LuaContext context, String name, Object module) {
        loaded(context).put(LuaString.constant(name), module);
    }

    /** {@code require(name)}. @param library the table {@code package} */
    @TruffleBoundary
    static Object require(Node node, LuaTable library, LuaString name) {
        LuaTable loaded = loaded(LuaContext.get(node));
        Object present = IndexChain.get(node, loaded, name, 0);
        if (present == LOADING) {
            throw LuaErrors.error(node, "loop or previous error loading module '" + name + "'");
        }
        if (Truth.of(present)) {
            return present;
        }
        Object loader = findLoader(node, library, name);
        IndexChain.set(node, loaded, name, LOADING, 0);
        Object result = LuaResults.first(LuaCalls.call(node, loader, name));
        if (result != LuaNil.NIL) {
            IndexChain.set(node, loaded, name, result, 0);
        }
        Object module = IndexChain.get(node, loaded, name, 0);
        if (module == LOADING) {
            IndexChain.set(node, loaded, name, true, 0);
            return true;
        }
        return module;
    }

    private static Object findLoader(Node node, LuaTable library, LuaString name) {
        if (!(IndexChain.get(node, library, LOADERS, 0) instanceof LuaTable loaders)) {
            throw LuaErrors.error(node, "'package.loaders' must be a table");
        }
        ByteBuilder failures = new ByteBuilder(80);
        for (int i = 1;; i++) {
            Object loader = loaders.get(i);
            if (loader == LuaNil.NIL) {
                throw LuaErrors.error(node, "module '" + name + "' not found:" + failures.toLuaString());
            }
            Object result = LuaResults.first(LuaCalls.call(node, loader, name));
            if (result instanceof LuaFunction) {
                return result;
            }
            if (result instanceof LuaString || LuaTypes.isNumber(result)) {
                failures.append(LuaToString.basic(result).bytes());
            }
        }
    }

    /** {@code module(name, options…)}. */
    @TruffleBoundary
    static void module(Node node, LuaString name, Object[] options) {
        LuaContext context = LuaContext.get(node);
        LuaTable loaded = loaded(context);
        LuaTable module;
        if (IndexChain.get(node, loaded, name, 0) instanceof LuaTable present) {
            module = present;
        } else {
            module = findTable(node, context.getThread().getEnvironment(), name);
            IndexChain.set(node, loaded, name, module, 0);
        }
        if (IndexChain.get(node, module, NAME, 0) == LuaNil.NIL) {
            IndexChain.set(node, module, MODULE, module, 0);
            IndexChain.set(node, module, NAME, name, 0);
            IndexChain.set(node, module, PACKAGE, name.substring(0, lastDot(name) + 1), 0);
        }
        LuaStack.Level caller = LuaStack.level(node, 1);
        if (caller == null || caller.code().isBuiltin() || caller.function() == null) {
            throw LuaErrors.error(node, "'module' not called from a Lua function");
        }
        caller.function().setEnvironment(module);
        for (Object option : options) {
            if (option instanceof LuaFunction) {
                LuaCalls.call(node, option, module);
            }
        }
    }

    /** {@code package.seeall(module)}. */
    @TruffleBoundary
    static void seeAll(Node node, LuaTable module) {
        if (module.metatable == null) {
            module.setMetatable(new LuaTable());
        }
        IndexChain.set(node, module.metatable, Metatables.INDEX, LuaContext.get(node).getThread().getEnvironment(), 0);
    }

    private static int lastDot(LuaString name) {
        int dot = name.length() - 1;
        while (dot >= 0 && name.byteAt(dot) != '.') {
            dot--;
        }
        return dot;
    }

    /** The table at the end of {@code a.b.c}; tables on the way that are missing are made. */
    private static LuaTable findTable(Node node, LuaTable start, LuaString names) {
        LuaTable table = start;
        int from = 0;
        while (from <= names.length()) {
            int to = from;
            while (to < names.length() && names.byteAt(to) != '.') {
                to++;
            }
            LuaString name = names.substring(from, to);
            Object next = table.get(name);
            if (next == LuaNil.NIL) {
                next = new LuaTable();
                IndexChain.set(node, table, name, next, 0);
            }
            if (!(next instanceof LuaTable nextTable)) {
                throw LuaErrors.error(node, "name conflict for module '" + names + "'");
            }
            table = nextTable;
            from = to + 1;
        }
        return table;
    }
}
