package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.NonIdempotent;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.InlinedBranchProfile;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaHash;
import dev.perigee.lua.runtime.table.LuaTable;
import dev.perigee.lua.runtime.table.TableKeys;

/** {@code object[key]} for a computed key: one bounds check and a load in the array part. */
@ImportStatic({CacheLimits.class, LuaInterop.class, TableKeys.class, TableGuards.class})
@GenerateInline(false)
public abstract class GetIndexNode extends Node implements CallSite {

    static final int INTS = 1;
    static final int DOUBLES = 2;
    /** Of numbers met in array parts. */
    @CompilationFinal private int kinds;

    @NeverDefault
    public static GetIndexNode create() {
        return GetIndexNodeGen.create();
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(Metatables.INDEX);
    }

    public abstract Object execute(Object object, Object key);

    @Specialization(guards = {"isInts(table)", "!hasMixed()"})
    Object doInts(LuaTable table, int key, @Bind Node node, @SuppressWarnings("unused") @Cached("met(INTS)") boolean met, @Cached @Cached.Shared("zero") InlinedBranchProfile zero, @Cached @Cached.Shared("miss") InlinedBranchProfile miss) {
        int[] ints = (int[]) table.array;
        int i = key - 1;
        if (Integer.compareUnsigned(i, ints.length) < 0) {
            int value = ints[i];
            if (value != LuaTable.INT_HOLE) {
                return value;
            }
        }
        return outside(table, key, node, zero, miss);
    }

    @Specialization(guards = {"isDoubles(table)", "!hasMixed()"})
    Object doDoubles(LuaTable table, int key, @Bind Node node, @SuppressWarnings("unused") @Cached("met(DOUBLES)") boolean met, @Cached @Cached.Shared("zero") InlinedBranchProfile zero, @Cached @Cached.Shared("miss") InlinedBranchProfile miss) {
        double[] doubles = (double[]) table.array;
        int i = key - 1;
        if (Integer.compareUnsigned(i, doubles.length) < 0) {
            double value = doubles[i];
            if (Double.doubleToRawLongBits(value) != LuaTable.DOUBLE_HOLE_BITS) {
                return value;
            }
        }
        return outside(table, key, node, zero, miss);
    }

    /** Elements of both kinds as doubles: as objects they would have to be allocated. */
    @Specialization(guards = {"hasMixed()", "isNumbers(table)"}, replaces = {"doInts", "doDoubles"})
    Object doNumbers(LuaTable table, int key, @Bind Node node, @Cached @Cached.Shared("zero") InlinedBranchProfile zero, @Cached @Cached.Shared("miss") InlinedBranchProfile miss) {
        int i = key - 1;
        double value;
        if (table.array instanceof int[] ints) {
            if (Integer.compareUnsigned(i, ints.length) >= 0 || ints[i] == LuaTable.INT_HOLE) {
                return outside(table, key, node, zero, miss);
            }
            value = ints[i];
        } else {
            double[] doubles = (double[]) table.array;
            if (Integer.compareUnsigned(i, doubles.length) >= 0 || Double.doubleToRawLongBits(doubles[i]) == LuaTable.DOUBLE_HOLE_BITS) {
                return outside(table, key, node, zero, miss);
            }
            value = doubles[i];
        }
        return value;
    }

    @NeverDefault
    boolean met(int kind) {
        kinds |= kind;
        return true;
    }

    /** Whether tables with ints and tables with doubles come here. */
    @NonIdempotent
    boolean hasMixed() {
        return kinds == (INTS | DOUBLES);
    }

    @Specialization(guards = "isObjects(table)")
    Object doObjects(LuaTable table, int key, @Bind Node node, @Cached @Cached.Shared("zero") InlinedBranchProfile zero, @Cached @Cached.Shared("miss") InlinedBranchProfile miss) {
        Object[] objects = CompilerDirectives.castExact(table.array, Object[].class);
        int i = key - 1;
        if (Integer.compareUnsigned(i, objects.length) < 0) {
            Object value = objects[i];
            if (value != null) {
                return value;
            }
        }
        return outside(table, key, node, zero, miss);
    }

    /** The key is not in the array part; it may be 0 all the same. */
    private Object outside(LuaTable table, int key, Node node, InlinedBranchProfile zero, InlinedBranchProfile miss) {
        if (!zero.wasEntered(node) && !miss.wasEntered(node)) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
        }
        if (key == 0 && table.zero != null) {
            zero.enter(node);
            return table.zero;
        }
        miss.enter(node);
        Object value = table.getOutsideArray(key);
        return value == LuaNil.NIL && table.metatable != null ? IndexChain.get(this, table, key, 0) : value;
    }

    @Specialization(guards = "isInt(key)")
    Object doIntegralDouble(LuaTable table, double key) {
        int integral = (int) key;
        Object value = table.get(integral);
        return value == LuaNil.NIL && table.metatable != null ? IndexChain.get(this, table, integral, 0) : value;
    }

    @Specialization(guards = "key == cachedKey", limit = "KEYS")
    static Object doConstantName(Object object, @SuppressWarnings("unused") LuaString key,
                    @SuppressWarnings("unused") @Cached("key") LuaString cachedKey,
                    @Cached("create(cachedKey.canonical())") GetFieldNode getField) {
        return getField.execute(object);
    }

    @Specialization(guards = "table.isDictionary()", replaces = "doConstantName")
    Object doDictionary(LuaTable table, LuaString key) {
        LuaHash hash = table.getHash();
        int entry = hash.find(key);
        Object value = entry < 0 ? LuaNil.NIL : hash.valueAt(entry);
        return value == LuaNil.NIL && table.metatable != null ? IndexChain.get(this, table, key, 0) : value;
    }

    @Specialization(guards = "!table.isDictionary()", replaces = "doConstantName")
    Object doName(LuaTable table, LuaString key) {
        Object value = table.get(key);
        return value == LuaNil.NIL && table.metatable != null ? IndexChain.get(this, table, key, 0) : value;
    }

    @Specialization(limit = "EXTENSION_TYPES")
    static Object doExtension(ExtensionValue value, Object key, @CachedLibrary("value") ValueOperations operations) {
        return operations.index(value, key);
    }

    @Specialization(guards = {"!isExtension(object)", "!isElement(object, key)"}, replaces = {"doIntegralDouble", "doDictionary", "doName"})
    Object doOther(Object object, Object key) {
        if (object instanceof LuaTable table) {
            Object value = table.get(key);
            return value == LuaNil.NIL && table.metatable != null ? IndexChain.get(this, table, key, 0) : value;
        }
        return IndexChain.get(this, object, key, 0);
    }

    /** Whether it is for the specializations of arrays, which this one must not forestall. */
    static boolean isElement(Object object, Object key) {
        return object instanceof LuaTable && key instanceof Integer;
    }
}
