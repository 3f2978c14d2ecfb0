package dev.perigee.lua.ffi.cparser;

import java.util.HashSet;
import java.util.Set;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.runtime.string.LuaString;

/** Reads struct, union and enum specifiers up to the body, and finds or makes the type that the tag names. */
final class TagParser {

    private final ParserState state;
    private final RecordParser records;
    private final EnumParser enums;
    /** The types whose bodies are being read. */
    private final Set<CType> open = new HashSet<>();

    TagParser(ParserState state) {
        this.state = state;
        this.records = new RecordParser(state);
        this.enums = new EnumParser(state);
    }

    /**
     * At the keyword: reads the specifier with its body, if it has one.
     *
     * @param alignment what {@code __declspec} before the keyword demands of the type defined here, or 0
     */
    CType parse(int alignment) {
        CLexer lexer = state.lexer;
        CKeyword keyword = lexer.keyword();
        Attributes attributes = new Attributes();
        attributes.alignment = alignment;
        lexer.next();
        state.attributes.parse(attributes);
        LuaString tag = null;
        boolean anonymousEnum = keyword == CKeyword.ENUM && lexer.token() == ':';
        if (lexer.token() != '{' && !anonymousEnum) {
            if (lexer.token() != CToken.IDENTIFIER) {
                throw lexer.expected(CToken.IDENTIFIER);
            }
            tag = lexer.name();
        }
        CType type = tag == null ? newType(keyword, null) : findOrDeclare(keyword, tag);
        if (tag != null) {
            lexer.next();
        }
        if (type instanceof EnumType enumeration && lexer.token() == ':' && state.specifiers.startsType(lexer.peek())) {
            lexer.next();
            enums.underlyingType(enumeration);
        }
        if (lexer.token() == '{') {
            if (!open.add(type) || isDefined(type)) {
                throw lexer.error(CMessages.redefined(tag));
            }
            lexer.next();
            body(type, attributes);
            open.remove(type);
        }
        return type;
    }

    private static boolean isDefined(CType type) {
        return type instanceof EnumType enumeration ? enumeration.isDefined() : type.hasKnownSize();
    }

    private void body(CType type, Attributes attributes) {
        switch (type) {
            case RecordType record -> records.body(record, attributes);
            case EnumType enumeration -> enums.body(enumeration, attributes);
            default -> throw new AssertionError(type.getClass());
        }
    }

    private CType findOrDeclare(CKeyword keyword, LuaString tag) {
        CType known = state.lexer.isParameterName() ? null : state.declarations.findTag(tag);
        if (known == null) {
            if (!state.implicitTags) {
                throw state.lexer.error(CMessages.undeclaredTag(tag));
            }
            return newType(keyword, tag);
        }
        boolean sameKind = switch (known) {
            case RecordType record -> keyword == (record.isUnion() ? CKeyword.UNION : CKeyword.STRUCT);
            default -> keyword == CKeyword.ENUM;
        };
        if (!sameKind) {
            throw state.lexer.error(CMessages.redefined(tag));
        }
        return known;
    }

    private CType newType(CKeyword keyword, LuaString tag) {
        return keyword == CKeyword.ENUM
                ? state.declarations.newEnum(tag)
                : state.declarations.newRecord(tag, keyword == CKeyword.UNION);
    }
}
