package dev.perigee.lua.ffi.call;

import java.util.ArrayList;
import java.util.List;

/**
 * A struct, union or complex number passed or returned by value, reduced to what the calling convention looks at. Structs
 * that are passed alike are equal, so they share handles; make them with {@link StructClassifier#classify}.
 *
 * @param size in bytes
 * @param alignment in bytes
 * @param parts scalars that fill the struct from offset 0 on without gaps and are passed exactly as the fields are
 */
public record AbiStruct(long size, int alignment, List<AbiScalar> parts) implements AbiType {

    @Override
    public long structSize() {
        return size;
    }

    @Override
    public boolean isReturnedInMemory() {
        return size > StructClassifier.MAX_IN_REGISTERS && !parts.getFirst().isFloating();
    }

    /**
     * What each eight bytes are passed as by the convention of x86-64: {@link AbiScalar#I64} or {@link AbiScalar#F64}; nothing
     * if the struct goes to memory.
     */
    List<AbiScalar> eightbytes() {
        List<AbiScalar> eightbytes = new ArrayList<>();
        if (size <= StructClassifier.MAX_IN_REGISTERS) {
            long offset = 0;
            for (AbiScalar part : parts) {
                if (offset % Long.BYTES == 0) {
                    eightbytes.add(part.isFloating() ? AbiScalar.F64 : AbiScalar.I64);
                }
                offset += part.size();
            }
        }
        return eightbytes;
    }

    /**
     * A scalar inside a struct.
     *
     * @param offset in bytes from the start of the outermost struct
     */
    public record Field(long offset, AbiScalar type) {
    }
}
