package dev.perigee.lua.ffi.cparser;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Declaration;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.FunctionSymbol;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.Member;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.ffi.ctype.VariableSymbol;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Evaluates constant expressions (C99 6.6) as they are read. Every operand is evaluated, also one that C would not.
 *
 * <p>Where LuaJIT reads the same text its results stand: sizes and literals of 32 bits are {@code unsigned int}, and a
 * cast changes the type of a value but does not wrap it to less than 32 bits. In what only this parser reads, such as
 * macros and static assertions, the conversions are C's.
 */
final class ExpressionParser {

    private final ParserState state;
    /** The parameters declared so far of the function at hand, whose values are unknown. */
    private final Set<LuaString> parameters = new HashSet<>();
    /** Whether conversions are C's where LuaJIT's differ. */
    private boolean exact;
    /** Whether the expression at hand needs the value of a variable, which only the running program knows. */
    private boolean variable;
    /** Whether it needs what a pointer points to, or an address: LuaJIT takes that for 0. */
    private boolean throughPointer;

    ExpressionParser(ParserState state) {
        this.state = state;
    }

    /** Makes the names of parameters known, which lengths of arrays may mention; returns how to forget them again. */
    Set<LuaString> enterParameters() {
        return Set.copyOf(parameters);
    }

    void addParameter(LuaString name) {
        parameters.add(name);
    }

    /** Goes back to the parameters that were known at {@link #enterParameters}. */
    void leaveParameters(Set<LuaString> outer) {
        parameters.retainAll(outer);
    }

    /** A size: an integer from 0 to 2^31-1. */
    int size() {
        return size(integer());
    }

    private int size(ConstantValue constant) {
        long value = constant.value();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw state.lexer.error(CMessages.INVALID_SIZE);
        }
        return (int) value;
    }

    /** The length of a parameter's array, which is unknown if it depends on another parameter (C99 6.7.5.2). */
    long parameterLength() {
        ConstantValue length = conditional();
        if (!isInteger(length)) {
            throw state.lexer.error(CMessages.INVALID_VALUE);
        }
        return takeVariable() ? ArrayType.UNKNOWN_LENGTH : size(length);
    }

    /** An integer of any width. */
    ConstantValue integer() {
        ConstantValue result = conditional();
        if (takeVariable() || !isInteger(result)) {
            throw state.lexer.error(CMessages.INVALID_VALUE);
        }
        return result;
    }

    private boolean takeVariable() {
        boolean result = variable;
        variable = false;
        return result;
    }

    private static boolean isInteger(ConstantValue value) {
        return switch (value.type().raw()) {
            case IntegerType integer -> !integer.isStorageOnly();
            case EnumType enumeration -> true;
            case BoolType bool -> true;
            default -> false;
        };
    }

    /** The condition of a static assertion. */
    boolean condition() {
        boolean outer = exact;
        exact = true;
        throughPointer = false;
        ConstantValue result = integer();
        if (throughPointer) {
            throw state.lexer.error(CMessages.INVALID_VALUE);
        }
        exact = outer;
        return result.value() != 0;
    }

    /** The integer constant that a macro called {@code name} stands for, or null if its value is no such constant. */
    NamedConstant macroValue(LuaString name) {
        exact = true;
        ConstantValue result = conditional();
        if (variable || throughPointer || !isInteger(result)) {
            return null;
        }
        IntegerType type = result.type().raw() instanceof IntegerType integer ? integer : ConstantOperator.promote(result.type());
        return new NamedConstant(name, type, type.wrap(result.value()));
    }

    /** The type of the expression that {@code typeof} measures. */
    CType typeOfExpression() {
        boolean outer = exact;
        exact = true;
        CType type = withoutValue(() -> comma().type());
        exact = outer;
        return type;
    }

    /** Reads an operand of which only the type counts. */
    private <T> T withoutValue(Supplier<T> operand) {
        boolean outerVariable = variable;
        boolean outerPointer = throughPointer;
        T result = operand.get();
        variable = outerVariable;
        throughPointer = outerPointer;
        return result;
    }

    /** The constant that {@code static const} declares; at the {@code =} before its value. */
    NamedConstant constantInitializer(Declarator declarator) {
        CType type = declarator.type();
        IntegerType integer = switch (type.raw()) {
            case IntegerType plain when type.isConst() && !plain.isStorageOnly() -> plain;
            case EnumType enumeration when type.isConst() && enumeration.isComplete() -> enumeration.base();
            default -> throw state.lexer.error(CMessages.INVALID_TYPE);
        };
        state.lexer.expect('=');
        return new NamedConstant(declarator.name(), integer, integer.wrap(integer().value()));
    }

    private ConstantValue comma() {
        ConstantValue result = conditional();
        while (state.lexer.accept(',')) {
            result = conditional();
        }
        return result;
    }

    private ConstantValue conditional() {
        state.enterNesting();
        ConstantValue result = choice();
        state.leaveNesting();
        return result;
    }

    private ConstantValue choice() {
        ConstantValue condition = binary(ConstantOperator.LOWEST);
        if (!state.lexer.accept('?')) {
            return condition;
        }
        ConstantValue whenTrue = comma();
        state.lexer.expect(':');
        ConstantValue whenFalse = conditional();
        ConstantValue chosen = condition.value() != 0 ? whenTrue : whenFalse;
        IntegerType common = ConstantOperator.commonType(whenTrue.type(), whenFalse.type());
        return common == null ? chosen : ConstantValue.of(common, chosen.value());
    }

    private ConstantValue binary(int precedence) {
        ConstantValue left = unary();
        ConstantOperator operator = ConstantOperator.of(state.lexer.token());
        while (operator != null && operator.precedence() >= precedence) {
            state.lexer.next();
            ConstantValue right = binary(operator.precedence() + 1);
            left = operator.apply(left, right);
            if (left == null) {
                throw state.lexer.error(CMessages.INVALID_VALUE);
            }
            operator = ConstantOperator.of(state.lexer.token());
        }
        return left;
    }

    private ConstantValue unary() {
        state.enterLevel();
        ConstantValue result = unaryOperator();
        state.leaveLevel();
        return result;
    }

    private ConstantValue unaryOperator() {
        CLexer lexer = state.lexer;
        skipExtension();
        CKeyword keyword = lexer.keyword();
        if (keyword != null && keyword.kind() == CKeyword.Kind.OPERATOR) {
            lexer.next();
            return keywordOperator(keyword);
        }
        int token = lexer.token();
        switch (token) {
            case '+', '-', '~', '!', '*', '&' -> {
                lexer.next();
                return applyUnary(token, unary());
            }
            case '(' -> {
                lexer.next();
                return castOrParentheses();
            }
            default -> {
                boolean outerVariable = variable;
                boolean outerPointer = throughPointer;
                return postfix(primary(), outerVariable, outerPointer);
            }
        }
    }

    private void skipExtension() {
        while (state.lexer.at(CKeyword.EXTENSION)) {
            state.lexer.next();
        }
    }

    /** After {@code sizeof}, {@code _Alignof} or {@code __builtin_offsetof}. */
    private ConstantValue keywordOperator(CKeyword operator) {
        return switch (operator) {
            case SIZEOF -> sizeOf(withoutValue(this::operandType));
            case ALIGNOF -> sizeValue(withoutValue(this::operandType).alignment());
            default -> offsetOf();
        };
    }

    private ConstantValue sizeValue(long bytes) {
        return ConstantValue.of(exact ? BasicTypes.UINT64 : BasicTypes.UINT32, bytes);
    }

    private ConstantValue applyUnary(int operator, ConstantValue operand) {
        if (operator == '*') {
            throughPointer = true;
            return ConstantValue.typeOnly(targetOf(operand.type()));
        }
        if (operator == '&') {
            throughPointer = true;
            return ConstantValue.typeOnly(operand.type().pointerTo());
        }
        if (operator == '!') {
            return ConstantValue.of(BasicTypes.INT32, operand.value() == 0 ? 1 : 0);
        }
        IntegerType type = ConstantOperator.promote(operand.type());
        if (type == null) {
            return ConstantValue.typeOnly(operand.type());
        }
        long value = operand.value();
        return ConstantValue.of(type, operator == '-' ? -value : operator == '~' ? ~value : value);
    }

    private ConstantValue castOrParentheses() {
        skipExtension();
        if (!state.specifiers.atDeclaration()) {
            return parenthesized();
        }
        CType type = state.declarators.typeName();
        state.lexer.expect(')');
        return cast(type, unary().value());
    }

    private ConstantValue cast(CType type, long value) {
        return switch (type.raw()) {
            case IntegerType integer when exact || integer.size() >= Integer.BYTES -> ConstantValue.of(integer, value);
            case EnumType enumeration when enumeration.isComplete() ->
                new ConstantValue(type, enumeration.base().wrap(value));
            case BoolType bool -> new ConstantValue(type, value != 0 ? 1 : 0);
            default -> new ConstantValue(type, value);
        };
    }

    /** After the opening parenthesis. */
    private ConstantValue parenthesized() {
        boolean outerVariable = variable;
        boolean outerPointer = throughPointer;
        ConstantValue inner = comma();
        state.lexer.expect(')');
        return postfix(inner, outerVariable, outerPointer);
    }

    private CType operandType() {
        if (!state.lexer.accept('(')) {
            return unary().type();
        }
        skipExtension();
        if (!state.specifiers.atDeclaration()) {
            return parenthesized().type();
        }
        CType type = state.declarators.typeName();
        state.lexer.expect(')');
        return type;
    }

    private ConstantValue sizeOf(CType type) {
        if (!type.hasKnownSize() || type.hasVariableLength()) {
            throw state.lexer.error(CMessages.INVALID_SIZE);
        }
        return sizeValue(type.size());
    }

    /** After {@code __builtin_offsetof}. */
    private ConstantValue offsetOf() {
        CLexer lexer = state.lexer;
        lexer.expect('(');
        CType type = state.declarators.typeName();
        lexer.expect(',');
        long offset = 0;
        do {
            Member member = member(type);
            if (!(member instanceof Field field) || field.isBitField()) {
                throw lexer.error(CMessages.INVALID_VALUE);
            }
            offset += field.offset();
            type = field.type();
            while (lexer.accept('[')) {
                if (!(type.raw() instanceof ArrayType array)) {
                    throw lexer.error(CMessages.INVALID_VALUE);
                }
                type = array.element();
                offset += integer().value() * type.size();
                lexer.expect(']');
            }
        } while (lexer.accept('.'));
        lexer.expect(')');
        return sizeValue(offset);
    }

    private static CType withoutReference(CType type) {
        return type.raw() instanceof ReferenceType reference ? reference.target() : type;
    }

    private ConstantValue primary() {
        CLexer lexer = state.lexer;
        switch (lexer.token()) {
            case CToken.INTEGER -> {
                ConstantValue result = new ConstantValue(exact ? exactType() : lexer.type(), lexer.value());
                lexer.next();
                return result;
            }
            case CToken.STRING -> {
                LuaString text = state.lexer.adjacentStrings();
                return ConstantValue.typeOnly(BasicTypes.CHAR.arrayOf(text.length() + 1));
            }
            case CToken.IDENTIFIER -> {
                ConstantValue result = identifier(lexer.name());
                if (result != null) {
                    lexer.next();
                    return result;
                }
                if (lexer.recognizeContextualKeyword() && lexer.keyword().kind() == CKeyword.Kind.OPERATOR) {
                    return unaryOperator();
                }
            }
            default -> {
                // No expression starts like this.
            }
        }
        throw lexer.errorNear(CMessages.UNEXPECTED_SYMBOL);
    }

    /** An unsuffixed decimal literal is never unsigned in C. */
    private CType exactType() {
        LuaString spelling = state.lexer.place().text();
        boolean decimal = state.lexer.type() == BasicTypes.UINT32 && spelling.byteAt(0) != '0'
                && (spelling.byteAt(spelling.length() - 1) | 0x20) != 'u';
        return decimal ? BasicTypes.INT64 : state.lexer.type();
    }

    private ConstantValue identifier(LuaString name) {
        Declaration declaration = state.declarations.find(name);
        if (declaration instanceof NamedConstant constant && !parameters.contains(name)) {
            return new ConstantValue(constant.type(), constant.value());
        }
        CType type = parameters.contains(name) ? BasicTypes.INT32 : switch (declaration) {
            case VariableSymbol symbol -> withoutReference(symbol.type());
            case FunctionSymbol function -> function.type();
            case null, default -> null;
        };
        if (type == null) {
            return null;
        }
        variable = true;
        return ConstantValue.typeOnly(type);
    }

    /** A constant that is a member has its value whatever object it is asked of, so that only what came before matters. */
    private ConstantValue postfix(ConstantValue operand, boolean outerVariable, boolean outerPointer) {
        CLexer lexer = state.lexer;
        ConstantValue result = operand;
        while (true) {
            throughPointer |= lexer.token() == '[' || lexer.token() == CToken.ARROW || lexer.token() == '.';
            if (lexer.accept('[')) {
                comma();
                lexer.expect(']');
                result = ConstantValue.typeOnly(targetOf(result.type()));
            } else if (lexer.accept(CToken.ARROW)) {
                result = memberOf(targetOf(result.type()), outerVariable, outerPointer);
            } else if (lexer.accept('.')) {
                result = memberOf(result.type(), outerVariable, outerPointer);
            } else {
                return result;
            }
        }
    }

    private CType targetOf(CType type) {
        return switch (type.raw()) {
            case PointerType pointer -> pointer.target();
            case ArrayType array -> array.element();
            default -> throw state.lexer.error(CMessages.notIndexable(type));
        };
    }

    private ConstantValue memberOf(CType type, boolean outerVariable, boolean outerPointer) {
        return switch (member(type)) {
            case Field field -> ConstantValue.typeOnly(withoutReference(field.type()));
            case NamedConstant constant -> {
                variable = outerVariable;
                throughPointer = outerPointer;
                yield new ConstantValue(constant.type(), constant.value());
            }
        };
    }

    private Member member(CType type) {
        CLexer lexer = state.lexer;
        if (lexer.token() != CToken.IDENTIFIER) {
            throw lexer.expected(CToken.IDENTIFIER);
        }
        Member member = type.raw() instanceof RecordType record ? record.find(lexer.name()) : null;
        if (member == null) {
            throw lexer.error(CMessages.noMember(type, lexer.name()));
        }
        lexer.next();
        return member;
    }
}
