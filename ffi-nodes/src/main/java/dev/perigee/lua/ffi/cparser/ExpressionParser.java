package dev.perigee.lua.ffi.cparser;

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
 * Evaluates constant expressions (C99 6.6) as they are read. Every operand is evaluated, also one that C would not. A
 * cast changes the type of a value but, as in LuaJIT, does not wrap it to less than 32 bits.
 */
final class ExpressionParser {

    private final ParserState state;

    ExpressionParser(ParserState state) {
        this.state = state;
    }

    /** A size: an integer from 0 to 2^31-1. */
    int size() {
        long value = int32();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw state.lexer.error(CMessages.INVALID_SIZE);
        }
        return (int) value;
    }

    /** An integer that fits {@code int} or {@code unsigned int}. */
    long int32() {
        ConstantValue result = conditional();
        boolean integer = result.type().raw() instanceof IntegerType || result.type().raw() instanceof EnumType
                || result.type().raw() instanceof BoolType;
        if (!integer || result.value() < Integer.MIN_VALUE || result.value() > BasicTypes.UINT32.wrap(-1)) {
            throw state.lexer.error(CMessages.INVALID_VALUE);
        }
        return result.value();
    }

    /** The constant that {@code static const} declares; at the {@code =} before its value. */
    NamedConstant constantInitializer(Declarator declarator) {
        CType type = declarator.type();
        boolean valid = type.isConst() && type.raw() instanceof IntegerType && type.size() <= Integer.BYTES;
        if (!valid) {
            throw state.lexer.error(CMessages.INVALID_TYPE);
        }
        state.lexer.expect('=');
        IntegerType integer = (IntegerType) type.raw();
        return new NamedConstant(declarator.name(), integer, integer.wrap(int32()));
    }

    private ConstantValue comma() {
        ConstantValue result = conditional();
        while (state.lexer.accept(',')) {
            result = conditional();
        }
        return result;
    }

    private ConstantValue conditional() {
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
        if (lexer.at(CKeyword.SIZEOF)) {
            lexer.next();
            return sizeOf(operandType());
        }
        if (lexer.at(CKeyword.ALIGNOF)) {
            lexer.next();
            return ConstantValue.of(BasicTypes.UINT32, operandType().alignment());
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
                return postfix(primary());
            }
        }
    }

    private ConstantValue applyUnary(int operator, ConstantValue operand) {
        if (operator == '*') {
            return ConstantValue.typeOnly(targetOf(operand.type()));
        }
        if (operator == '&') {
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
        if (!state.specifiers.atDeclaration()) {
            return parenthesized();
        }
        CType type = state.declarators.typeName();
        state.lexer.expect(')');
        ConstantValue operand = unary();
        boolean wide = type.raw() instanceof IntegerType && type.size() >= Integer.BYTES;
        return wide ? ConstantValue.of((IntegerType) type.raw(), operand.value())
                : new ConstantValue(type, operand.value());
    }

    /** After the opening parenthesis. */
    private ConstantValue parenthesized() {
        ConstantValue inner = comma();
        state.lexer.expect(')');
        return postfix(inner);
    }

    private CType operandType() {
        if (!state.lexer.accept('(')) {
            return unary().type();
        }
        if (!state.specifiers.atDeclaration()) {
            return parenthesized().type();
        }
        CType type = state.declarators.typeName();
        state.lexer.expect(')');
        return type;
    }

    private ConstantValue sizeOf(CType type) {
        CType measured = withoutReference(type);
        if (!measured.hasKnownSize() || measured.hasVariableLength()) {
            throw state.lexer.error(CMessages.INVALID_SIZE);
        }
        return ConstantValue.of(BasicTypes.UINT32, measured.size());
    }

    private static CType withoutReference(CType type) {
        return type.raw() instanceof ReferenceType reference ? reference.target() : type;
    }

    private ConstantValue primary() {
        CLexer lexer = state.lexer;
        switch (lexer.token()) {
            case CToken.INTEGER -> {
                ConstantValue result = new ConstantValue(lexer.type(), lexer.value());
                lexer.next();
                return result;
            }
            case CToken.STRING -> {
                LuaString text = state.attributes.adjacentStrings();
                return ConstantValue.typeOnly(BasicTypes.CHAR.arrayOf(text.length() + 1));
            }
            case CToken.IDENTIFIER -> {
                ConstantValue result = identifier(state.declarations.find(lexer.name()));
                if (result != null) {
                    lexer.next();
                    return result;
                }
            }
            default -> {
                // No expression starts like this.
            }
        }
        throw lexer.errorNear(CMessages.UNEXPECTED_SYMBOL);
    }

    private static ConstantValue identifier(Declaration declaration) {
        return switch (declaration) {
            case NamedConstant constant -> new ConstantValue(constant.type(), constant.value());
            case VariableSymbol variable -> ConstantValue.typeOnly(withoutReference(variable.type()));
            case FunctionSymbol function -> ConstantValue.typeOnly(function.type());
            case null, default -> null;
        };
    }

    private ConstantValue postfix(ConstantValue operand) {
        CLexer lexer = state.lexer;
        CType type = operand.type();
        boolean changed = false;
        while (true) {
            if (lexer.accept('[')) {
                comma();
                lexer.expect(']');
                type = targetOf(type);
            } else if (lexer.accept(CToken.ARROW)) {
                type = memberOf(targetOf(type));
            } else if (lexer.accept('.')) {
                type = memberOf(type);
            } else {
                return changed ? ConstantValue.typeOnly(type) : operand;
            }
            changed = true;
        }
    }

    private CType targetOf(CType type) {
        return switch (type.raw()) {
            case PointerType pointer -> pointer.target();
            case ArrayType array -> array.element();
            default -> throw state.lexer.error(CMessages.notIndexable(type));
        };
    }

    private CType memberOf(CType type) {
        CLexer lexer = state.lexer;
        if (lexer.token() != CToken.IDENTIFIER) {
            throw lexer.expected(CToken.IDENTIFIER);
        }
        Member member = type.raw() instanceof RecordType record ? record.find(lexer.name()) : null;
        if (member == null) {
            throw lexer.error(CMessages.noMember(type, lexer.name()));
        }
        lexer.next();
        return switch (member) {
            case Field field -> withoutReference(field.type());
            case NamedConstant constant -> constant.type();
        };
    }
}
