package dev.perigee.lua.ffi.cparser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FieldDeclaration;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.VoidType;
import dev.perigee.lua.runtime.string.LuaString;

/** Reads declarators (C99 6.7.5) and type names, with C++ references and LuaJIT's {@code [?]}. */
final class DeclaratorParser {

    /** LuaJIT's limit for the pointers, arrays and functions in one declarator. */
    private static final int MAX_DERIVATIONS = 100;

    private static final Set<CKeyword> NO_STORAGE = EnumSet.noneOf(CKeyword.class);
    private static final Set<CKeyword> PARAMETER_STORAGE = EnumSet.of(CKeyword.REGISTER);

    private final ParserState state;

    DeclaratorParser(ParserState state) {
        this.state = state;
    }

    /** Where a declarator stands: it decides whether it may or must have a name, and a bit width. */
    enum Place {
        TOP_LEVEL(true, false), CONSTANT(true, false), FIELD(true, true), PARAMETER(true, true), TYPE_NAME(false, true);

        private final boolean mayBeNamed;
        private final boolean mayBeAbstract;

        Place(boolean mayBeNamed, boolean mayBeAbstract) {
            this.mayBeNamed = mayBeNamed;
            this.mayBeAbstract = mayBeAbstract;
        }
    }

    /** What is found while a declarator is read. */
    private static final class Progress {
        private final Place place;
        private final Attributes attributes;
        private LuaString name;
        private boolean newName;
        private int bitWidth = FieldDeclaration.NO_WIDTH;

        Progress(Place place, Attributes attributes) {
            this.place = place;
            this.attributes = attributes;
        }
    }

    /** Reads a type name: specifiers and an abstract declarator. */
    CType typeName() {
        return parse(state.specifiers.parse(NO_STORAGE), Place.TYPE_NAME).type();
    }

    /** Reads one declarator after {@code specifiers}. */
    Declarator parse(Specifiers specifiers, Place place) {
        Progress progress = new Progress(place, specifiers.attributes().copy());
        List<Derivation> derivations = declarator(progress);
        if (derivations.size() >= MAX_DERIVATIONS) {
            throw state.lexer.error(CMessages.TOO_MANY_LEVELS);
        }
        if (progress.attributes.alignment != 0 && place != Place.FIELD) {
            derivations.add(new Derivation.Alignment(progress.attributes.alignment));
        }
        CType type = TypeBuilder.build(specifiers.type(), derivations, progress.attributes, state);
        return new Declarator(progress.name, progress.newName, type, progress.bitWidth, progress.attributes);
    }

    private List<Derivation> declarator(Progress progress) {
        state.enterLevel();
        List<Derivation> result = pointers(progress);
        List<Derivation> inner = List.of();
        List<Derivation> suffixes = new ArrayList<>();
        CLexer lexer = state.lexer;
        if (lexer.accept('(')) {
            state.attributes.parse(progress.attributes);
            if (progress.place.mayBeAbstract && (lexer.token() == ')' || state.specifiers.atDeclaration())) {
                suffixes.add(function());
            } else {
                inner = declarator(progress);
                lexer.expect(')');
            }
        } else {
            name(progress);
            if (lexer.token() == CToken.DOUBLE_BRACKET) {
                state.attributes.parse(progress.attributes);
            }
        }
        suffixes(progress, suffixes);
        if (progress.place == Place.FIELD && lexer.accept(':')) {
            progress.bitWidth = state.expressions.size();
        }
        state.attributes.parse(progress.attributes);
        result.addAll(suffixes.reversed());
        result.addAll(inner);
        state.leaveLevel();
        return result;
    }

    private List<Derivation> pointers(Progress progress) {
        CLexer lexer = state.lexer;
        Attributes attributes = progress.attributes;
        List<Derivation> result = new ArrayList<>();
        while (true) {
            if (lexer.accept('*')) {
                state.attributes.parse(attributes);
                result.add(new Derivation.Pointer(attributes.takeQualifiers(), attributes.takeShortPointer()));
            } else if (lexer.accept('&') || lexer.accept(CToken.AND_AND)) {
                attributes.takeQualifiers();
                attributes.takeShortPointer();
                result.add(new Derivation.Reference());
            } else {
                return result;
            }
        }
    }

    private void name(Progress progress) {
        CLexer lexer = state.lexer;
        if (lexer.token() == CToken.IDENTIFIER) {
            if (!progress.place.mayBeNamed) {
                throw lexer.expected(CToken.END);
            }
            progress.name = lexer.name();
            progress.newName = lexer.isParameterName();
            lexer.next();
        } else if (!progress.place.mayBeAbstract) {
            throw lexer.expected(CToken.IDENTIFIER);
        }
    }

    private void suffixes(Progress progress, List<Derivation> suffixes) {
        CLexer lexer = state.lexer;
        while (true) {
            if (lexer.accept('[')) {
                suffixes.add(array(progress));
            } else if (lexer.accept('(')) {
                suffixes.add(function());
            } else {
                return;
            }
        }
    }

    private Derivation array(Progress progress) {
        CLexer lexer = state.lexer;
        state.attributes.parse(progress.attributes);
        boolean parameter = progress.place == Place.PARAMETER;
        if (parameter && lexer.at(CKeyword.STATIC)) {
            lexer.next();
            state.attributes.parse(progress.attributes);
        }
        long length = ArrayType.UNKNOWN_LENGTH;
        if (lexer.accept('?')) {
            length = ArrayType.VARIABLE_LENGTH;
        } else if (parameter && lexer.token() == '*' && lexer.peek().kind() == ']') {
            lexer.next();
        } else if (lexer.token() != ']') {
            length = parameter ? state.expressions.parameterLength() : state.expressions.size();
        }
        lexer.expect(']');
        return new Derivation.Array(length);
    }

    /** A parameter list after its opening parenthesis, and the body of a function, which is skipped. */
    private Derivation function() {
        CLexer lexer = state.lexer;
        List<CType> parameters = new ArrayList<>();
        boolean variadic = false;
        Set<LuaString> outer = state.expressions.enterParameters();
        if (lexer.token() != ')') {
            do {
                if (lexer.accept('.')) {
                    lexer.expect('.');
                    lexer.expect('.');
                    variadic = true;
                    break;
                }
                Declarator parameter = parse(state.specifiers.parse(PARAMETER_STORAGE), Place.PARAMETER);
                CType type = parameter.type();
                if (type.raw() instanceof VoidType) {
                    break;
                }
                parameters.add(adjustParameter(type));
                if (parameter.name() != null) {
                    state.expressions.addParameter(parameter.name());
                }
            } while (lexer.accept(','));
        }
        state.expressions.leaveParameters(outer);
        lexer.expect(')');
        if (lexer.token() == '{') {
            skipBody();
        }
        return new Derivation.Function(parameters, variadic);
    }

    /** Arrays and functions are passed as pointers (C99 6.7.5.3). */
    private static CType adjustParameter(CType type) {
        return switch (type.raw()) {
            case ArrayType array -> array.element().pointerTo();
            case FunctionType function -> function.pointerTo();
            default -> type;
        };
    }

    /** After the body the current token is a semicolon, as if the function had only been declared. */
    private void skipBody() {
        CLexer lexer = state.lexer;
        int open = 1;
        lexer.setSkipping(true);
        while (open > 0) {
            switch (lexer.next()) {
                case '{' -> open++;
                case '}' -> open--;
                case CToken.END -> throw lexer.expected('}');
                default -> {
                    // Any other token belongs to the body.
                }
            }
        }
        lexer.setSkipping(false);
        lexer.setToken(';');
    }
}
