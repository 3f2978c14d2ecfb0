package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** {@code object.name = value} for a name that stands in the program: a shape check and a store. */
@ImportStatic({CacheLimits.class, TableGuards.class})
public abstract class SetFieldNode extends Node implements CallSite {

    protected final LuaString name;
    /** Whether nil makes a property, too. */
    private final boolean reserving;
    /** Whether a double has been stored. */
    @CompilationFinal private boolean hasSeenDouble;
    private final BranchProfile absent = BranchProfile.create();
    private final BranchProfile handled = BranchProfile.create();

    protected SetFieldNode(LuaString name, boolean reserving) {
        this.name = name;
        this.reserving = reserving;
    }

    @NeverDefault
    public static SetFieldNode create(LuaString name) {
        return SetFieldNodeGen.create(name, false);
    }

    /**
     * For table constructors: what is nil at first has its place in the shape all the same, so that objects get the same shape
     * whichever of their fields are set first.
     */
    public static SetFieldNode createReserving(LuaString name) {
        return SetFieldNodeGen.create(name, true);
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(Metatables.NEWINDEX);
    }

    public abstract void execute(Object object, Object value);

    @Specialization(guards = {"table.metatable == null", "acceptsProperty(properties.getShape(table))"}, assumptions = "valid", limit = "SHAPES")
    void doProperty(LuaTable table, Object value, @CachedLibrary("table") DynamicObjectLibrary properties,
                    @SuppressWarnings("unused") @Cached("properties.getShape(table).getValidAssumption()") Assumption valid) {
        put(table, value, properties);
    }

    @Specialization(guards = {"table.metatable != null", "acceptsProperty(properties.getShape(table))"}, assumptions = "valid", limit = "SHAPES")
    void doPropertyWithMetatable(LuaTable table, Object value,
                    @CachedLibrary("table") DynamicObjectLibrary properties,
                    @SuppressWarnings("unused") @Cached("properties.getShape(table).getValidAssumption()") Assumption valid,
                    @Cached("create(getNewIndexName())") GetMetamethodNode getNewIndex) {
        Object old = properties.getOrDefault(table, name, null);
        if (old == null || old == LuaNil.NIL) {
            absent.enter();
            if (getNewIndex.execute(table.metatable) != null) {
                handled.enter();
                IndexChain.set(this, table, name, value, 0);
                return;
            }
        }
        put(table, value, properties);
    }

    private void put(LuaTable table, Object value, DynamicObjectLibrary properties) {
        if (value == LuaNil.NIL && !reserving) {
            properties.putIfPresent(table, name, value);
        } else {
            if (!hasSeenDouble && value instanceof Double) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                hasSeenDouble = true;
                table.expectDoubles(name);
            }
            properties.put(table, name, value);
        }
    }

    @Specialization(guards = "isPrototype(table.getShape())")
    void doPrototype(LuaTable table, Object value) {
        table.beforeChange();
        doTable(table, value);
    }

    @Specialization(guards = "!table.getShape().isValid()")
    void doObsoleteShape(LuaTable table, Object value, @Cached ObsoleteShapeProfile obsolete) {
        obsolete.update(table);
        doTable(table, value);
    }

    @Specialization(guards = "isDictionary(table.getShape())")
    void doDictionary(LuaTable table, Object value) {
        doTable(table, value);
    }

    @Specialization(replaces = {"doProperty", "doPropertyWithMetatable", "doPrototype", "doObsoleteShape", "doDictionary"})
    void doTable(LuaTable table, Object value) {
        if (table.metatable == null) {
            table.putNamed(name, value);
        } else {
            IndexChain.set(this, table, name, value, 0);
        }
    }

    @Specialization(limit = "EXTENSION_TYPES")
    void doExtension(ExtensionValue object, Object value, @CachedLibrary("object") ValueOperations operations) {
        operations.newIndex(object, name, value);
    }

    @Specialization(guards = {"!isTable(object)", "!isExtension(object)"})
    void doOther(Object object, Object value) {
        IndexChain.set(this, object, name, value, 0);
    }

    static boolean acceptsProperty(Shape shape) {
        return LuaTable.acceptsNamedProperty(shape);
    }

    static boolean isPrototype(Shape shape) {
        return LuaTable.isPrototype(shape);
    }

    @NeverDefault
    static LuaString getNewIndexName() {
        return Metatables.NEWINDEX;
    }
}
