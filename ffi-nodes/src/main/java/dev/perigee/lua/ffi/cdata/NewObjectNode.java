package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;


import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Makes objects of one type. Small structs made from plain values are filled field by field without a call, so that
 * temporary ones need not exist in compiled code; {@link NewObjects} does the rest.
 */
public final class NewObjectNode extends Node {

    private final CType type;
    /** The type if it is a struct of at most the size kept in Java arrays, without transparent members; else null. */
    private final RecordType simple;
    @CompilationFinal(dimensions = 1) private final CWriter[] writers;
    @CompilationFinal(dimensions = 1) private final long[] offsets;
    private final boolean int64;
    /** Whether the type is an array small enough to be kept in a Java array. */
    private final boolean smallArray;
    @Child private GetMetamethodNode getFinalizer;

    private NewObjectNode(CType type) {
        this.type = type;
        this.int64 = type == BasicTypes.INT64 || type == BasicTypes.UINT64;
        this.smallArray = type.raw() instanceof ArrayType && type.hasKnownSize() && type.size() <= HeapData.MAX_SIZE;
        this.simple = type.raw() instanceof RecordType record && isSimple(record) ? record : null;
        int count = simple == null ? 0 : simple.fields().size();
        this.writers = new CWriter[count];
        this.offsets = new long[count];
        for (int i = 0; i < count; i++) {
            Field field = simple.fields().get(i);
            writers[i] = CWriter.of(field);
            offsets[i] = field.offset();
        }
    }

    private static boolean isSimple(RecordType record) {
        return record.hasKnownSize() && !record.isUnion() && !record.hasVariableLength()
                && record.size() <= HeapData.MAX_SIZE && record.fields().stream().noneMatch(Field::isTransparent);
    }

    @NeverDefault
    @TruffleBoundary
    public static NewObjectNode create(CType type) {
        return new NewObjectNode(type);
    }

    /** @param arguments frame arguments; those from {@code from} on are the initialisers, or the length and then these */
    public Object execute(Object[] arguments, int from) {
        int count = LuaArguments.count(arguments) - from;
        if (simple != null && count <= writers.length && (count != 1 || isPlain(LuaArguments.get(arguments, from))) && !hasFinalizer()) {
            return makeStruct(arguments, from, count);
        }
        if (smallArray && count == 0) {
            return new HeapData(type);
        }
        if (int64 && count == 1 && CDataGuards.isNumber(LuaArguments.get(arguments, from))) {
            Object number = LuaArguments.get(arguments, from);
            return new CInteger(type, number instanceof Integer integer ? integer : NumberConversion.toLong((double) number));
        }
        return NewObjects.create(type, LuaArguments.values(arguments), from, this);
    }

    /** Whether the type's metatable defines {@code __gc}. */
    private boolean hasFinalizer() {
        LuaTable metatable = simple.metatable();
        if (metatable == null) {
            return false;
        }
        if (getFinalizer == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            getFinalizer = insert(GetMetamethodNode.create(Metatables.GC));
        }
        return getFinalizer.execute(metatable) != null;
    }

    /** Whether a single initialiser is certainly that of the first field. */
    private static boolean isPlain(Object value) {
        return CDataGuards.isNumber(value) || value instanceof Boolean || value instanceof CPointer || value instanceof CInteger;
    }

    @ExplodeLoop
    private Object makeStruct(Object[] arguments, int from, int count) {
        HeapData object = new HeapData(type);
        for (int i = 0; i < writers.length; i++) {
            if (i < count) {
                writers[i].write(object, offsets[i], LuaArguments.get(arguments, from + i));
            }
        }
        return object;
    }
}
