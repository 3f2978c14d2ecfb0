package dev.perigee.lua.builtins;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The package library with {@code require} and {@code module}. Lua 5.1 manual, section 5.3. The environment of its
 * functions is the table {@code package}, where they find the paths and loaders that the program may have changed.
 */
public final class PackageBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"loadlib", "searchpath", "seeall"};
    private static final String[] GLOBAL_NAMES = {"module", "require"};
    private static final String[] LOADER_NAMES = {"loader_preload", "loader_lua", "loader_c", "loader_croot"};
    /** Directory separator, template separator, name mark, executable's directory mark, ignore mark. */
    private static final LuaString CONFIG = LuaString.constant("/\n;\n?\n!\n-\n");

    @Override
    public String name() {
        return "package";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "loadlib" -> PackageBuiltinsFactory.LoadLibNodeGen.create(BuiltinNode.arguments(0));
            case "searchpath" -> PackageBuiltinsFactory.SearchPathNodeGen.create(BuiltinNode.arguments(0));
            case "seeall" -> PackageBuiltinsFactory.SeeAllNodeGen.create(BuiltinNode.arguments(0));
            case "module" -> PackageBuiltinsFactory.ModuleNodeGen.create(BuiltinNode.arguments(0));
            case "require" -> PackageBuiltinsFactory.RequireNodeGen.create(BuiltinNode.arguments(0));
            case "loader_preload" -> PackageBuiltinsFactory.PreloadLoaderNodeGen.create(BuiltinNode.arguments(0));
            case "loader_lua" -> PackageBuiltinsFactory.LuaLoaderNodeGen.create(BuiltinNode.arguments(0));
            case "loader_c" -> PackageBuiltinsFactory.CLoaderNodeGen.create(BuiltinNode.arguments(0));
            case "loader_croot" -> PackageBuiltinsFactory.CRootLoaderNodeGen.create(BuiltinNode.arguments(0));
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** Makes the library's tables and functions. The registry has the table of loaded modules by now. */
    static void install(LuaContext context) {
        PackageBuiltins library = new PackageBuiltins();
        LuaTable table = new LuaTable();
        LuaTable preload = new LuaTable();
        context.getRegistry().put(Modules.PRELOAD, preload);
        for (String name : NAMES) {
            table.putNamed(LuaString.constant(name), library.functionOf(context, table, name));
        }
        for (String name : GLOBAL_NAMES) {
            context.getGlobals().putNamed(LuaString.constant(name), library.functionOf(context, table, name));
        }
        LuaTable loaders = new LuaTable();
        for (String name : LOADER_NAMES) {
            loaders.append(library.functionOf(context, table, name));
        }
        table.putNamed(LuaString.constant("config"), CONFIG);
        table.putNamed(LuaString.constant("cpath"), PackagePaths.cPath(context));
        table.putNamed(LuaString.constant("loaded"), Modules.loaded(context));
        table.putNamed(LuaString.constant("loaders"), loaders);
        table.putNamed(LuaString.constant("path"), PackagePaths.path(context));
        table.putNamed(LuaString.constant("preload"), preload);
        context.getGlobals().putNamed(LuaString.constant("package"), table);
        Modules.setLoaded(context, "package", table);
    }

    private LuaFunction functionOf(LuaContext context, LuaTable table, String name) {
        LuaFunction function = function(context, name);
        function.setEnvironment(table);
        return function;
    }

    /** {@code require(name)}. */
    abstract static class RequireNode extends BuiltinNode {

        @Specialization
        Object require(VirtualFrame frame) {
            return Modules.require(this, LuaArguments.function(frame).getEnvironment(), BuiltinArguments.string(this, frame, 0));
        }

        @Override
        protected boolean isUnyieldable() {
            return true;
        }
    }

    /** {@code module(name, …)}. */
    abstract static class ModuleNode extends BuiltinNode {

        @Specialization
        Object module(VirtualFrame frame) {
            Modules.module(this, BuiltinArguments.string(this, frame, 0), LuaArguments.from(frame, 1));
            return LuaResults.NONE;
        }

        @Override
        protected boolean isUnyieldable() {
            return true;
        }
    }

    /** {@code package.seeall(module)}. */
    abstract static class SeeAllNode extends BuiltinNode {

        @Specialization
        Object seeAll(VirtualFrame frame) {
            Modules.seeAll(this, BuiltinArguments.table(this, frame, 0));
            return LuaResults.NONE;
        }
    }

    /** {@code package.searchpath(name, path, separator, replacement)}. */
    abstract static class SearchPathNode extends BuiltinNode {

        @Specialization
        Object search(VirtualFrame frame) {
            LuaString name = BuiltinArguments.string(this, frame, 0);
            LuaString path = BuiltinArguments.string(this, frame, 1);
            LuaString separator = BuiltinArguments.stringOr(this, frame, 2, ModuleSearch.DOT);
            return ModuleSearch.searchPath(this, name, path, separator, BuiltinArguments.stringOr(this, frame, 3, ModuleSearch.DIRECTORY_SEPARATOR));
        }
    }

    /** {@code package.loadlib(path, function)}. */
    abstract static class LoadLibNode extends BuiltinNode {

        @Specialization
        Object load(VirtualFrame frame) {
            LuaString path = BuiltinArguments.string(this, frame, 0);
            BuiltinArguments.string(this, frame, 1);
            return ModuleLoaders.refuseLibrary(path);
        }
    }

    /** Finds functions in {@code package.preload}. */
    abstract static class PreloadLoaderNode extends BuiltinNode {

        @Specialization
        Object find(VirtualFrame frame) {
            return ModuleLoaders.preload(this, LuaArguments.function(frame).getEnvironment(), BuiltinArguments.string(this, frame, 0));
        }
    }

    /** Loads files found along {@code package.path}. */
    abstract static class LuaLoaderNode extends BuiltinNode {

        @Specialization
        Object find(VirtualFrame frame) {
            return ModuleLoaders.lua(this, LuaArguments.function(frame).getEnvironment(), BuiltinArguments.string(this, frame, 0));
        }
    }

    /** Looks for a C library along {@code package.cpath}. */
    abstract static class CLoaderNode extends BuiltinNode {

        @Specialization
        Object find(VirtualFrame frame) {
            return ModuleLoaders.c(this, LuaArguments.function(frame).getEnvironment(), BuiltinArguments.string(this, frame, 0));
        }
    }

    /** Looks for the C library of a module's root package. */
    abstract static class CRootLoaderNode extends BuiltinNode {

        @Specialization
        Object find(VirtualFrame frame) {
            return ModuleLoaders.cRoot(this, LuaArguments.function(frame).getEnvironment(), BuiltinArguments.string(this, frame, 0));
        }
    }
}
