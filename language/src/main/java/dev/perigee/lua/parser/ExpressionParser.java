package dev.perigee.lua.parser;

import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.parser.Ast.And;
import dev.perigee.lua.parser.Ast.BinaryExpression;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.parser.Ast.BooleanExpression;
import dev.perigee.lua.parser.Ast.CallExpression;
import dev.perigee.lua.parser.Ast.Coalesce;
import dev.perigee.lua.parser.Ast.Conditional;
import dev.perigee.lua.parser.Ast.Expression;
import dev.perigee.lua.parser.Ast.GlobalExpression;
import dev.perigee.lua.parser.Ast.IndexExpression;
import dev.perigee.lua.parser.Ast.KeyedItem;
import dev.perigee.lua.parser.Ast.MethodCallExpression;
import dev.perigee.lua.parser.Ast.NilExpression;
import dev.perigee.lua.parser.Ast.Or;
import dev.perigee.lua.parser.Ast.Position;
import dev.perigee.lua.parser.Ast.PositionalItem;
import dev.perigee.lua.parser.Ast.SafeChain;
import dev.perigee.lua.parser.Ast.SafeMethodCallExpression;
import dev.perigee.lua.parser.Ast.SafeObject;
import dev.perigee.lua.parser.Ast.SingleValue;
import dev.perigee.lua.parser.Ast.StringExpression;
import dev.perigee.lua.parser.Ast.TableExpression;
import dev.perigee.lua.parser.Ast.TableItem;
import dev.perigee.lua.parser.Ast.UnaryExpression;
import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.parser.Ast.VarargExpression;
import dev.perigee.lua.parser.Ast.VariableExpression;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Parses expressions by operator precedence (the manual's section 2.5 and LuaJIT's syntax extensions).
 *
 * <p>The line of an expression is the one LuaJIT gives to the instruction for it, which it makes as late as it can: an
 * access to a global or a field gets the line of the last token consumed before its value is needed. Such an access is
 * {@link #pending} until {@link #settle} fixes its line.
 */
final class ExpressionParser {

    /** No method call: a colon belongs to the conditional expression around. */
    static final int NO_COLON = 1;
    private static final int UNARY_PRIORITY = 12;

    private final ParserState state;
    private final Lexer lexer;
    private final FunctionParser functions;
    /** The access whose line is not fixed yet, or null. */
    private Expression pending;

    ExpressionParser(ParserState state, FunctionParser functions) {
        this.state = state;
        this.lexer = state.lexer;
        this.functions = functions;
    }

    /** Parses an expression whose value is needed at once. */
    Expression value() throws LuaSyntaxError {
        return settle(expression(0));
    }

    /** Parses one or more expressions; the value of the last one is needed only when the caller settles it. */
    List<Expression> list() throws LuaSyntaxError {
        List<Expression> result = new ArrayList<>(2);
        result.add(expression(0));
        while (state.accept(TokenKind.COMMA)) {
            settleLast(result);
            result.add(expression(0));
        }
        return result;
    }

    void settleLast(List<Expression> list) {
        int last = list.size() - 1;
        list.set(last, settle(list.get(last)));
    }

    /** Fixes the line of {@code expression} if it is still open. */
    Expression settle(Expression expression) {
        if (expression != pending || pending == null) {
            return expression;
        }
        pending = null;
        return atLine(expression, lexer.lastLine());
    }

    /** The same access or call with another line. */
    static Expression atLine(Expression expression, int line) {
        Position old = expression.position();
        if (old.line() == line) {
            return expression;
        }
        Position position = new Position(old.start(), old.end(), line);
        return switch (expression) {
            case GlobalExpression global -> new GlobalExpression(global.name(), position);
            case IndexExpression index -> new IndexExpression(index.object(), index.key(), position);
            case CallExpression call -> new CallExpression(call.function(), call.arguments(), position);
            case MethodCallExpression call -> new MethodCallExpression(call.object(), call.name(), call.arguments(), call.lookupLine(), position);
            default -> expression;
        };
    }

    Expression expression(int flags) throws LuaSyntaxError {
        int start = lexer.start();
        Expression condition = binary(0, flags);
        if (lexer.kind() != TokenKind.QUESTION) {
            return condition;
        }
        lexer.next();
        condition = settle(condition);
        Expression first = settle(expression(NO_COLON));
        state.expect(TokenKind.COLON);
        Expression second = settle(expression(0));
        return new Conditional(condition, first, second, state.positionFrom(start));
    }

    /** Parses operators that bind tighter than {@code limit}. */
    private Expression binary(int limit, int flags) throws LuaSyntaxError {
        state.enterLevel();
        int start = lexer.start();
        Expression left = unary(flags);
        for (TokenKind operator = lexer.kind(); operator.leftPriority() > limit; operator = lexer.kind()) {
            lexer.next();
            left = settle(left);
            Expression right = settle(binary(operator.rightPriority(), flags));
            left = combine(operator, left, right, state.positionFrom(start));
        }
        state.leaveLevel();
        return left;
    }

    private static Expression combine(TokenKind operator, Expression left, Expression right, Position position) {
        return switch (operator) {
            case AND, AND_AND -> new And(left, right, position);
            case OR, OR_OR -> new Or(left, right, position);
            case COALESCE -> new Coalesce(left, right, position);
            default -> new BinaryExpression(binaryOperator(operator), left, right, position);
        };
    }

    static BinaryOperator binaryOperator(TokenKind operator) {
        return switch (operator) {
            case PLUS -> BinaryOperator.ADD;
            case MINUS -> BinaryOperator.SUB;
            case STAR -> BinaryOperator.MUL;
            case SLASH -> BinaryOperator.DIV;
            case PERCENT -> BinaryOperator.MOD;
            case CARET -> BinaryOperator.POW;
            case CONCAT -> BinaryOperator.CONCAT;
            case EQUAL -> BinaryOperator.EQ;
            case NOT_EQUAL, BANG_EQUAL -> BinaryOperator.NE;
            case LESS -> BinaryOperator.LT;
            case LESS_EQUAL -> BinaryOperator.LE;
            case GREATER -> BinaryOperator.GT;
            case GREATER_EQUAL -> BinaryOperator.GE;
            case AMPERSAND -> BinaryOperator.BAND;
            case PIPE -> BinaryOperator.BOR;
            case TILDE -> BinaryOperator.BXOR;
            case SHIFT_LEFT -> BinaryOperator.SHL;
            case SHIFT_RIGHT -> BinaryOperator.SHR;
            case SHIFT_ARITHMETIC -> BinaryOperator.SAR;
            default -> throw new IllegalArgumentException(operator.name());
        };
    }

    private Expression unary(int flags) throws LuaSyntaxError {
        UnaryOperator operator = switch (lexer.kind()) {
            case NOT, BANG -> UnaryOperator.NOT;
            case MINUS -> UnaryOperator.NEGATE;
            case HASH -> UnaryOperator.LENGTH;
            case TILDE -> UnaryOperator.BNOT;
            default -> null;
        };
        if (operator == null) {
            return simple(flags);
        }
        int start = lexer.start();
        lexer.next();
        Expression operand = settle(binary(UNARY_PRIORITY, flags));
        Position position = state.positionFrom(start);
        Expression folded = UnaryFolding.fold(operator, operand, position);
        return folded != null ? folded : new UnaryExpression(operator, operand, position);
    }

    private Expression simple(int flags) throws LuaSyntaxError {
        int start = lexer.start();
        switch (lexer.kind()) {
            case NUMBER -> {
                Expression number = lexer.number();
                lexer.next();
                return number;
            }
            case STRING -> {
                return string();
            }
            case NIL -> {
                lexer.next();
                return new NilExpression(state.positionFrom(start));
            }
            case TRUE, FALSE -> {
                boolean value = lexer.kind() == TokenKind.TRUE;
                lexer.next();
                return new BooleanExpression(value, state.positionFrom(start));
            }
            case DOTS -> {
                if (!state.function.vararg) {
                    throw lexer.errorNearToken("cannot use '...' outside a vararg function");
                }
                lexer.next();
                return new VarargExpression(state.positionFrom(start));
            }
            case LEFT_BRACE -> {
                return table();
            }
            case FUNCTION -> {
                return functions.functionExpression();
            }
            case PIPE, OR_OR -> {
                return functions.shortFunction(null, start, lexer.line(), flags);
            }
            default -> {
                return primary(flags);
            }
        }
    }

    private Expression string() throws LuaSyntaxError {
        int start = lexer.start();
        LuaString value = lexer.symbol().string();
        lexer.next();
        return new StringExpression(value, state.positionFrom(start));
    }

    private Expression primary(int flags) throws LuaSyntaxError {
        int start = lexer.start();
        if (lexer.kind().isName()) {
            int line = lexer.line();
            Symbol name = state.expectName();
            if (lexer.kind() == TokenKind.ARROW) {
                return functions.shortFunction(name, start, line, flags);
            }
            return suffixes(variable(name, start), start, flags);
        }
        return suffixes(parenthesized(), start, flags);
    }

    /** The variable or global of that name, which is the last token consumed. */
    Expression variable(Symbol name, int start) {
        Position position = state.positionFrom(start);
        Binding binding = state.function.resolve(name);
        if (binding != null) {
            return new VariableExpression(binding.variable, position);
        }
        return pending = new GlobalExpression(name.string(), position);
    }

    /** An expression in parentheses, which cut the results to one. */
    Expression parenthesized() throws LuaSyntaxError {
        int start = lexer.start();
        int line = lexer.line();
        if (lexer.kind() != TokenKind.LEFT_PAREN) {
            throw lexer.errorNearToken("unexpected symbol");
        }
        lexer.next();
        Expression inner = expression(0);
        state.expectClosing(TokenKind.RIGHT_PAREN, TokenKind.LEFT_PAREN, line);
        inner = settle(inner);
        return hasManyValues(inner) ? new SingleValue(inner, state.positionFrom(start)) : inner;
    }

    private static boolean hasManyValues(Expression expression) {
        return expression instanceof VarargExpression || isCall(expression) || expression instanceof SafeChain;
    }

    static boolean isCall(Expression expression) {
        return expression instanceof CallExpression || expression instanceof MethodCallExpression || expression instanceof SafeMethodCallExpression;
    }

    private Expression suffixes(Expression prefix, int start, int flags) throws LuaSyntaxError {
        Expression result = prefix;
        boolean safe = false;
        while (startsSuffix(flags)) {
            if (lexer.kind() == TokenKind.SAFE_DOT) {
                safe = true;
                result = afterSafeDot(new SafeObject(settleAtSafeDot(result), state.positionFrom(start)), start, flags);
            } else {
                result = suffix(result, start);
                safe |= result instanceof SafeMethodCallExpression;
            }
        }
        return safe ? new SafeChain(settle(result), state.positionFrom(start)) : result;
    }

    boolean startsSuffix(int flags) {
        return switch (lexer.kind()) {
            case DOT, LEFT_BRACKET, LEFT_PAREN, LEFT_BRACE, STRING, SAFE_DOT -> true;
            case COLON -> (flags & NO_COLON) == 0;
            default -> false;
        };
    }

    /** Consumes {@code ?.} and returns the settled object left of it. */
    Expression settleAtSafeDot(Expression object) throws LuaSyntaxError {
        lexer.next();
        return settle(object);
    }

    /** Parses what follows {@code ?.}: a name, or any other suffix. */
    Expression afterSafeDot(Expression object, int start, int flags) throws LuaSyntaxError {
        return switch (lexer.kind()) {
            case LEFT_BRACKET, LEFT_PAREN, LEFT_BRACE, STRING -> suffix(object, start);
            case COLON -> {
                if ((flags & NO_COLON) != 0) {
                    throw lexer.errorNearToken("unexpected symbol");
                }
                yield suffix(object, start);
            }
            default -> namedField(object, start);
        };
    }

    /** Parses one suffix of {@code object}, which the current token begins. */
    Expression suffix(Expression object, int start) throws LuaSyntaxError {
        switch (lexer.kind()) {
            case DOT -> {
                Expression settled = settle(object);
                lexer.next();
                return namedField(settled, start);
            }
            case LEFT_BRACKET -> {
                Expression settled = settle(object);
                Expression key = bracketedKey();
                return pending = new IndexExpression(settled, key, state.positionFrom(start));
            }
            case COLON -> {
                lexer.next();
                Symbol name = state.expectName();
                return methodCall(settle(object), name, start);
            }
            default -> {
                Expression settled = settle(object);
                int line = lexer.line();
                List<Expression> arguments = arguments();
                return new CallExpression(settled, arguments, state.positionFrom(start, line));
            }
        }
    }

    /** Parses the arguments of a method call, before which there may be a {@code ?.}. */
    private Expression methodCall(Expression object, Symbol name, int start) throws LuaSyntaxError {
        int lookupLine = lexer.lastLine();
        boolean safe = state.accept(TokenKind.SAFE_DOT);
        int line = lexer.line();
        List<Expression> arguments = arguments();
        Position position = state.positionFrom(start, line);
        if (safe) {
            return new SafeMethodCallExpression(object, name.string(), arguments, lookupLine, position);
        }
        return new MethodCallExpression(object, name.string(), arguments, lookupLine, position);
    }

    /** Parses a name as the field of {@code object}. */
    Expression namedField(Expression object, int start) throws LuaSyntaxError {
        int nameStart = lexer.start();
        Symbol name = state.expectName();
        Expression key = new StringExpression(name.string(), state.positionFrom(nameStart));
        return pending = new IndexExpression(object, key, state.positionFrom(start));
    }

    private Expression bracketedKey() throws LuaSyntaxError {
        lexer.next();
        Expression key = value();
        state.expect(TokenKind.RIGHT_BRACKET);
        return key;
    }

    private List<Expression> arguments() throws LuaSyntaxError {
        switch (lexer.kind()) {
            case LEFT_PAREN -> {
                return parenthesizedArguments();
            }
            case LEFT_BRACE -> {
                return List.of(table());
            }
            case STRING -> {
                return List.of(string());
            }
            default -> throw lexer.errorNearToken("function arguments expected");
        }
    }

    private List<Expression> parenthesizedArguments() throws LuaSyntaxError {
        int line = lexer.line();
        if (line != lexer.lastLine()) {
            throw lexer.errorNearToken("ambiguous syntax (function call x new statement)");
        }
        lexer.next();
        if (state.accept(TokenKind.RIGHT_PAREN)) {
            return List.of();
        }
        List<Expression> result = list();
        state.expectClosing(TokenKind.RIGHT_PAREN, TokenKind.LEFT_PAREN, line);
        settleLast(result);
        cutSafeChain(result);
        return result;
    }

    /** A safe chain gives all its results to an assignment or declaration only; elsewhere it gives one. */
    static void cutSafeChain(List<Expression> values) {
        int last = values.size() - 1;
        if (values.get(last) instanceof SafeChain chain) {
            values.set(last, new SingleValue(chain, chain.position()));
        }
    }

    private Expression table() throws LuaSyntaxError {
        int start = lexer.start();
        int line = lexer.line();
        state.expect(TokenKind.LEFT_BRACE);
        List<TableItem> items = new ArrayList<>();
        while (lexer.kind() != TokenKind.RIGHT_BRACE) {
            items.add(tableItem());
            if (!state.accept(TokenKind.COMMA) && !state.accept(TokenKind.SEMICOLON)) {
                break;
            }
        }
        state.expectClosing(TokenKind.RIGHT_BRACE, TokenKind.LEFT_BRACE, line);
        return new TableExpression(items, state.positionFrom(start, line));
    }

    private TableItem tableItem() throws LuaSyntaxError {
        if (lexer.kind() == TokenKind.LEFT_BRACKET) {
            Expression key = bracketedKey();
            state.expect(TokenKind.ASSIGN);
            return new KeyedItem(key, value());
        }
        if (lexer.kind().isName() && lexer.peekKind() == TokenKind.ASSIGN) {
            int start = lexer.start();
            LuaString name = state.expectName().string();
            Expression key = new StringExpression(name, state.positionFrom(start));
            lexer.next();
            return new KeyedItem(key, value());
        }
        Expression value = value();
        return new PositionalItem(value instanceof SafeChain ? new SingleValue(value, value.position()) : value);
    }
}
