package dev.perigee.lua.ffi.cparser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.FieldDeclaration;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.ffi.ctype.RecordBody;
import dev.perigee.lua.ffi.ctype.RecordLayout;
import dev.perigee.lua.ffi.ctype.RecordType;

/** Reads the bodies of structs and unions (C99 6.7.2.1) and completes the types. */
final class RecordParser {

    private static final Set<CKeyword> MEMBER_STORAGE = EnumSet.of(CKeyword.STATIC);

    private final ParserState state;

    RecordParser(ParserState state) {
        this.state = state;
    }

    /** The members of one body as they are read. */
    private static final class Members {
        private final List<FieldDeclaration> fields = new ArrayList<>();
        private final List<NamedConstant> constants = new ArrayList<>();
        /** Whether an array without a length was declared, which must come last. */
        private boolean closed;
    }

    /** After the opening brace: reads the members, the closing brace and the attributes behind it. */
    void body(RecordType record, Attributes attributes) {
        CLexer lexer = state.lexer;
        Members members = new Members();
        while (lexer.token() != '}') {
            if (!lexer.accept(';') && !state.assertions.accept()) {
                memberLine(members);
                lexer.expect(';');
            }
        }
        lexer.next();
        state.attributes.parse(attributes);
        RecordBody body = RecordLayout.layOut(record.isUnion(), members.fields, members.constants, attributes.packed,
                        attributes.alignment, state.packing.limit());
        if (body == null) {
            throw lexer.error(CMessages.INVALID_SIZE);
        }
        state.declarations.complete(record, body);
    }

    private void memberLine(Members members) {
        CLexer lexer = state.lexer;
        Specifiers specifiers = state.specifiers.parse(MEMBER_STORAGE);
        boolean constant = specifiers.storage() != null;
        do {
            if (members.closed) {
                throw lexer.expected('}');
            }
            if (constant) {
                Declarator declarator = state.declarators.parse(specifiers, DeclaratorParser.Place.CONSTANT);
                members.constants.add(state.expressions.constantInitializer(declarator));
            } else {
                field(members, state.declarators.parse(specifiers, DeclaratorParser.Place.FIELD));
            }
        } while (lexer.accept(','));
    }

    private void field(Members members, Declarator declarator) {
        CType type = declarator.type();
        if (declarator.bitWidth() != FieldDeclaration.NO_WIDTH) {
            checkBitField(declarator);
        } else if (type.raw() instanceof ArrayType && !type.hasKnownSize()) {
            members.closed = true;
        } else if (declarator.name() == null && type.raw() instanceof EnumType enumeration) {
            members.constants.addAll(enumeration.constants().values());
            return;
        } else if (declarator.name() == null && !isTransparent(type)) {
            throw state.lexer.expected(CToken.IDENTIFIER);
        }
        Attributes attributes = declarator.attributes();
        members.fields.add(new FieldDeclaration(declarator.name(), type, declarator.bitWidth(), attributes.strictestAlignment,
                        attributes.packed));
    }

    private static boolean isTransparent(CType type) {
        return type.raw() instanceof RecordType && !type.hasVariableLength();
    }

    private void checkBitField(Declarator declarator) {
        CType type = declarator.type().raw();
        int width = declarator.bitWidth();
        long limit = switch (type) {
            case BoolType bool -> 1;
            case IntegerType integer when !integer.isStorageOnly() -> 8 * integer.size();
            case EnumType enumeration when enumeration.isComplete() -> 8 * enumeration.size();
            default -> -1;
        };
        if (width > limit || width == 0 && declarator.name() != null) {
            throw state.lexer.error(CMessages.INVALID_VALUE + " near ':'");
        }
    }
}
