package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.interop.ForeignObjects;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * {@code object.name} for a name that stands in the program: a shape check and a load for a field of the object itself,
 * one more of each for the metatable and for each {@code __index} table on the way.
 */
@ImportStatic({CacheLimits.class, LuaInterop.class, TableGuards.class})
public abstract class GetFieldNode extends Node implements CallSite {

    protected final LuaString name;
    /** How many {@code __index} steps led here. */
    private final int depth;
    private final BranchProfile absent = BranchProfile.create();
    @Child private GetFieldNode next;
    @Child private GetMetamethodNode getIndex;
    @Child private CallNode callIndex;

    protected GetFieldNode(LuaString name, int depth) {
        this.name = name;
        this.depth = depth;
    }

    @NeverDefault
    public static GetFieldNode create(LuaString name) {
        return GetFieldNodeGen.create(name, 0);
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(Metatables.INDEX);
    }

    public abstract Object execute(Object object);

    /** A field that a class has for its objects, as methods are: a check of the shape, one of the metatable, and no load. */
    @Specialization(guards = {"inherited != null", "table.getShape() == shape", "table.metatable == metatable"}, assumptions = {"valid", "inherited.assumptions()"}, limit = "SHAPES")
    static Object doInherited(@SuppressWarnings("unused") LuaTable table,
                    @SuppressWarnings("unused") @Cached("table.getShape()") Shape shape,
                    @SuppressWarnings("unused") @Cached("table.metatable") LuaTable metatable,
                    @Cached("inheritedField(table)") InheritedField inherited,
                    @SuppressWarnings("unused") @Cached("shape.getValidAssumption()") Assumption valid) {
        return inherited.value();
    }

    /** Code that several contexts share must not keep the classes of any. */
    InheritedField inheritedField(LuaTable table) {
        return LuaLanguage.get(this).isShared() ? null : InheritedField.of(table, name);
    }

    @Specialization(guards = "!isDictionary(properties.getShape(table))", assumptions = "valid", limit = "SHAPES")
    Object doProperty(LuaTable table, @CachedLibrary("table") DynamicObjectLibrary properties,
                    @SuppressWarnings("unused") @Cached("properties.getShape(table).getValidAssumption()") Assumption valid) {
        Object value = properties.getOrDefault(table, name, null);
        if (value == null || value == LuaNil.NIL) {
            absent.enter();
            return inherited(table, table.metatable);
        }
        return value;
    }

    @Specialization(guards = "!table.getShape().isValid()")
    Object doObsoleteShape(LuaTable table, @Cached ObsoleteShapeProfile obsolete) {
        obsolete.update(table);
        return doTable(table);
    }

    // Not left to doTable, or one dictionary would spoil a site for all other tables.
    @Specialization(guards = "isDictionary(table.getShape())")
    Object doDictionary(LuaTable table) {
        return doTable(table);
    }

    @Specialization(replaces = {"doInherited", "doProperty", "doObsoleteShape", "doDictionary"})
    Object doTable(LuaTable table) {
        Object value = table.get(name);
        return value == LuaNil.NIL ? inherited(table, table.metatable) : value;
    }

    @Specialization
    Object doString(LuaString string) {
        return onlyInherited(string, LuaContext.get(this).getStringMetatable());
    }

    @Specialization(limit = "EXTENSION_TYPES")
    Object doExtension(ExtensionValue value, @CachedLibrary("value") ValueOperations operations) {
        return operations.index(value, name);
    }

    @Specialization(guards = "userdata.getMetatable() != null")
    Object doUserdata(LuaUserdata userdata) {
        return onlyInherited(userdata, userdata.getMetatable());
    }

    @Specialization(guards = "isForeign(object)")
    Object doForeign(Object object) {
        return ForeignObjects.index(this, object, name);
    }

    @Specialization(guards = {"!isKnown(object)", "!isForeign(object)"}, replaces = "doUserdata")
    Object doOther(Object object) {
        return onlyInherited(object, Metatables.of(object, this));
    }

    static boolean isKnown(Object object) {
        return object instanceof LuaTable || object instanceof LuaString || object instanceof ExtensionValue;
    }

    /** What the metatable's {@code __index} gives for the name, which a table may well be without. */
    private Object inherited(LuaTable table, LuaTable metatable) {
        Object handler = metatable == null ? null : indexHandler(metatable);
        return handler == null ? LuaNil.NIL : ask(handler, table);
    }

    /** Likewise for a value that cannot be indexed without {@code __index}. */
    private Object onlyInherited(Object object, LuaTable metatable) {
        Object handler = metatable == null ? null : indexHandler(metatable);
        if (handler == null) {
            throw LuaErrors.index(this, object, depth == 0 ? LuaNode.operandName(this, 0) : null);
        }
        return ask(handler, object);
    }

    private Object ask(Object handler, Object object) {
        if (handler instanceof LuaFunction function) {
            if (callIndex == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                callIndex = insert(CallNode.create());
            }
            return LuaResults.first(callIndex.call(function, object, name));
        }
        if (depth >= CacheLimits.INDEX_CHAIN) {
            return IndexChain.get(this, handler, name, depth);
        }
        if (next == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            next = insert(GetFieldNodeGen.create(name, depth + 1));
        }
        return next.execute(handler);
    }

    /** The metatable's {@code __index}, or null. */
    private Object indexHandler(LuaTable metatable) {
        if (getIndex == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            getIndex = insert(GetMetamethodNode.create(Metatables.INDEX));
        }
        return getIndex.execute(metatable);
    }
}
