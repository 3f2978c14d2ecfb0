package dev.perigee.lua.parser;

import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.parser.Ast.Assignment;
import dev.perigee.lua.parser.Ast.BinaryExpression;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.parser.Ast.Block;
import dev.perigee.lua.parser.Ast.CallExpression;
import dev.perigee.lua.parser.Ast.CallStatement;
import dev.perigee.lua.parser.Ast.CompoundAssignment;
import dev.perigee.lua.parser.Ast.Expression;
import dev.perigee.lua.parser.Ast.FunctionExpression;
import dev.perigee.lua.parser.Ast.IndexExpression;
import dev.perigee.lua.parser.Ast.LocalDeclaration;
import dev.perigee.lua.parser.Ast.LocalFunction;
import dev.perigee.lua.parser.Ast.NilExpression;
import dev.perigee.lua.parser.Ast.Position;
import dev.perigee.lua.parser.Ast.SafeMethodCallExpression;
import dev.perigee.lua.parser.Ast.Statement;
import dev.perigee.lua.parser.Ast.StringExpression;
import dev.perigee.lua.parser.Ast.VariableExpression;

/** Parses the statements that give values to variables, and calls, which begin like an assignment. */
final class AssignmentParser {

    private final ParserState state;
    private final Lexer lexer;
    private final ExpressionParser expressions;
    private final FunctionParser functions;

    AssignmentParser(ParserState state, ExpressionParser expressions, FunctionParser functions) {
        this.state = state;
        this.lexer = state.lexer;
        this.expressions = expressions;
        this.functions = functions;
    }

    /**
     * The beginning of a statement: a call or what is assigned to. Objects left of a {@code ?.} are replaced by hidden
     * variables, whose declarations are the guards: if one of them is nil, the statement does nothing.
     */
    private static final class Target {
        Expression expression;
        boolean assignable;
        /** What the name means if the target is just that; null for a global. */
        Binding binding;
        final List<Guard> guards = new ArrayList<>(0);
    }

    private record Guard(Variable variable, Expression value, boolean checked) {
    }

    /** Parses {@code local} or {@code const} and what it declares. */
    Statement declaration(boolean constant) throws LuaSyntaxError {
        int start = lexer.start();
        lexer.next();
        return state.accept(TokenKind.FUNCTION) ? localFunction(constant, start) : localVariables(constant, start);
    }

    private Statement localFunction(boolean constant, int start) throws LuaSyntaxError {
        Symbol name = state.expectName();
        Variable variable = state.function.declare(name, constant);
        state.function.showPending(1);
        FunctionExpression function = functions.body(name.name(), false, start, lexer.line());
        return new LocalFunction(variable, function, state.positionFrom(start));
    }

    private Statement localVariables(boolean constant, int start) throws LuaSyntaxError {
        List<Variable> variables = new ArrayList<>(2);
        do {
            variables.add(state.function.declare(state.expectName(), constant));
        } while (state.accept(TokenKind.COMMA));
        List<Expression> values = List.of();
        if (state.accept(TokenKind.ASSIGN)) {
            values = initialValues(variables);
        }
        state.function.showPending(variables.size());
        return new LocalDeclaration(variables, values, state.positionFrom(start));
    }

    private List<Expression> initialValues(List<Variable> variables) throws LuaSyntaxError {
        List<Expression> values = new ArrayList<>(variables.size());
        do {
            if (!values.isEmpty()) {
                expressions.settleLast(values);
            }
            functions.hintName(values.size() < variables.size() ? variables.get(values.size()).name() : null);
            values.add(expressions.expression(0));
        } while (state.accept(TokenKind.COMMA));
        expressions.settleLast(values);
        return values;
    }

    /** Parses {@code function a.b:c() ... end}. */
    Statement functionStatement() throws LuaSyntaxError {
        int start = lexer.start();
        int line = lexer.line();
        lexer.next();
        int nameStart = lexer.start();
        Symbol symbol = state.expectName();
        StringBuilder name = new StringBuilder(symbol.name());
        Expression target = expressions.variable(symbol, nameStart);
        Binding binding = symbol.binding;
        boolean method = false;
        while (!method && (lexer.kind() == TokenKind.DOT || lexer.kind() == TokenKind.COLON)) {
            method = lexer.kind() == TokenKind.COLON;
            binding = null;
            target = expressions.settle(target);
            lexer.next();
            target = expressions.namedField(target, nameStart);
            name.append(method ? ':' : '.').append(((StringExpression) ((IndexExpression) target).key()).value().toJava());
        }
        noteAssignment(binding);
        Expression function = functions.body(name.toString(), method, start, line);
        return new Assignment(List.of(ExpressionParser.atLine(target, line)), List.of(function), state.positionFrom(start, line));
    }

    private void noteAssignment(Binding binding) throws LuaSyntaxError {
        if (binding != null) {
            if (binding.constant) {
                throw lexer.error("attempt to assign to const variable '" + SourceText.latin1(binding.symbol.bytes()) + "'");
            }
            binding.variable.markReassigned();
        }
    }

    /** Parses a statement that starts with a name or a parenthesis. */
    Statement callOrAssignment() throws LuaSyntaxError {
        int start = lexer.start();
        Target target = target(true);
        Statement statement;
        if (ExpressionParser.isCall(target.expression)) {
            statement = new CallStatement(target.expression, state.positionFrom(start));
        } else if (!target.guards.isEmpty() && lexer.kind() == TokenKind.COMMA) {
            throw lexer.errorNearToken("syntax error");
        } else {
            BinaryOperator operator = target.assignable ? compoundOperator() : null;
            statement = operator != null ? compoundAssignment(target, operator, start) : assignment(target, start);
        }
        return guarded(statement, target.guards, start);
    }

    private Target target(boolean first) throws LuaSyntaxError {
        int start = lexer.start();
        Target target = new Target();
        if (lexer.kind().isName()) {
            Symbol name = state.expectName();
            target.expression = expressions.variable(name, start);
            target.binding = name.binding;
            target.assignable = true;
        } else {
            target.expression = expressions.parenthesized();
        }
        while (expressions.startsSuffix(0) && (first || lexer.kind() != TokenKind.SAFE_DOT)) {
            addSuffix(target, start);
            target.binding = null;
            target.assignable = target.expression instanceof IndexExpression;
        }
        return target;
    }

    private void addSuffix(Target target, int start) throws LuaSyntaxError {
        if (lexer.kind() == TokenKind.SAFE_DOT) {
            Expression object = expressions.settleAtSafeDot(target.expression);
            target.expression = expressions.afterSafeDot(guard(target, object, true), start, 0);
        } else {
            target.expression = expressions.suffix(target.expression, start);
        }
        if (target.expression instanceof SafeMethodCallExpression call) {
            Expression object = guard(target, call.object(), false);
            Expression name = new StringExpression(call.name(), call.position());
            Expression method = guard(target, new IndexExpression(object, name, call.position()), true);
            List<Expression> arguments = new ArrayList<>(call.arguments());
            arguments.addFirst(object);
            target.expression = new CallExpression(method, arguments, call.position());
        }
    }

    /** A hidden variable with the value of {@code value}; the statement takes place only if it is not nil. */
    private Expression guard(Target target, Expression value, boolean checked) {
        Variable variable = new Variable("(safe)", state.function, value.position().line());
        target.guards.add(new Guard(variable, value, checked));
        return new VariableExpression(variable, value.position());
    }

    private Statement guarded(Statement statement, List<Guard> guards, int start) {
        Statement result = statement;
        Position position = state.positionFrom(start);
        for (Guard guard : guards.reversed()) {
            if (guard.checked) {
                Expression variable = new VariableExpression(guard.variable, position);
                Expression present = new BinaryExpression(BinaryOperator.NE, variable, new NilExpression(position), position);
                result = new Ast.If(List.of(present), List.of(new Block(List.of(result), position)), null, position);
            }
            Statement declaration = new LocalDeclaration(List.of(guard.variable), List.of(guard.value), position);
            result = new Ast.Do(new Block(List.of(declaration, result), position), position);
        }
        return result;
    }

    /** The operator if the current token begins a compound assignment, else null. */
    private BinaryOperator compoundOperator() {
        return switch (lexer.kind()) {
            case NOT_EQUAL -> BinaryOperator.BXOR;
            case PLUS, MINUS, STAR, SLASH, PERCENT, CONCAT, AMPERSAND, PIPE, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_ARITHMETIC ->
                lexer.isFollowedBy('=') ? ExpressionParser.binaryOperator(lexer.kind()) : null;
            default -> null;
        };
    }

    private Statement compoundAssignment(Target target, BinaryOperator operator, int start) throws LuaSyntaxError {
        noteAssignment(target.binding);
        if (lexer.kind() != TokenKind.NOT_EQUAL) {
            lexer.next();
            if (lexer.kind() != TokenKind.ASSIGN) {
                throw state.expected(TokenKind.ASSIGN);
            }
        }
        lexer.next();
        Expression place = expressions.settle(target.expression);
        Expression value = expressions.value();
        return new CompoundAssignment(place, operator, value, state.positionFrom(start));
    }

    private Statement assignment(Target first, int start) throws LuaSyntaxError {
        List<Expression> targets = new ArrayList<>(1);
        for (Target target = first;; target = target(false)) {
            if (!targets.isEmpty()) {
                state.function.checkNames(state.level() + targets.size());
            }
            if (!target.assignable) {
                throw lexer.errorNearToken("syntax error");
            }
            noteAssignment(target.binding);
            targets.add(target.expression);
            if (!state.accept(TokenKind.COMMA)) {
                break;
            }
        }
        state.expect(TokenKind.ASSIGN);
        List<Expression> values = expressions.list();
        expressions.settleLast(values);
        int line = lexer.lastLine();
        targets.replaceAll(target -> ExpressionParser.atLine(target, line));
        return new Assignment(targets, values, state.positionFrom(start));
    }
}
