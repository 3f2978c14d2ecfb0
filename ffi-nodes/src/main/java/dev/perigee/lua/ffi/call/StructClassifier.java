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

    private StructClassifier() {
    }

    /**
     * The ABI type of a struct, union or complex number.
     *
     * @param size in bytes, padding at the end included
     * @param alignment in bytes
     * @param fields all scalars inside, those of nested structs, unions and arrays included, in any order; bit-fields as
     *            integers of their container
     * @throws UnsupportedShapeException if such a struct cannot be passed by value
     */
    public static AbiStruct classify(long size, int alignment, List<Field> fields) {
        if (size == 0) {
            throw new UnsupportedShapeException("empty struct");
        }
        for (Field field : fields) {
            if (field.offset() % field.type().size() != 0) {
                throw new UnsupportedShapeException("misaligned field");
            }
        }
        if (X64) {
            return size > MAX_IN_REGISTERS ? inMemory(size, alignment) : byEightbytes(size, alignment, fields);
        }
        AbiStruct homogeneous = asHomogeneous(size, alignment, fields);
        return homogeneous != null ? homogeneous : asIntegers(size, alignment);
    }

    private static AbiStruct inMemory(long size, int alignment) {
        if (alignment > EIGHTBYTE) {
            throw new UnsupportedShapeException("over-aligned struct");
        }
        return asIntegers(size, alignment);
    }

    private static AbiStruct asIntegers(long size, int alignment) {
        List<AbiScalar> parts = new ArrayList<>();
        addIntegers(parts, size, alignment);
        return new AbiStruct(size, partAlignment(alignment), List.copyOf(parts));
    }

    private static AbiStruct byEightbytes(long size, int alignment, List<Field> fields) {
        List<AbiScalar> parts = new ArrayList<>();
        for (long start = 0; start < size; start += EIGHTBYTE) {
            long length = Math.min(EIGHTBYTE, size - start);
            if (isFloating(fields, start)) {
                addFloats(parts, length, alignment);
            } else {
                addIntegers(parts, length, alignment);
            }
        }
        return new AbiStruct(size, partAlignment(alignment), List.copyOf(parts));
    }

    /** Whether all fields in the eightbyte are floating-point numbers. */
    private static boolean isFloating(List<Field> fields, long start) {
        boolean any = false;
        for (Field field : fields) {
            if (field.offset() >= start && field.offset() < start + EIGHTBYTE) {
                if (!field.type().isFloating()) {
                    return false;
                }
                any = true;
            }
        }
        if (!any) {
            throw new UnsupportedShapeException("eight bytes of padding");
        }
        return true;
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
