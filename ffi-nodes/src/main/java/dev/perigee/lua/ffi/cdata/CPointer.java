package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;

/** A pointer, to an object or to a function. */
public final class CPointer extends FinalizableData {

    private final CType type;
    private final long address;
    private final Object owner;

    /**
     * @param type a pointer type, possibly qualified
     * @param owner what keeps the memory behind the pointer, or null if nothing of ours does
     */
    public CPointer(CType type, long address, Object owner) {
        this.type = type;
        this.address = address;
        this.owner = owner;
    }

    @Override
    public CType type() {
        return type;
    }

    /** The type pointed to. */
    public CType target() {
        return ((PointerType) type.raw()).target();
    }

    @Override
    public long address() {
        return address;
    }

    @Override
    public Object owner() {
        return owner;
    }

    /** This pointer, just made and owned by nobody, as one to memory that {@code newOwner} keeps. */
    CPointer ownedBy(Object newOwner) {
        return new CPointer(type, address, newOwner);
    }

    @Override
    FinalizableData duplicate() {
        return new CPointer(type, address, owner);
    }
}
