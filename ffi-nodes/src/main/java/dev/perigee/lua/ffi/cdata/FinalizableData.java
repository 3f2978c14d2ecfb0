package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/**
 * The cdata that {@code ffi.gc} accepts: those that stand for memory. Hosts see the fields of structs and unions, also of
 * those behind a pointer, as members.
 */
@ExportLibrary(InteropLibrary.class)
public abstract sealed class FinalizableData extends CData permits CPointer, MemoryData {

    /** What runs after this object is unreachable, or null. */
    private Finalizer finalizer;

    FinalizableData() {
    }

    Finalizer finalizer() {
        return finalizer;
    }

    /** Whether code runs when this object dies, which may well free the memory. */
    public boolean hasFinalizer() {
        return finalizer != null;
    }

    void setFinalizer(Finalizer newFinalizer) {
        finalizer = newFinalizer;
    }

    /** Another object with the same value, for the finalizer to see when this one is gone. */
    abstract FinalizableData duplicate();

    /** The address of the memory; gives the memory one if it has none yet. */
    public abstract long address();

    /** Whatever owns the memory: as long as it is reachable the address stays valid. Null if that is unknown. */
    public abstract Object owner();

    @Override
    final String valueText() {
        return CDataText.address(address());
    }

    @ExportMessage
    final boolean hasMembers() {
        return CDataMembers.recordOf(this) != null;
    }

    @ExportMessage
    final Object getMembers(@SuppressWarnings("unused") boolean includeInternal) throws UnsupportedMessageException {
        if (!hasMembers()) {
            throw UnsupportedMessageException.create();
        }
        return CDataMembers.names(this);
    }

    @ExportMessage
    final boolean isMemberReadable(String member) {
        return hasMembers() && CDataMembers.isReadable(this, member);
    }

    @ExportMessage
    final Object readMember(String member) throws UnknownIdentifierException, UnsupportedMessageException {
        if (!hasMembers()) {
            throw UnsupportedMessageException.create();
        }
        return CDataMembers.read(this, member);
    }

    @ExportMessage
    final boolean isMemberModifiable(String member) {
        return hasMembers() && CDataMembers.isWritable(this, member);
    }

    @ExportMessage
    final boolean isMemberInsertable(@SuppressWarnings("unused") String member) {
        return false;
    }

    @ExportMessage
    final void writeMember(String member, Object value) throws UnknownIdentifierException, UnsupportedTypeException, UnsupportedMessageException {
        if (!hasMembers() || isMemberReadable(member) && !isMemberModifiable(member)) {
            throw UnsupportedMessageException.create();
        }
        CDataMembers.write(this, member, value);
    }

    @ExportMessage
    @TruffleBoundary
    final boolean isMemberInvocable(String member) {
        try {
            return isMemberReadable(member) && InteropLibrary.getUncached().isExecutable(CDataMembers.read(this, member));
        } catch (UnknownIdentifierException e) {
            return false;
        }
    }

    @ExportMessage
    final Object invokeMember(String member, Object[] arguments) throws UnknownIdentifierException, UnsupportedMessageException {
        if (!hasMembers()) {
            throw UnsupportedMessageException.create();
        }
        return CDataMembers.invoke(this, member, arguments);
    }
}
