package dev.perigee.lua.ffi.call;

import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.ffi.call.AbiStruct.Field;

/**
 * Reduces C structs to {@link AbiStruct}s. On x86-64 the System V ABI (section 3.2.3, "Parameter Passing") passes structs of
 * up to 16 bytes in registers, each eight bytes of it in an SSE register if all fields there are floating-point numbers, else
 * in a general one; larger ones go to memory whatever they hold. On AArch64 (AAPCS64, section 6.8.2) a struct of up to four
 * equal floating-point fields goes to vector registers and any other is taken as integers.
 */
public final class StructClassifier {

    private static final int EIGHTBYTE = 8;
    /** Beyond this size only AArch64's homogeneous floating-point structs stay in registers. */
    static final int MAX_IN_REGISTERS = 16;
    private static final int MAX_HOMOGENEOUS_FIELDS = 4;
    private static final boolean X64 = System.getProperty("os.arch").equals("amd64");
    /** The size of the largest structs that are not passed alike whatever they hold. */
    private static final long MAX_CLASSIFIED = X64 ? MAX_IN_REGISTERS : MAX_HOMOGENEOUS_FIELDS * AbiScalar.F64.size();
    /** Whether {@link RegisterAssignment} follows this platform's convention. */
    static final boolean KNOWS_REGISTERS = X64;

    private StructClassifier() {
    }

    /** Whether it matters what is inside a struct of {@code size} bytes. */
    static boolean needsFields(long size) {
        return size <= MAX_CLASSIFIED;
    }

    /**
     * The ABI type of a struct, union or complex number.
     *
     * @param size in bytes, padding at the end included
     * @param alignment in bytes
     * @param fields all scalars inside, those of nested structs, unions and arrays included, in any order, bit-fields as the
     *            bytes that they touch; not used unless {@link #needsFields}
     * @throws UnsupportedShapeException if such a struct cannot be passed by value
     */
    public static AbiType classify(long size, int alignment, List<Field> fields) {
        if (size == 0) {
            throw new UnsupportedShapeException("empty struct");
        }
        if (X64) {
            return classifyX64(size, alignment, fields);
        }
        if (isMisaligned(fields)) {
            throw new UnsupportedShapeException("misaligned field");
        }
        AbiStruct homogeneous = asHomogeneous(size, alignment, fields);
        return homogeneous != null ? homogeneous : asIntegers(size, alignment);
    }

    private static boolean isMisaligned(List<Field> fields) {
        return fields.stream().anyMatch(field -> field.offset() % field.type().size() != 0);
    }

    private static AbiType classifyX64(long size, int alignment, List<Field> fields) {
        boolean inMemory = size > MAX_IN_REGISTERS;
        if (inMemory && alignment <= EIGHTBYTE) {
            return asIntegers(size, alignment);
        }
        if (inMemory || isMisaligned(fields)) {
            return new AbiIrregularStruct(size, alignment, List.of());
        }
        List<AbiScalar> eightbytes = new ArrayList<>();
        for (long start = 0; start < size; start += EIGHTBYTE) {
            eightbytes.add(eightbyte(fields, start));
        }
        boolean looseFloats = alignment < AbiScalar.F32.size() && eightbytes.contains(AbiScalar.F64);
        if (alignment > EIGHTBYTE || looseFloats || eightbytes.contains(AbiScalar.VOID)) {
            return new AbiIrregularStruct(size, alignment, List.copyOf(eightbytes));
        }
        return inRegisters(size, alignment, eightbytes);
    }

    private static AbiStruct asIntegers(long size, int alignment) {
        List<AbiScalar> parts = new ArrayList<>();
        addIntegers(parts, size, alignment);
        return new AbiStruct(size, partAlignment(alignment), List.copyOf(parts));
    }

    private static AbiStruct inRegisters(long size, int alignment, List<AbiScalar> eightbytes) {
        List<AbiScalar> parts = new ArrayList<>();
        for (int i = 0; i < eightbytes.size(); i++) {
            long length = Math.min(EIGHTBYTE, size - i * EIGHTBYTE);
            if (eightbytes.get(i).isFloating()) {
                addFloats(parts, length, alignment);
            } else {
                addIntegers(parts, length, alignment);
            }
        }
        return new AbiStruct(size, partAlignment(alignment), List.copyOf(parts));
    }

    /** How the eight bytes from {@code start} on are passed: as a floating-point number only if all fields there are such. */
    private static AbiScalar eightbyte(List<Field> fields, long start) {
        AbiScalar kind = AbiScalar.VOID;
        for (Field field : fields) {
            if (field.offset() >= start && field.offset() < start + EIGHTBYTE) {
                if (!field.type().isFloating()) {
                    return AbiScalar.I64;
                }
                kind = AbiScalar.F64;
            }
        }
        return kind;
    }

    private static AbiStruct asHomogeneous(long size, int alignment, List<Field> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        AbiScalar type = fields.getFirst().type();
        boolean uniform = type.isFloating() && size <= (long) MAX_HOMOGENEOUS_FIELDS * type.size();
        for (Field field : fields) {
            uniform &= field.type() == type;
        }
        if (!uniform) {
            return null;
        }
        List<AbiScalar> parts = new ArrayList<>();
        for (long offset = 0; offset < size; offset += type.size()) {
            parts.add(type);
        }
        return new AbiStruct(size, alignment, List.copyOf(parts));
    }

    private static void addFloats(List<AbiScalar> parts, long length, int alignment) {
        if (alignment >= EIGHTBYTE) {
            parts.add(AbiScalar.F64);
        } else {
            for (long done = 0; done < length; done += AbiScalar.F32.size()) {
                parts.add(AbiScalar.F32);
            }
        }
    }

    private static void addIntegers(List<AbiScalar> parts, long length, int alignment) {
        AbiScalar part = switch (alignment) {
            case 1 -> AbiScalar.I8;
            case 2 -> AbiScalar.I16;
            case 4 -> AbiScalar.I32;
            default -> AbiScalar.I64;
        };
        if (length % part.size() != 0) {
            throw new UnsupportedShapeException("size is no multiple of the alignment");
        }
        for (long done = 0; done < length; done += part.size()) {
            parts.add(part);
        }
    }

    private static int partAlignment(int alignment) {
        return Math.min(alignment, EIGHTBYTE);
    }
}
