package dev.perigee.lua.ffi.ctype;

/** A pointer to an object or a function. */
public final class PointerType extends CType {

    private final CType target;
    private final int bytes;

    PointerType(CType target, int bytes) {
        this.target = target;
        this.bytes = bytes;
    }

    public CType target() {
        return target;
    }

    /** Whether {@code __ptr32} made this pointer shorter than the platform's. */
    public boolean isShort() {
        return bytes < DataModel.HOST.pointerSize();
    }

    @Override
    public long size() {
        return bytes;
    }

    @Override
    public int alignment() {
        return bytes;
    }
}
