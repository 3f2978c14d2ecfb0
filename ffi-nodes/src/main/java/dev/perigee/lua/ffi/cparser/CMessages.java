package dev.perigee.lua.ffi.cparser;

/** The texts of the errors that C declarations raise, as LuaJIT words them. */
final class CMessages {

    static final String INVALID_TYPE = "invalid C type";
    static final String INVALID_SIZE = "size of C type is unknown or too large";
    static final String INVALID_VALUE = "invalid value";
    static final String BAD_STORAGE_CLASS = "bad storage class";
    static final String SPECIFIER_EXPECTED = "declaration specifier expected";
    static final String PARAMETER_COUNT = "wrong number of type parameters";
    static final String MALFORMED_NUMBER = "malformed number";
    static final String UNFINISHED_STRING = "unfinished string";
    static final String SYNTAX_ERROR = "syntax error";
    static final String UNEXPECTED_SYMBOL = "unexpected symbol";
    static final String TOO_MANY_LEVELS = "chunk has too many syntax levels";

    private CMessages() {
    }

    static String redefined(Object name) {
        return "attempt to redefine '" + name + "'";
    }

    static String undeclaredTag(Object tag) {
        return "undeclared or implicit tag '" + tag + "'";
    }

    static String notIndexable(Object type) {
        return "'" + type + "' cannot be indexed";
    }

    static String noMember(Object type, Object name) {
        return "'" + type + "' has no member named '" + name + "'";
    }

    static String expected(String token) {
        return "'" + token + "' expected";
    }
}
