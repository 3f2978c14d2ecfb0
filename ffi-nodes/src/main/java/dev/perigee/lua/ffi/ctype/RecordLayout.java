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
    private final List<Field> fields = new ArrayList<>();
    private long position;
    private long largest;
    private long recordAlignment;

    private RecordLayout(boolean union, boolean packed, int alignment, int packLimit) {
        this.union = union;
        this.packed = packed;
        this.packLimit = 8L * packLimit;
        this.recordAlignment = 8L * Math.max(1, alignment);
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
        long bits = 8 * type.size();
        if (!type.hasKnownSize() || type.hasVariableLength()) {
            if (union || !(type.raw() instanceof ArrayType)) {
                return false;
            }
            bits = 0;
        }
        if (field.isBitField()) {
            placeBitField(field, bits);
        } else {
            long alignment = fieldAlignment(field);
            recordAlignment = Math.max(recordAlignment, alignment);
            long start = union ? 0 : roundUp(position, alignment);
            fields.add(new Field(field.name(), type, start / 8));
            advance(start, bits);
        }
        return position / 8 < CType.SIZE_LIMIT && largest / 8 < CType.SIZE_LIMIT;
    }

    private void advance(long start, long bits) {
        position = start + bits;
        largest = Math.max(largest, bits);
        if (union) {
            position = 0;
        }
    }

    /** In a packed field only an attribute on the field itself raises the alignment above one byte. */
    private long fieldAlignment(FieldDeclaration field) {
        long demanded = 8L * field.alignment();
        long natural = 8L * field.type().alignment();
        long alignment;
        if (isPacked(field)) {
            alignment = demanded != 0 ? demanded : 8;
        } else {
            alignment = Math.max(natural, demanded);
        }
        return packLimit == 0 ? alignment : Math.min(alignment, packLimit);
    }

    private boolean isPacked(FieldDeclaration field) {
        return packed || field.packed();
    }

    private void placeBitField(FieldDeclaration field, long containerBits) {
        int width = field.bitWidth();
        long natural = 8L * field.type().alignment();
        long start = union ? 0 : bitFieldStart(field, containerBits);
        if (field.name() != null || DataModel.HOST.unnamedBitFieldsAlign()) {
            long demanded = Math.max(8L * field.alignment(), bitFieldAlignment(field, natural));
            long alignment = packLimit == 0 ? demanded : Math.min(demanded, packLimit);
            recordAlignment = Math.max(recordAlignment, alignment);
        }
        if (field.name() != null) {
            fields.add(bitField(field, start, containerBits));
        }
        advance(start, width);
    }

    private long bitFieldAlignment(FieldDeclaration field, long natural) {
        return isPacked(field) && packLimit == 0 ? 8 : natural;
    }

    /**
     * A bit-field follows the one before it unless it would straddle a boundary of its type; width 0 and an alignment
     * attribute force a boundary, and packing removes them all except that of width 0.
     */
    private long bitFieldStart(FieldDeclaration field, long containerBits) {
        long natural = 8L * field.type().alignment();
        if (field.bitWidth() == 0) {
            return roundUp(position, Math.max(natural, 8L * field.alignment()));
        }
        long demanded = 8L * field.alignment();
        if (packLimit != 0) {
            demanded = Math.min(demanded, packLimit);
        }
        long start = demanded == 0 ? position : roundUp(position, demanded);
        boolean straddles = start % natural + field.bitWidth() > containerBits;
        return straddles && packLimit == 0 && !isPacked(field) ? roundUp(start, natural) : start;
    }

    /** A bit-field that fills its container from a byte boundary on is as good as an ordinary field. */
    private static Field bitField(FieldDeclaration field, long start, long containerBits) {
        if (field.bitWidth() == containerBits && start % 8 == 0) {
            return new Field(field.name(), field.type(), start / 8);
        }
        long container = start - start % containerBits;
        int bit = (int) (start - container);
        return new Field(field.name(), field.type(), container / 8, bit, field.bitWidth(), false);
    }

    private static long roundUp(long bits, long alignment) {
        return (bits + alignment - 1) & -alignment;
    }
}
