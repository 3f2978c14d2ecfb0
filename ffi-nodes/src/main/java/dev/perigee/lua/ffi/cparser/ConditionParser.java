package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Evaluates the condition of an {@code #if} (C99 6.10.1): 64-bit integers, {@code defined}, and 0 for every name that
 * is no macro. An operand that is not evaluated may divide by zero.
 */
final class ConditionParser {

    private static final LuaString DEFINED = LuaString.constant("defined");
    private static final int MAX_DEPTH = 200;

    private final TokenSource source;
    private final MacroTable macros;
    private SourceToken token;
    private int depth;

    /** @param line the tokens of the condition */
    ConditionParser(TokenSource line, MacroTable macros) {
        this.source = MacroExpander.ofLine(line, macros);
        this.macros = macros;
    }

    /** Whether the condition holds. */
    boolean parse() {
        next();
        long value = conditional(true).value();
        if (token.kind() != CToken.END) {
            throw unexpected();
        }
        return value != 0;
    }

    private void next() {
        token = source.next(true);
    }

    private CParseException unexpected() {
        return CErrors.at("invalid condition near '" + token.quoted() + "'", token);
    }

    private void expect(int kind) {
        if (token.kind() != kind) {
            throw unexpected();
        }
        next();
    }

    private ConstantValue conditional(boolean evaluated) {
        enterLevel();
        ConstantValue result = choice(evaluated);
        depth--;
        return result;
    }

    private void enterLevel() {
        if (++depth > MAX_DEPTH) {
            throw CErrors.at(CMessages.TOO_MANY_LEVELS, token);
        }
    }

    private ConstantValue choice(boolean evaluated) {
        ConstantValue condition = binary(ConstantOperator.LOWEST, evaluated);
        if (token.kind() != '?') {
            return condition;
        }
        next();
        boolean chosen = condition.value() != 0;
        ConstantValue whenTrue = conditional(evaluated && chosen);
        expect(':');
        ConstantValue whenFalse = conditional(evaluated && !chosen);
        return ConstantValue.of(ConstantOperator.commonType(whenTrue.type(), whenFalse.type()),
                        (chosen ? whenTrue : whenFalse).value());
    }

    private ConstantValue binary(int precedence, boolean evaluated) {
        ConstantValue left = unary(evaluated);
        ConstantOperator operator = ConstantOperator.of(token.kind());
        while (operator != null && operator.precedence() >= precedence) {
            SourceToken place = token;
            next();
            boolean needed = evaluated && !operator.isDecidedBy(left);
            ConstantValue right = binary(operator.precedence() + 1, needed);
            ConstantValue result = operator.apply(left, right);
            if (result == null) {
                if (needed) {
                    throw CErrors.at("division by zero in condition", place);
                }
                result = left;
            }
            left = widened(result);
            operator = ConstantOperator.of(token.kind());
        }
        return left;
    }

    private static ConstantValue widened(ConstantValue result) {
        return new ConstantValue(result.type() == BasicTypes.UINT64 ? BasicTypes.UINT64 : BasicTypes.INT64, result.value());
    }

    private ConstantValue unary(boolean evaluated) {
        enterLevel();
        ConstantValue result = operand(evaluated);
        depth--;
        return result;
    }

    private ConstantValue operand(boolean evaluated) {
        int kind = token.kind();
        switch (kind) {
            case '+', '-', '~', '!' -> {
                next();
                return applyUnary(kind, unary(evaluated));
            }
            case '(' -> {
                next();
                ConstantValue inner = conditional(evaluated);
                expect(')');
                return inner;
            }
            case CToken.INTEGER -> {
                return number();
            }
            case CToken.CHARACTER -> {
                if (token.text().length() != 1) {
                    throw unexpected();
                }
                return take(BasicTypes.CHAR.wrap(token.text().byteAt(0)));
            }
            case CToken.IDENTIFIER -> {
                return token.isWord(DEFINED) ? defined() : name();
            }
            default -> throw unexpected();
        }
    }

    private static ConstantValue applyUnary(int operator, ConstantValue operand) {
        long value = operand.value();
        return switch (operator) {
            case '!' -> ConstantValue.of(BasicTypes.INT64, value == 0 ? 1 : 0);
            case '-' -> new ConstantValue(operand.type(), -value);
            case '~' -> new ConstantValue(operand.type(), ~value);
            default -> operand;
        };
    }

    private ConstantValue take(long value) {
        next();
        return ConstantValue.of(BasicTypes.INT64, value);
    }

    private ConstantValue number() {
        CNumber number = CNumber.parse(token.text().bytes());
        if (number == null) {
            throw CErrors.at(CMessages.MALFORMED_NUMBER + " '" + token.text() + "'", token);
        }
        next();
        return ConstantValue.of(number.isUnsigned() ? BasicTypes.UINT64 : BasicTypes.INT64, number.value());
    }

    private ConstantValue defined() {
        SourceToken name = source.next(false);
        boolean parenthesized = name.kind() == '(';
        if (parenthesized) {
            name = source.next(false);
        }
        if (name.kind() != CToken.IDENTIFIER) {
            throw CErrors.at("macro name expected near '" + name.quoted() + "'", name);
        }
        next();
        if (parenthesized) {
            expect(')');
        }
        return ConstantValue.of(BasicTypes.INT64, macros.isDefined(name.text()) ? 1 : 0);
    }

    private ConstantValue name() {
        SourceToken name = token;
        next();
        if (token.kind() == '(') {
            throw CErrors.at("cannot expand function-like macro '" + name.text() + "'", name);
        }
        return ConstantValue.of(BasicTypes.INT64, macros.constantValue(name.text()));
    }
}
