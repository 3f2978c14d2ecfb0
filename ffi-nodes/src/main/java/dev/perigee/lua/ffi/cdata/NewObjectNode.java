package dev.perigee.lua.ffi.cdata;

import java.util.List;
import java.util.stream.IntStream;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;


import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.convert.ObjectPieces;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Makes objects of one type. Small structs and arrays made from plain values, or as a copy, are filled without a call, so that
 * temporary ones need not exist in compiled code; {@link NewObjects} does the rest.
 */
public final class NewObjectNode extends Node {

    /** Arrays with more elements are not filled here. */
    private static final int MAX_ELEMENTS = 16;

    private final CType type;
    private final boolean int64;
    /** Whether the type is a struct or array of at most the size kept in Java arrays. */
    private final boolean small;
    /** The type if it is a struct or union, else null. */
    private final RecordType record;
    /** Null if the object has too many of them. */
    private final ObjectPieces pieces;
    /** For the fields or elements that a list of values initialises. */
    @CompilationFinal(dimensions = 1) private final CWriter[] writers;
    @CompilationFinal(dimensions = 1) private final long[] offsets;
    @Child private GetMetamethodNode getFinalizer;

    private NewObjectNode(CType type) {
        this.type = type;
        this.int64 = type == BasicTypes.INT64 || type == BasicTypes.UINT64;
        this.record = type.raw() instanceof RecordType found ? found : null;
        boolean aggregate = record != null || type.raw() instanceof ArrayType;
        this.small = aggregate && type.hasKnownSize() && !type.hasVariableLength() && type.size() <= HeapData.MAX_SIZE;
        this.pieces = small ? ObjectPieces.of(type) : null;
        List<Field> parts = small ? parts(type.raw()) : List.of();
        this.writers = parts.stream().map(CWriter::of).toArray(CWriter[]::new);
        this.offsets = parts.stream().mapToLong(Field::offset).toArray();
    }

    /** What the values of a list initialise; none if they are for {@link NewObjects}. Of a union that is the first field. */
    private static List<Field> parts(CType type) {
        if (type instanceof RecordType record) {
            List<Field> fields = record.fields();
            if (fields.stream().anyMatch(field -> field.isTransparent() || field.type().raw() instanceof ReferenceType)) {
                return List.of();
            }
            return record.isUnion() ? fields.subList(0, Math.min(1, fields.size())) : fields;
        }
        ArrayType array = (ArrayType) type;
        CType element = array.element();
        if (array.length() > MAX_ELEMENTS) {
            return List.of();
        }
        return IntStream.range(0, (int) array.length()).mapToObj(i -> new Field(null, element, i * element.size())).toList();
    }

    @NeverDefault
    @TruffleBoundary
    public static NewObjectNode create(CType type) {
        return new NewObjectNode(type);
    }

    /** @param arguments frame arguments; those from {@code from} on are the initialisers, or the length and then these */
    public Object execute(Object[] arguments, int from) {
        int count = LuaArguments.count(arguments) - from;
        if (small && count <= Math.max(1, writers.length) && !hasFinalizer()) {
            if (count == 1) {
                Object made = makeOfOne(LuaArguments.get(arguments, from));
                if (made != null) {
                    return made;
                }
            } else {
                return makeOfSeveral(arguments, from, count);
            }
        }
        if (int64 && count == 1 && CDataGuards.isNumber(LuaArguments.get(arguments, from))) {
            Object number = LuaArguments.get(arguments, from);
            return new CInteger(type, number instanceof Integer integer ? integer : NumberConversion.toLong((double) number));
        }
        return NewObjects.create(type, LuaArguments.values(arguments), from, this);
    }

    /** Whether the type's metatable defines {@code __gc}. */
    private boolean hasFinalizer() {
        LuaTable metatable = record == null ? null : record.metatable();
        if (metatable == null) {
            return false;
        }
        if (getFinalizer == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            getFinalizer = insert(GetMetamethodNode.create(Metatables.GC));
        }
        return getFinalizer.execute(metatable) != null;
    }

    /** Whether a single initialiser is certainly that of the first field or element. */
    private static boolean isPlain(Object value) {
        return CDataGuards.isNumber(value) || value instanceof Boolean || value instanceof CPointer || value instanceof CInteger;
    }

    /** A struct with this first field, an array of nothing but this element, or a copy of an object; null if it is none of these. */
    @ExplodeLoop
    private Object makeOfOne(Object value) {
        if (isPlain(value) && writers.length > 0) {
            HeapData object = allocate();
            for (int i = 0; i < (record != null ? 1 : writers.length); i++) {
                writers[i].write(object, offsets[i], value);
            }
            return object;
        }
        if (pieces != null && value instanceof HeapBytes source && source.type() == type) {
            return copy(source);
        }
        if (pieces != null && value instanceof HeapDoubles source && source.type() == type) {
            return copy(source);
        }
        if (pieces != null && value instanceof NativeData source && source.type() == type) {
            return copy(source);
        }
        return null;
    }

    private HeapData copy(MemoryData source) {
        HeapData object = HeapData.create(type);
        pieces.copy(source, object, 0);
        return object;
    }

    @ExplodeLoop
    private Object makeOfSeveral(Object[] arguments, int from, int count) {
        HeapData object = allocate();
        for (int i = 0; i < writers.length; i++) {
            if (i < count) {
                writers[i].write(object, offsets[i], LuaArguments.get(arguments, from + i));
            }
        }
        return object;
    }

    private HeapData allocate() {
        HeapData object = HeapData.create(type);
        if (pieces != null && CompilerDirectives.inCompiledCode()) {
            pieces.clear(object);
        }
        return object;
    }
}
