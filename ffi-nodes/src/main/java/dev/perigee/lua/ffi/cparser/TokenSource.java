package dev.perigee.lua.ffi.cparser;

/** Where tokens come from: the text itself, or a stage of the preprocessor. */
interface TokenSource {

    /**
     * The next token; at the end always one of kind {@link CToken#END}.
     *
     * @param expand whether a macro's name is replaced; it is not where text is skipped
     */
    SourceToken next(boolean expand);
}
