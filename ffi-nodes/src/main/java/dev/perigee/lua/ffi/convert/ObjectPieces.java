package dev.perigee.lua.ffi.convert;

import java.util.Map;
import java.util.TreeMap;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.ComplexType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.VectorType;

/**
 * A small struct, union or array as a handful of loads and stores, so that copying one takes no call. The pieces are those that
 * the fields are accessed by where that is possible: escape analysis follows what was stored in an object only to loads of the
 * same width.
 */
public final class ObjectPieces {

    private static final int MAX_PIECES = 16;

    @CompilationFinal(dimensions = 1) private final int[] offsets;
    @CompilationFinal(dimensions = 1) private final int[] widths;

    private ObjectPieces(Map<Integer, Integer> pieces) {
        offsets = pieces.keySet().stream().mapToInt(Integer::intValue).toArray();
        widths = pieces.values().stream().mapToInt(Integer::intValue).toArray();
    }

    /** The pieces of objects of {@code type}; null if its size is unknown or they would be too many. */
    @TruffleBoundary
    public static ObjectPieces of(CType type) {
        if (!type.hasKnownSize() || type.hasVariableLength() || type.size() > MAX_PIECES * Long.BYTES) {
            return null;
        }
        TreeMap<Integer, Integer> pieces = new TreeMap<>();
        boolean byFields = collect(type, 0, pieces) && fillGaps(pieces, (int) type.size());
        if (!byFields || pieces.size() > MAX_PIECES) {
            pieces.clear();
            addWords(pieces, 0, (int) type.size());
        }
        return pieces.size() > MAX_PIECES ? null : new ObjectPieces(pieces);
    }

    /** Adds the scalars in an object; false if they overlap or are too many. */
    private static boolean collect(CType type, int offset, Map<Integer, Integer> pieces) {
        return switch (type.raw()) {
            case RecordType record -> {
                boolean simple = !record.isUnion();
                for (Field field : record.fields()) {
                    simple = simple && !field.isBitField() && collect(field.type(), offset + (int) field.offset(), pieces);
                }
                yield simple;
            }
            case ArrayType array -> collectElements(array.element(), array.length(), offset, pieces);
            case VectorType vector -> collectElements(vector.element(), vector.length(), offset, pieces);
            case ComplexType complex -> collectElements(complex.part(), 2, offset, pieces);
            default -> type.size() <= Long.BYTES && pieces.put(offset, (int) type.size()) == null;
        };
    }

    private static boolean collectElements(CType element, long count, int offset, Map<Integer, Integer> pieces) {
        boolean simple = count <= MAX_PIECES;
        for (int i = 0; simple && i < count; i++) {
            simple = collect(element, offset + i * (int) element.size(), pieces);
        }
        return simple;
    }

    /** C copies padding, too. */
    private static boolean fillGaps(TreeMap<Integer, Integer> pieces, int size) {
        int end = 0;
        for (Map.Entry<Integer, Integer> piece : new TreeMap<>(pieces).entrySet()) {
            if (piece.getKey() < end) {
                return false;
            }
            addWords(pieces, end, piece.getKey());
            end = piece.getKey() + piece.getValue();
        }
        addWords(pieces, end, size);
        return true;
    }

    private static void addWords(Map<Integer, Integer> pieces, int start, int end) {
        for (int offset = start; offset < end;) {
            int width = Math.min(Long.BYTES, Integer.highestOneBit(end - offset));
            pieces.put(offset, width);
            offset += width;
        }
    }

    /** Copies an object from the start of {@code source} to {@code offset} in {@code target}. */
    @ExplodeLoop
    public void copy(MemoryData source, MemoryData target, long offset) {
        for (int i = 0; i < offsets.length; i++) {
            int from = offsets[i];
            switch (widths[i]) {
                case 1 -> target.putByte(offset + from, source.getByte(from));
                case 2 -> target.putShort(offset + from, source.getShort(from));
                case 4 -> target.putInt(offset + from, source.getInt(from));
                default -> target.putLong(offset + from, source.getLong(from));
            }
        }
    }

    /** Stores zero everywhere in a new object, which has that content already: for escape analysis alone. */
    @ExplodeLoop
    public void clear(MemoryData object) {
        for (int i = 0; i < offsets.length; i++) {
            switch (widths[i]) {
                case 1 -> object.putByte(offsets[i], (byte) 0);
                case 2 -> object.putShort(offsets[i], (short) 0);
                case 4 -> object.putInt(offsets[i], 0);
                default -> object.putLong(offsets[i], 0);
            }
        }
    }
}
