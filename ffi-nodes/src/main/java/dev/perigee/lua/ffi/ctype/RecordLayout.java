package dev.perigee.lua.ffi.ctype;

import java.util.ArrayList;
import java.util.List;

/**
 * Places the fields of a struct or union as GCC does on System V platforms: System V ABI AMD64 supplement 1.0, section
 * 3.1.2, with GCC's rules for {@code packed}, {@code aligned} and {@code #pragma pack}, which no standard covers.
 * Positions are counted in bits.
 */
public final class RecordLayout {

    /** The pack limit where {@code #pragma pack} sets none. */
    public static final int NO_PACK_LIMIT = 0;

    private final boolean union;
    private final boolean packed;
    /** Bits; 0 without a limit. */
    private final long packLimit;
    /** GCC counts positions from multiples of this many bits, which shows where a type demands more. */
    private final long offsetUnit;
    private final List<Field> fields = new ArrayList<>();
    private long position;
    private long largest;
    private long recordAlignment;

    private RecordLayout(boolean union, boolean packed, int alignment, int packLimit) {
        this.union = union;
        this.packed = packed;
        this.packLimit = 8L * packLimit;
        this.recordAlignment = 8L * Math.max(1, alignment);
        this.offsetUnit = Math.max(recordAlignment, 8L * DataModel.HOST.largestAlignment());
    }

    /**
     * The body of a record with these members, or null if it is too large or a field's size is unknown.
     *
     * @param alignment bytes that the record's own {@code aligned} attribute demands, or 0
     * @param packLimit bytes that {@code #pragma pack} allows, or {@link #NO_PACK_LIMIT}
     */
    public static RecordBody layOut(boolean union, List<FieldDeclaration> declarations, List<NamedConstant> constants,
                    boolean packed, int alignment, int packLimit) {
        RecordLayout layout = new RecordLayout(union, packed, alignment, packLimit);
        for (FieldDeclaration field : declarations) {
            if (!layout.place(field)) {
                return null;
            }
        }
        long end = union ? layout.largest : layout.position;
        long size = roundUp(end, layout.recordAlignment) / 8;
        if (size >= CType.SIZE_LIMIT) {
            return null;
        }
        layout.fields.replaceAll(field -> field.inRecordOf(size));
        return new RecordBody(layout.fields, constants, size, (int) (layout.recordAlignment / 8));
    }

    private boolean place(FieldDeclaration field) {
        CType type = field.type();
        long typeBits = 8 * type.size();
        if (!type.hasKnownSize() || type.hasVariableLength()) {
            if (union || !(type.raw() instanceof ArrayType)) {
                return false;
            }
            typeBits = 0;
        }
        long start;
        if (field.isBitField()) {
            start = placeBitField(field, typeBits);
        } else {
            long alignment = limit(fieldAlignment(field));
            recordAlignment = Math.max(recordAlignment, alignment);
            start = roundUp(position, alignment);
            fields.add(new Field(field.name(), type, start / 8));
        }
        long width = field.isBitField() ? field.bitWidth() : typeBits;
        largest = Math.max(largest, width);
        position = union ? 0 : start + width;
        return position / 8 < CType.SIZE_LIMIT && largest / 8 < CType.SIZE_LIMIT;
    }

    /** In a packed field only an attribute on the field itself raises the alignment above one byte. */
    private long fieldAlignment(FieldDeclaration field) {
        long demanded = 8L * field.alignment();
        if (isPacked(field)) {
            return demanded != 0 ? demanded : 8;
        }
        return Math.max(8L * field.type().alignment(), demanded);
    }

    private boolean isPacked(FieldDeclaration field) {
        return packed || field.packed();
    }

    private long limit(long alignment) {
        return packLimit == 0 ? alignment : Math.min(alignment, packLimit);
    }

    /**
     * A bit-field follows the one before it unless it would straddle a boundary of its type; width 0 and an alignment
     * attribute force a boundary, and packing removes them all except that of width 0.
     *
     * @return the start
     */
    private long placeBitField(FieldDeclaration field, long typeBits) {
        int width = field.bitWidth();
        long natural = 8L * field.type().alignment();
        boolean free = isPacked(field) || packLimit != 0;
        boolean wholeUnit = isWholeUnit(field);
        long alignment = Math.max(1, 8L * field.alignment());
        if (width == 0) {
            alignment = Math.max(alignment, natural);
        } else {
            alignment = limit(wholeUnit ? Math.max(alignment, width) : alignment);
        }
        long start = roundUp(position, alignment);
        if (width != 0 && !free && !wholeUnit && straddles(start, width, natural, typeBits)) {
            long inOffsetUnit = start % offsetUnit;
            start += roundUp(inOffsetUnit, natural) - inOffsetUnit;
        }
        if (field.name() != null || DataModel.HOST.unnamedBitFieldsAlign()) {
            long ofType = width == 0 || !free ? natural : packLimit != 0 ? limit(natural) : 8;
            recordAlignment = Math.max(recordAlignment, Math.max(alignment, ofType));
        }
        if (field.name() != null) {
            fields.add(bitField(field, start, typeBits));
        }
        return start;
    }

    /** Whether the field takes a machine integer where one may stand; GCC then treats it as an ordinary field. */
    private boolean isWholeUnit(FieldDeclaration field) {
        int width = field.bitWidth();
        boolean unit = width >= Byte.SIZE && width <= Long.SIZE && Integer.bitCount(width) == 1;
        return unit && position % width == 0 && !(width > Byte.SIZE && isPacked(field));
    }

    /** Whether the bits span more units of the type's alignment than the type itself does. */
    private static boolean straddles(long start, int width, long natural, long typeBits) {
        return (start % natural + width + natural - 1) / natural > typeBits / natural;
    }

    /** A bit-field that fills its container from a byte boundary on is as good as an ordinary field. */
    private static Field bitField(FieldDeclaration field, long start, long containerBits) {
        if (field.bitWidth() == containerBits && start % 8 == 0) {
            return Field.wholeBitField(field.name(), field.type(), start / 8);
        }
        long container = start - start % containerBits;
        int bit = (int) (start - container);
        return Field.bitField(field.name(), field.type(), container / 8, bit, field.bitWidth());
    }

    private static long roundUp(long bits, long alignment) {
        return (bits + alignment - 1) & -alignment;
    }
}
