package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.DynamicObjectLibrary;

import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Reads one metamethod from metatables, cached by their shape: objects often have a metatable each. */
@ImportStatic({CacheLimits.class, TableGuards.class})
public abstract class GetMetamethodNode extends Node {

    protected final LuaString name;

    protected GetMetamethodNode(LuaString name) {
        this.name = name;
    }

    @NeverDefault
    public static GetMetamethodNode create(LuaString name) {
        return GetMetamethodNodeGen.create(name);
    }

    /** The metamethod, or null if the metatable lacks it. */
    public abstract Object execute(LuaTable metatable);

    @Specialization(guards = {"constant != null", "metatable == cachedMetatable"}, assumptions = "constant.unchanged()", limit = "METATABLES")
    static Object doConstant(@SuppressWarnings("unused") LuaTable metatable,
                    @SuppressWarnings("unused") @Cached("metatable") LuaTable cachedMetatable,
                    @Cached("constant(metatable)") Constant constant) {
        return constant.value;
    }

    /** A metamethod, null if there is none, and how long that holds. */
    record Constant(Object value, Assumption unchanged) {
    }

    /** Code that several contexts share must not keep the metatables of any. */
    Constant constant(LuaTable metatable) {
        Assumption unchanged = LuaLanguage.get(this).isShared() ? null : metatable.expectUnchanged();
        return unchanged == null ? null : new Constant(doAny(metatable), unchanged);
    }

    @Specialization(guards = "!isDictionary(properties.getShape(metatable))", assumptions = "valid", limit = "SHAPES")
    Object doProperty(LuaTable metatable, @CachedLibrary("metatable") DynamicObjectLibrary properties,
                    @SuppressWarnings("unused") @Cached("properties.getShape(metatable).getValidAssumption()") Assumption valid) {
        Object value = properties.getOrDefault(metatable, name, null);
        return value == LuaNil.NIL ? null : value;
    }

    @Specialization(guards = "!metatable.getShape().isValid()")
    Object doObsoleteShape(LuaTable metatable, @Cached ObsoleteShapeProfile obsolete) {
        obsolete.update(metatable);
        return doAny(metatable);
    }

    @Specialization(guards = "isDictionary(metatable.getShape())")
    Object doDictionary(LuaTable metatable) {
        return doAny(metatable);
    }

    @Specialization(replaces = {"doConstant", "doProperty", "doObsoleteShape", "doDictionary"})
    Object doAny(LuaTable metatable) {
        Object value = metatable.get(name);
        return value == LuaNil.NIL ? null : value;
    }
}
