package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.interop.KeyList;
import dev.perigee.lua.runtime.string.LuaString;

/** A Lua error on its way: any value, as {@code error} takes it. It has no Java stack trace. */
@SuppressWarnings("serial")
@ExportLibrary(InteropLibrary.class)
public final class LuaException extends AbstractTruffleException {

    private static final String MESSAGE = "message";
    private static final String VALUE = "value";

    private transient Object value;
    private boolean handled;

    public LuaException(Object value, Node location) {
        super(null, null, UNLIMITED_STACK_TRACE, location);
        this.value = value;
    }

    /** An error that stands for a Java exception of the host or the runtime. */
    public LuaException(Object value, Throwable cause, Node location) {
        super(null, cause, UNLIMITED_STACK_TRACE, location);
        this.value = value;
    }

    /** Whether the handler of the innermost {@code xpcall} has run for it. */
    public boolean isHandled() {
        return handled;
    }

    void setHandled(Object newValue) {
        handled = true;
        value = newValue;
    }

    /** The error value. */
    public Object getValue() {
        return value;
    }

    @Override
    @TruffleBoundary
    public String getMessage() {
        if (value instanceof LuaString string) {
            return string.toJava();
        }
        if (LuaTypes.isNumber(value)) {
            return LuaToString.number(value).toJava();
        }
        return "(error object is a " + LuaTypes.name(value) + " value)";
    }

    @ExportMessage
    ExceptionType getExceptionType() {
        return ExceptionType.RUNTIME_ERROR;
    }

    @ExportMessage
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    Object getMembers(boolean includeInternal) throws UnsupportedMessageException {
        InteropLibrary interop = InteropLibrary.getUncached(value);
        return interop.hasMembers(value) ? interop.getMembers(value, includeInternal) : new KeyList(LuaString.constant(MESSAGE), LuaString.constant(VALUE));
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberReadable(String member) {
        return member.equals(MESSAGE) || member.equals(VALUE) || InteropLibrary.getUncached(value).isMemberReadable(value, member);
    }

    /** The fields of the error value; {@code value} is the value itself, {@code message} its text, if no field has that name. */
    @ExportMessage
    @TruffleBoundary
    Object readMember(String member) throws UnsupportedMessageException, UnknownIdentifierException {
        InteropLibrary interop = InteropLibrary.getUncached(value);
        if (interop.isMemberReadable(value, member)) {
            return interop.readMember(value, member);
        }
        return switch (member) {
            case MESSAGE -> LuaString.fromJava(getMessage());
            case VALUE -> value;
            default -> throw UnknownIdentifierException.create(member);
        };
    }
}
