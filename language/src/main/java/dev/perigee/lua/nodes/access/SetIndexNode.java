package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.InlinedBranchProfile;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.LuaTypeSystem;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.ArrayPart;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * {@code object[key] = value} for a computed key. Overwriting an element that is not nil needs neither the table's size nor
 * its metatable, so that is the first case: one bounds check, a load and a store.
 */
@ImportStatic({CacheLimits.class, TableGuards.class, LuaTable.class})
@TypeSystemReference(LuaTypeSystem.class)
@GenerateInline(false)
public abstract class SetIndexNode extends Node implements CallSite {

    @NeverDefault
    public static SetIndexNode create() {
        return SetIndexNodeGen.create();
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(Metatables.NEWINDEX);
    }

    public abstract void execute(Object object, Object key, Object value);

    @Specialization(guards = {"isInts(table)", "value != INT_HOLE"})
    void doInts(LuaTable table, int key, int value, @Bind Node node,
                    @Cached @Cached.Shared("append") InlinedBranchProfile append,
                    @Cached @Cached.Shared("zero") InlinedBranchProfile zero,
                    @Cached @Cached.Shared("miss") InlinedBranchProfile miss) {
        int[] ints = (int[]) table.array;
        int i = key - 1;
        if (Integer.compareUnsigned(i, ints.length) < 0) {
            if (ints[i] != LuaTable.INT_HOLE) {
                ints[i] = value;
                return;
            }
            append.enter(node);
            if (canAppend(table, i)) {
                ints[i] = value;
                table.arraySize = key;
                return;
            }
        }
        outside(table, key, value, node, zero, miss);
    }

    @Specialization(guards = "isDoubles(table)")
    void doDoubles(LuaTable table, int key, double value, @Bind Node node,
                    @Cached @Cached.Shared("append") InlinedBranchProfile append,
                    @Cached @Cached.Shared("zero") InlinedBranchProfile zero,
                    @Cached @Cached.Shared("miss") InlinedBranchProfile miss) {
        double[] doubles = (double[]) table.array;
        int i = key - 1;
        if (Integer.compareUnsigned(i, doubles.length) < 0) {
            if (Double.doubleToRawLongBits(doubles[i]) != LuaTable.DOUBLE_HOLE_BITS) {
                doubles[i] = ArrayPart.storable(value);
                return;
            }
            append.enter(node);
            if (canAppend(table, i)) {
                doubles[i] = ArrayPart.storable(value);
                table.arraySize = key;
                return;
            }
        }
        outside(table, key, value, node, zero, miss);
    }

    @Specialization(guards = {"isObjects(table)", "!isNil(value)"})
    void doObjects(LuaTable table, int key, Object value, @Bind Node node,
                    @Cached @Cached.Shared("append") InlinedBranchProfile append,
                    @Cached @Cached.Shared("zero") InlinedBranchProfile zero,
                    @Cached @Cached.Shared("miss") InlinedBranchProfile miss) {
        Object[] objects = CompilerDirectives.castExact(table.array, Object[].class);
        int i = key - 1;
        if (Integer.compareUnsigned(i, objects.length) < 0) {
            if (objects[i] != null) {
                objects[i] = value;
                return;
            }
            append.enter(node);
            if (canAppend(table, i)) {
                objects[i] = value;
                table.arraySize = key;
                return;
            }
        }
        outside(table, key, value, node, zero, miss);
    }

    /** The first element, which decides what the array holds; those of numbers are left to the slow path. */
    @Specialization(guards = "isFirst(table, key, value)")
    static void doFirst(LuaTable table, @SuppressWarnings("unused") int key, Object value) {
        Object[] objects = new Object[ArrayPart.MIN_CAPACITY];
        objects[0] = value;
        table.array = objects;
        table.arraySize = 1;
    }

    /** Whether the place behind the last element can be filled without looking at metatable or hash. */
    private static boolean canAppend(LuaTable table, int i) {
        return i == table.arraySize && table.metatable == null && !table.hasIntegerKeysInHash();
    }

    private void outside(LuaTable table, int key, Object value, Node node, InlinedBranchProfile zero, InlinedBranchProfile miss) {
        if (!zero.wasEntered(node) && !miss.wasEntered(node)) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
        }
        if (key == 0 && table.zero != null) {
            zero.enter(node);
            table.zero = value;
            return;
        }
        miss.enter(node);
        if (table.metatable == null) {
            table.put(key, value);
        } else {
            IndexChain.set(this, table, key, value, 0);
        }
    }

    @Specialization(guards = "key == cachedKey", limit = "KEYS")
    static void doConstantName(Object object, @SuppressWarnings("unused") LuaString key, Object value,
                    @SuppressWarnings("unused") @Cached("key") LuaString cachedKey,
                    @Cached("create(cachedKey.canonical())") SetFieldNode setField) {
        setField.execute(object, value);
    }

    /** Anything else. What the above can do is left to them, even if this came first: the first element decides on the array. */
    @Specialization(guards = "!fits(object, key, value)", replaces = "doConstantName")
    void doTable(LuaTable object, Object key, Object value) {
        if (object.metatable == null) {
            IndexChain.rawSet(this, object, key, value);
        } else {
            IndexChain.set(this, object, key, value, 0);
        }
    }

    @Specialization(limit = "EXTENSION_TYPES")
    static void doExtension(ExtensionValue object, Object key, Object value, @CachedLibrary("object") ValueOperations operations) {
        operations.newIndex(object, key, value);
    }

    @Specialization(guards = {"!isTable(object)", "!isExtension(object)"})
    void doOther(Object object, Object key, Object value) {
        IndexChain.set(this, object, key, value, 0);
    }

    static boolean fits(LuaTable table, Object key, Object value) {
        if (!(key instanceof Integer integral)) {
            return false;
        }
        if (TableGuards.isObjects(table)) {
            return value != LuaNil.NIL;
        }
        if (isFirst(table, integral, value)) {
            return true;
        }
        return TableGuards.isDoubles(table) ? value instanceof Double : value instanceof Integer integer && integer != LuaTable.INT_HOLE;
    }

    /** Whether a value begins a list of objects. */
    static boolean isFirst(LuaTable table, int key, Object value) {
        return key == 1 && table.isWithoutArray() && canAppend(table, 0) && value != LuaNil.NIL && !(value instanceof Integer) && !(value instanceof Double);
    }
}
