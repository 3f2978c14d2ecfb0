package dev.perigee.lua.ffi.call;

import java.util.List;

/**
 * A struct whose way of passing no layout of {@code java.lang.foreign} leads to: packed ones, which go to memory however small
 * they are or hold floats without alignment, those aligned to more than eight bytes, and those with eight bytes of padding.
 * {@link RegisterAssignment} passes them piece by piece.
 *
 * @param size in bytes
 * @param alignment in bytes
 * @param eightbytes what each eight bytes are passed as: {@link AbiScalar#I64}, {@link AbiScalar#F64}, or
 *            {@link AbiScalar#VOID} for padding, which is not passed; empty if the struct goes to memory
 */
public record AbiIrregularStruct(long size, int alignment, List<AbiScalar> eightbytes) implements AbiType {

    @Override
    public long structSize() {
        return size;
    }

    @Override
    public boolean isReturnedInMemory() {
        return eightbytes.isEmpty();
    }
}
