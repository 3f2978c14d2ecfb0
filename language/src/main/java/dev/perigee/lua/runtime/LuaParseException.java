package dev.perigee.lua.runtime;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;

/** A syntax error in source that a host evaluates; {@code load} returns its message instead. */
@SuppressWarnings("serial")
@ExportLibrary(InteropLibrary.class)
public final class LuaParseException extends AbstractTruffleException {

    private final transient SourceSection section;
    private final boolean incomplete;

    public LuaParseException(String message, SourceSection section, boolean incomplete) {
        super(message);
        this.section = section;
        this.incomplete = incomplete;
    }

    @ExportMessage
    ExceptionType getExceptionType() {
        return ExceptionType.PARSE_ERROR;
    }

    @ExportMessage
    boolean isExceptionIncompleteSource() {
        return incomplete;
    }

    @ExportMessage
    boolean hasSourceLocation() {
        return section != null;
    }

    @ExportMessage
    SourceSection getSourceLocation() {
        return section;
    }
}
