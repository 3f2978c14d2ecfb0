package dev.perigee.lua.runtime.table;

import java.lang.invoke.MethodHandles;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.library.DynamicDispatchLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.object.DynamicObject;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;

import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.interop.TableExports;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * A Lua table in three parts: an array for keys from 1 up, properties of a {@link Shape} for string keys that programs
 * use as field names, and a {@link LuaHash} for everything else. All methods are raw: metamethods are the nodes' task.
 *
 * <p>The array part is an {@code int[]}, {@code double[]} or {@code Object[]} and only ever generalises. Free places
 * and holes contain the strategy's hole value, so that a read needs just the array's own bounds check. Invariants: the
 * element at {@link #arraySize} is not a hole, nothing follows it, and the key {@code arraySize + 1} is not in the hash;
 * {@code arraySize} is therefore a border.
 *
 * <p>Storing nil in a field keeps the property, so that shapes do not churn and a traversal survives removal. A table
 * that gets many keys by computed names turns into a dictionary: its string keys move to the hash for good, marked by
 * {@link #DICTIONARY} in the shape's flags.
 *
 * <p>The metatable is a field, not part of the shape: {@code setmetatable(o, {__index = C})} with a fresh metatable for
 * each object must not multiply shapes. Where a metatable is shared, what objects inherit through it is expected to be
 * constant, see {@link #expectUnchanged}.
 */
@ExportLibrary(DynamicDispatchLibrary.class)
public final class LuaTable extends DynamicObject {

    /** Stands for nil in an {@code int[]} array part; the number itself forces {@code double[]}. */
    public static final int INT_HOLE = Integer.MIN_VALUE;
    /** A NaN that arithmetic does not produce; stands for nil in a {@code double[]} array part. */
    public static final long DOUBLE_HOLE_BITS = 0x7ff8_dead_4c75_6121L;
    static final double DOUBLE_HOLE = Double.longBitsToDouble(DOUBLE_HOLE_BITS);

    /** Shape flag: string keys live in the hash. */
    public static final int DICTIONARY = 1;
    /** Shape flag: the dynamic type is a {@link Prototype}, to which every change must be told. */
    private static final int PROTOTYPE = 2;
    /** Shape flags: how many times a table has changed that was expected not to. */
    private static final int CHANGE = 4;
    private static final int MAX_CHANGES = 3 * CHANGE;

    private static final int[] NO_ARRAY = new int[0];
    /** How many properties a table may have before a new computed key makes it a dictionary. */
    private static final int MAX_COMPUTED_PROPERTIES = 24;
    /** The same for keys that stand in the program text. */
    private static final int MAX_NAMED_PROPERTIES = 512;

    private static final Shape EMPTY_SHAPE = Shape.newBuilder().layout(LuaTable.class, MethodHandles.lookup()).allowImplicitCastIntToDouble(true).dynamicType(LuaTable.class).build();
    private static final Shape DICTIONARY_SHAPE = Shape.newBuilder().layout(LuaTable.class, MethodHandles.lookup()).allowImplicitCastIntToDouble(true).dynamicType(LuaTable.class).shapeFlags(DICTIONARY).build();

    private static final DynamicObjectLibrary PROPERTIES = DynamicObjectLibrary.getUncached();

    @DynamicField private long primitive1;
    @DynamicField private long primitive2;
    @DynamicField private long primitive3;
    @DynamicField private Object object1;
    @DynamicField private Object object2;
    @DynamicField private Object object3;
    @DynamicField private Object object4;

    /** {@code int[]}, {@code double[]} or {@code Object[]} (null is the hole). */
    public Object array;
    public int arraySize;
    /**
     * The value at key 0, or null if there is none: many programs count from there, and neither the array part nor appending
     * to it should know. In weak tables this key, too, is in the hash.
     */
    public Object zero;
    private LuaHash hash;
    public LuaTable metatable;
    /** Of the shape last traversed, or null. */
    private ShapeKeys shapeKeys;

    public LuaTable() {
        super(EMPTY_SHAPE);
        array = NO_ARRAY;
    }

    /** @param arrayCapacity how many array elements, @param hashCapacity how many other keys to expect */
    public LuaTable(int arrayCapacity, int hashCapacity) {
        super(EMPTY_SHAPE);
        array = arrayCapacity == 0 ? NO_ARRAY : ArrayPart.newInts(arrayCapacity);
        if (hashCapacity > MAX_COMPUTED_PROPERTIES) {
            hash = new LuaHash(hashCapacity);
        }
    }

    /** A table whose array part is {@code elements} (no nil at the end, {@code null} for nil inside); not copied. */
    public LuaTable(Object elements, int size) {
        super(EMPTY_SHAPE);
        array = elements;
        arraySize = size;
    }

    /** Hosts see tables through {@link TableExports}. */
    @ExportMessage
    Class<?> dispatch() {
        return TableExports.class;
    }

    /** Whether no array part has been made for this table. */
    public boolean isWithoutArray() {
        return array == NO_ARRAY;
    }

    public boolean isDictionary() {
        return (getShape().getFlags() & DICTIONARY) != 0;
    }

    /**
     * Notes that code is being made which takes the string keys and the metatable of this table for constant.
     *
     * @return valid until one of them changes; null if that has happened too often
     */
    @TruffleBoundary
    public Assumption expectUnchanged() {
        Shape shape = getShape();
        if (isPrototype(shape)) {
            return ((Prototype) shape.getDynamicType()).unchanged;
        }
        if (isDictionary() || shape.getFlags() >= MAX_CHANGES) {
            return null;
        }
        Prototype prototype = new Prototype();
        PROPERTIES.setShapeFlags(this, shape.getFlags() | PROTOTYPE);
        PROPERTIES.setDynamicType(this, prototype);
        return prototype.unchanged;
    }

    /** Whether {@link #beforeChange} must precede changes of tables of this shape. */
    public static boolean isPrototype(Shape shape) {
        return (shape.getFlags() & PROTOTYPE) != 0;
    }

    /** Any string key or the metatable is about to change. */
    public void beforeChange() {
        if (isPrototype(getShape())) {
            endConstancy();
        }
    }

    @TruffleBoundary
    private void endConstancy() {
        Shape shape = getShape();
        ((Prototype) shape.getDynamicType()).unchanged.invalidate();
        PROPERTIES.setDynamicType(this, EMPTY_SHAPE.getDynamicType());
        PROPERTIES.setShapeFlags(this, (shape.getFlags() & ~PROTOTYPE) + CHANGE);
    }

    public void setMetatable(LuaTable table) {
        beforeChange();
        metatable = table;
    }

    /** Moves this table off a shape that became obsolete, as shapes do when a field's type widens. */
    @TruffleBoundary
    public void updateShape() {
        PROPERTIES.updateShape(this);
    }

    /**
     * A double is about to be stored in the field, where other tables may hold an int. Changing from int to double, a field
     * does so in all tables, while those that begin with an int and those that begin with a double would have two shapes.
     */
    @TruffleBoundary
    public void expectDoubles(LuaString name) {
        if (!getShape().hasProperty(name)) {
            PROPERTIES.put(this, name, 0);
        }
    }

    public LuaHash getHash() {
        return hash;
    }

    /** Length as {@code #} gives it: a border. */
    public int length() {
        if (arraySize == 0 && hash != null && hash.hasIntegerKeys()) {
            return hashBorder();
        }
        return arraySize;
    }

    @TruffleBoundary
    private int hashBorder() {
        int border = 0;
        while (border < Integer.MAX_VALUE && get(border + 1) != LuaNil.NIL) {
            border++;
        }
        return border;
    }

    // ---- reading ----

    /** The value at an integral key. */
    public Object get(int key) {
        Object part = array;
        int i = key - 1;
        if (part instanceof Object[] objects) {
            if (Integer.compareUnsigned(i, objects.length) < 0) {
                Object value = objects[i];
                return value == null ? LuaNil.NIL : value;
            }
        } else if (part instanceof double[] doubles) {
            if (Integer.compareUnsigned(i, doubles.length) < 0) {
                double value = doubles[i];
                return Double.doubleToRawLongBits(value) == DOUBLE_HOLE_BITS ? LuaNil.NIL : (Object) value;
            }
        } else {
            int[] ints = (int[]) part;
            if (Integer.compareUnsigned(i, ints.length) < 0) {
                int value = ints[i];
                return value == INT_HOLE ? LuaNil.NIL : (Object) value;
            }
        }
        return getOutsideArray(key);
    }

    /** The value at an integral key that is outside the array part. */
    public Object getOutsideArray(int key) {
        if (key == 0 && zero != null) {
            return zero;
        }
        LuaHash h = hash;
        return h == null ? LuaNil.NIL : lookup(h, key);
    }

    @TruffleBoundary
    private static Object lookup(LuaHash hash, int key) {
        int entry = hash.find(key);
        return entry < 0 ? LuaNil.NIL : hash.valueAt(entry);
    }

    /** The value at a string key; slow path, nodes cache the shape instead. */
    @TruffleBoundary
    public Object get(LuaString key) {
        if (!isDictionary()) {
            Object value = PROPERTIES.getOrDefault(this, key, null);
            return value == null ? LuaNil.NIL : value;
        }
        return getFromDictionary(key);
    }

    /** The value at a string key of a table that {@link #isDictionary}. */
    @TruffleBoundary
    public Object getFromDictionary(LuaString key) {
        int entry = hash.find(key);
        return entry < 0 ? LuaNil.NIL : hash.valueAt(entry);
    }

    /** The value at any key. */
    public Object get(Object key) {
        if (key instanceof Integer integer) {
            return get((int) integer);
        }
        if (key instanceof LuaString string) {
            return get(string);
        }
        if (key instanceof Double number && TableKeys.isInt(number)) {
            return get((int) (double) number);
        }
        return getOther(key);
    }

    @TruffleBoundary
    private Object getOther(Object key) {
        if (hash == null) {
            return LuaNil.NIL;
        }
        int entry = hash.find(key);
        return entry < 0 ? LuaNil.NIL : hash.valueAt(entry);
    }

    // ---- writing ----

    /** Stores at any key but nil and NaN, which the caller has refused. */
    public void put(Object key, Object value) {
        if (key instanceof Integer integer) {
            put((int) integer, value);
        } else if (key instanceof LuaString string) {
            put(string, value);
        } else if (key instanceof Double number && TableKeys.isInt(number)) {
            put((int) (double) number, value);
        } else {
            putInHash(key, value);
        }
    }

    /** Stores at an integral key. */
    @TruffleBoundary
    public void put(int key, Object value) {
        int i = key - 1;
        if (Integer.compareUnsigned(i, arraySize) < 0) {
            if (value == LuaNil.NIL) {
                ArrayPart.clear(this, i);
            } else {
                ArrayPart.store(this, i, value);
            }
        } else if (i == arraySize && value != LuaNil.NIL) {
            append(value);
        } else if (value != LuaNil.NIL && Integer.compareUnsigned(i, ArrayPart.capacity(array)) < 0 && !hasIntegerKeysInHash()) {
            ArrayPart.store(this, i, value);
            arraySize = key;
        } else if (key == 0 && !isWeak()) {
            zero = value == LuaNil.NIL ? null : value;
        } else if (value != LuaNil.NIL && hash != null && hash.isFull() && hash.find(key) < 0 && DenseKeys.moveToArray(this, key)) {
            put(key, value);
        } else {
            putInHash(key, value);
        }
    }

    /** Takes over a hash that lacks the keys which have moved to the array part. */
    void replaceHash(LuaHash rest) {
        hash = rest;
        migrateFromHash();
    }

    /** Makes room for {@code capacity} array elements, so that a list with nils inside can be stored as one. */
    @TruffleBoundary
    public void reserveArray(int capacity) {
        if (!isWeak() && capacity > ArrayPart.capacity(array)) {
            ArrayPart.resize(this, capacity);
        }
    }

    /** Stores a value that is not nil at the key {@code arraySize + 1}. */
    @TruffleBoundary
    public void append(Object value) {
        int key = arraySize + 1;
        if (isWithoutArray() && !isWeak()) {
            array = ArrayPart.forFirst(value);
        } else if (ArrayPart.isFull(this) && !ArrayPart.grow(this)) {
            putInHash(key, value);
            return;
        }
        ArrayPart.store(this, arraySize, value);
        arraySize++;
        if (hash != null && hash.hasIntegerKeys()) {
            dropFromHash(arraySize);
            migrateFromHash();
        }
    }

    private void dropFromHash(int key) {
        int entry = hash == null ? -1 : hash.find(key);
        if (entry >= 0) {
            hash.setValueAt(entry, LuaNil.NIL);
        }
    }

    /** Moves the elements that now continue the array part out of the hash. */
    private void migrateFromHash() {
        for (;;) {
            int entry = hash.find(arraySize + 1);
            if (entry < 0 || hash.valueAt(entry) == LuaNil.NIL) {
                return;
            }
            if (ArrayPart.isFull(this) && !ArrayPart.grow(this)) {
                return;
            }
            ArrayPart.store(this, arraySize, hash.valueAt(entry));
            arraySize++;
            hash.setValueAt(entry, LuaNil.NIL);
        }
    }

    /** Whether an append must look into the hash for elements that follow. */
    public boolean hasIntegerKeysInHash() {
        return hash != null && hash.hasIntegerKeys();
    }

    /** Empties the array part into the hash. @return false, as there is room for no further element */
    boolean moveArrayToHash() {
        try {
            for (int i = 0; i < arraySize; i++) {
                Object value = ArrayPart.load(array, i);
                if (value != LuaNil.NIL) {
                    putInHash(i + 1, value);
                }
            }
        } catch (OutOfMemoryError e) {
            for (int key = 1; key <= arraySize; key++) {
                dropFromHash(key);
            }
            throw e;
        }
        array = NO_ARRAY;
        arraySize = 0;
        return false;
    }

    /** Stores at a string key; slow path for computed names. */
    @TruffleBoundary
    public void put(LuaString key, Object value) {
        put(key, value, MAX_COMPUTED_PROPERTIES);
    }

    /** Stores at a string key that stands in the program text or names a library function. */
    @TruffleBoundary
    public void putNamed(LuaString key, Object value) {
        put(key, value, MAX_NAMED_PROPERTIES);
    }

    private void put(LuaString key, Object value, int maxProperties) {
        beforeChange();
        if (!isDictionary()) {
            if (PROPERTIES.putIfPresent(this, key, value)) {
                return;
            }
            if (value == LuaNil.NIL) {
                return;
            }
            if (getShape().getPropertyCount() < maxProperties) {
                PROPERTIES.put(this, key.canonical(), value);
                return;
            }
            becomeDictionary();
        }
        putInHash(key, value);
    }

    /** Whether one more property may be added for a name that stands in the program text. */
    public static boolean acceptsNamedProperty(Shape shape) {
        return (shape.getFlags() & (DICTIONARY | PROTOTYPE)) == 0 && shape.getPropertyCount() < MAX_NAMED_PROPERTIES;
    }

    @TruffleBoundary
    private void becomeDictionary() {
        Object[] keys = PROPERTIES.getKeyArray(this);
        LuaHash grown = new LuaHash(keys.length * 2 + (hash == null ? 0 : hash.entryCount()));
        for (int i = 0; hash != null && i < hash.entryCount(); i++) {
            if (hash.valueAt(i) != LuaNil.NIL) {
                grown.insert(hash.keyAt(i), hash.valueAt(i));
            }
        }
        for (Object key : keys) {
            Object value = PROPERTIES.getOrDefault(this, key, LuaNil.NIL);
            if (value != LuaNil.NIL) {
                grown.insert(key, value);
            }
        }
        hash = grown;
        shapeKeys = null;
        PROPERTIES.resetShape(this, DICTIONARY_SHAPE);
    }

    /** Stores at a normalised key which belongs to the hash part. */
    @TruffleBoundary
    public void putInHash(Object key, Object value) {
        if (hash == null) {
            if (value == LuaNil.NIL) {
                return;
            }
            hash = new LuaHash(0);
        }
        int entry = hash.find(key);
        if (entry >= 0) {
            hash.setValueAt(entry, value);
        } else if (value != LuaNil.NIL) {
            hash.insert(TableKeys.stored(key), value);
        }
    }

    /** Makes the references of this table to objects among its keys or values weak, or strong again. */
    @TruffleBoundary
    public void setWeak(boolean weakKeys, boolean weakValues) {
        boolean weak = weakKeys || weakValues;
        if (!weak && !isWeak()) {
            return;
        }
        beforeChange();
        if (!isDictionary()) {
            becomeDictionary();
        }
        LuaHash old = hash;
        hash = weak ? new WeakHash(weakKeys, weakValues) : new LuaHash(old.entryCount());
        for (int i = 0; i < old.entryCount(); i++) {
            put(old.keyAt(i), old.valueAt(i));
        }
        if (weak) {
            if (zero != null) {
                putInHash(0, zero);
                zero = null;
            }
            moveArrayToHash();
        }
    }

    /** A weak table keeps all its elements in the hash. */
    boolean isWeak() {
        return hash instanceof WeakHash;
    }

    /** Removes everything but the metatable; the memory is kept for reuse. */
    @TruffleBoundary
    public void clear() {
        beforeChange();
        ArrayPart.clearAll(this);
        zero = null;
        if (hash != null) {
            hash.clear();
        }
        if (!isDictionary() && getShape().getPropertyCount() > 0) {
            PROPERTIES.resetShape(this, EMPTY_SHAPE);
        }
    }

    /** Whether a table of this shape can have another value than nil at this canonical name. */
    @TruffleBoundary
    public boolean mayHaveProperty(LuaString name) {
        return isDictionary() || getShape().hasProperty(name);
    }

    // ---- for traversals ----

    int propertyCount() {
        return isDictionary() ? 0 : getShape().getPropertyCount();
    }

    @TruffleBoundary
    Object propertyValue(LuaString key) {
        return PROPERTIES.getOrDefault(this, key, LuaNil.NIL);
    }

    ShapeKeys propertyKeys() {
        ShapeKeys keys = shapeKeys;
        Shape shape = getShape();
        if (keys == null || keys.shape != shape) {
            keys = new ShapeKeys(shape);
            shapeKeys = keys;
        }
        return keys;
    }
}
