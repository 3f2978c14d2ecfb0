package dev.perigee.lua.ffi.cparser;

import java.util.Set;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.TypedefName;

/** Reads declaration specifiers: the type, the storage class, qualifiers and attributes, in any order (C99 6.7). */
final class SpecifierParser {

    /** Bytes. */
    private static final int LARGEST_ATOMIC = 16;

    private final ParserState state;

    SpecifierParser(ParserState state) {
        this.state = state;
    }

    /** Whether the current token can begin a declaration. */
    boolean atDeclaration() {
        CLexer lexer = state.lexer;
        CKeyword keyword = lexer.keyword();
        if (keyword != null) {
            return keyword.startsDeclaration();
        }
        return lexer.token() == CToken.TYPE_PARAMETER || typedefName() != null || atContextualTypeof();
    }

    private boolean atContextualTypeof() {
        CLexer lexer = state.lexer;
        if (lexer.token() != CToken.IDENTIFIER || state.declarations.find(lexer.name()) != null) {
            return false;
        }
        CKeyword contextual = CKeyword.contextual(lexer.name());
        return contextual != null && contextual.kind() == CKeyword.Kind.TYPE_OPERATOR && lexer.peek().kind() == '(';
    }

    /** Whether {@code token} can begin a type name. */
    boolean startsType(SourceToken token) {
        if (token.kind() != CToken.IDENTIFIER) {
            return token.kind() == CToken.TYPE_PARAMETER;
        }
        CKeyword keyword = CKeyword.of(token.text());
        return keyword != null ? keyword.startsDeclaration() : state.declarations.find(token.text()) instanceof TypedefName;
    }

    /** The typedef that the current token names, or null. */
    private CType typedefName() {
        CLexer lexer = state.lexer;
        boolean known = lexer.token() == CToken.IDENTIFIER;
        return known && state.declarations.find(lexer.name()) instanceof TypedefName found ? found.type() : null;
    }

    /** Reads specifiers, among them at most one of the given storage classes. */
    Specifiers parse(Set<CKeyword> allowedStorage) {
        state.enterNesting();
        Specifiers result = specifiers(allowedStorage);
        state.leaveNesting();
        return result;
    }

    private Specifiers specifiers(Set<CKeyword> allowedStorage) {
        CLexer lexer = state.lexer;
        Attributes attributes = new Attributes();
        BasicTypeSpecifier basic = new BasicTypeSpecifier();
        CType named = null;
        CKeyword storage = null;
        while (true) {
            state.attributes.parse(attributes);
            if (attributes.atomicType != null && named == null) {
                named = attributes.takeAtomicType();
                continue;
            }
            CKeyword keyword = lexer.keyword();
            CKeyword.Kind kind = keyword == null ? null : keyword.kind();
            if (kind == CKeyword.Kind.STORAGE_CLASS) {
                if (!allowedStorage.contains(keyword)) {
                    throw lexer.errorNear(CMessages.BAD_STORAGE_CLASS);
                }
                storage = stronger(storage, keyword);
                lexer.next();
            } else if (kind == CKeyword.Kind.BASIC_TYPE || kind == CKeyword.Kind.TYPE_MODIFIER) {
                if (named != null || !basic.add(keyword)) {
                    break;
                }
                lexer.next();
            } else if (named == null && basic.isEmpty()) {
                named = namedType(kind, attributes);
                if (named == null && !lexer.recognizeContextualKeyword()) {
                    break;
                }
            } else {
                break;
            }
        }
        CType type = named != null && !basic.isComplex() ? named : basic.resolve(lexer);
        return new Specifiers(qualify(type, attributes), storage, attributes);
    }

    /** {@code typedef} decides what a declaration is, whatever stands beside it. */
    private static CKeyword stronger(CKeyword first, CKeyword second) {
        return first == CKeyword.TYPEDEF ? first : second;
    }

    private CType namedType(CKeyword.Kind kind, Attributes attributes) {
        CLexer lexer = state.lexer;
        if (kind == CKeyword.Kind.TAG) {
            return state.tags.parse(attributes.declspecAlignment);
        }
        if (kind == CKeyword.Kind.TYPE_OPERATOR) {
            return typeOf();
        }
        CType type = lexer.token() == CToken.TYPE_PARAMETER ? lexer.type() : typedefName();
        if (type != null) {
            lexer.next();
        }
        return type;
    }

    /** At {@code typeof} or {@code typeof_unqual}: reads it with its operand (C23 6.7.2.5). */
    private CType typeOf() {
        CLexer lexer = state.lexer;
        boolean unqualified = lexer.at(CKeyword.TYPEOF_UNQUALIFIED);
        lexer.next();
        lexer.expect('(');
        CType type = atDeclaration() ? state.declarators.typeName() : state.expressions.typeOfExpression();
        lexer.expect(')');
        return unqualified ? type.unqualified() : type;
    }

    /** Qualifiers before a function type pass on to the pointer around it. */
    private static CType qualify(CType type, Attributes attributes) {
        if (type instanceof FunctionType) {
            return type;
        }
        CType aligned = attributes.atomic ? atomic(type) : type;
        return aligned.qualified(attributes.takeQualifiers());
    }

    /** GCC aligns atomic objects such that the processor can access them as a whole. */
    private static CType atomic(CType type) {
        long size = type.size();
        boolean whole = size > 0 && size <= LARGEST_ATOMIC && Long.bitCount(size) == 1;
        return whole && size > type.alignment() ? type.aligned((int) size) : type;
    }
}
