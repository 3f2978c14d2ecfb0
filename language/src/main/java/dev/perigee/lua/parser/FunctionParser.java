package dev.perigee.lua.parser;

import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.parser.Ast.Block;
import dev.perigee.lua.parser.Ast.Expression;
import dev.perigee.lua.parser.Ast.FunctionBody;
import dev.perigee.lua.parser.Ast.FunctionExpression;
import dev.perigee.lua.parser.Ast.Return;

/** Parses functions: the main chunk, ordinary functions and the short form {@code x -> value}. */
final class FunctionParser {

    private final ParserState state;
    private final Lexer lexer;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    /** The name for a function expression that the current token begins, or null. */
    private String nameHint;

    FunctionParser(ParserState state) {
        this.state = state;
        this.lexer = state.lexer;
        this.expressions = new ExpressionParser(state, this);
        this.statements = new StatementParser(state, expressions, this);
    }

    FunctionBody mainChunk() throws LuaSyntaxError {
        int start = lexer.lastEnd();
        FunctionScope scope = enter(0);
        scope.vararg = true;
        lexer.next();
        Block body = statements.statements();
        if (lexer.kind() != TokenKind.END_OF_SOURCE) {
            throw state.expected(TokenKind.END_OF_SOURCE);
        }
        leave();
        return new FunctionBody("main chunk", List.of(), true, body, List.of(), lexer.line(), state.positionFrom(start, 0));
    }

    /** The function that the whole text makes, be it a statement or an expression. */
    FunctionBody singleFunction(FunctionText text) throws LuaSyntaxError {
        FunctionScope surroundings = enter(0);
        for (String name : text.upvalues()) {
            surroundings.declare(lexer.symbolOf(name), false).markReassigned();
        }
        surroundings.showPending(text.upvalues().size());
        int start = lexer.lastEnd();
        lexer.next();
        boolean isShort = lexer.kind() == TokenKind.PIPE || lexer.kind() == TokenKind.OR_OR || lexer.kind().isName() && lexer.peekKind() == TokenKind.ARROW;
        Expression function;
        if (isShort) {
            function = expressions.expression(0);
        } else {
            skipTo(TokenKind.FUNCTION);
            boolean method = skipTo(TokenKind.LEFT_PAREN);
            function = body(text.name(), method, start, text.stripped() ? 0 : text.line());
        }
        if (lexer.kind() != TokenKind.END_OF_SOURCE || !(function instanceof FunctionExpression expression)) {
            throw state.expected(TokenKind.END_OF_SOURCE);
        }
        leave();
        return expression.body();
    }

    /** Goes to the next token of a kind. Returns whether it skipped a colon, which makes a method. */
    private boolean skipTo(TokenKind wanted) throws LuaSyntaxError {
        boolean colon = false;
        while (lexer.kind() != wanted) {
            if (lexer.kind() == TokenKind.END_OF_SOURCE) {
                throw state.expected(wanted);
            }
            colon |= lexer.kind() == TokenKind.COLON;
            lexer.next();
        }
        return colon;
    }

    /** Says how the expression that the current token begins will be known, in case it is a function. */
    void hintName(String name) {
        nameHint = lexer.kind() == TokenKind.FUNCTION ? name : null;
    }

    /** Parses {@code function (parameters) body end}. */
    Expression functionExpression() throws LuaSyntaxError {
        String name = nameHint;
        nameHint = null;
        int start = lexer.start();
        lexer.next();
        return body(name, false, start, lexer.line());
    }

    /**
     * Parses a function from its parameter list on.
     *
     * @param method whether there is a hidden first parameter {@code self}
     * @param start where the function's text begins; @param line where LuaJIT says that it begins
     */
    FunctionExpression body(String name, boolean method, int start, int line) throws LuaSyntaxError {
        FunctionScope scope = enter(line);
        List<Variable> parameters = parameters(scope, method, TokenKind.LEFT_PAREN, TokenKind.RIGHT_PAREN);
        Block block = statements.statements();
        state.checkClosing(TokenKind.END, TokenKind.FUNCTION, line);
        int lastLine = lexer.line();
        leave();
        lexer.next();
        return function(name, scope, parameters, block, lastLine, start, line);
    }

    /**
     * Parses a short function: after its only parameter (current token {@code ->}), or from {@code |} or {@code ||} on.
     *
     * @param parameter the name already consumed, or null
     */
    Expression shortFunction(Symbol parameter, int start, int line, int flags) throws LuaSyntaxError {
        FunctionScope scope = enter(line);
        List<Variable> parameters = List.of();
        if (parameter != null) {
            parameters = List.of(scope.declare(parameter, false));
            scope.showPending(1);
        } else if (!state.accept(TokenKind.OR_OR)) {
            parameters = parameters(scope, false, TokenKind.PIPE, TokenKind.PIPE);
        }
        state.expect(TokenKind.ARROW);
        Block block;
        if (state.accept(TokenKind.DO)) {
            block = statements.statements();
            state.expectClosing(TokenKind.END, TokenKind.DO, line);
        } else {
            block = returned(flags);
        }
        int lastLine = lexer.line();
        leave();
        return function(null, scope, parameters, block, lastLine, start, line);
    }

    /** A block that returns the expression which follows. */
    private Block returned(int flags) throws LuaSyntaxError {
        int start = lexer.start();
        List<Expression> values = new ArrayList<>(1);
        values.add(expressions.settle(expressions.expression(flags)));
        Return statement = statements.returnStatement(values, start);
        return new Block(List.of(statement), state.positionFrom(start));
    }

    private FunctionExpression function(String name, FunctionScope scope, List<Variable> parameters, Block block, int lastLine, int start, int line) {
        Ast.Position position = state.positionFrom(start, line);
        return new FunctionExpression(new FunctionBody(name, parameters, scope.vararg, block, scope.upvalues(), lastLine, position), position);
    }

    private List<Variable> parameters(FunctionScope scope, boolean method, TokenKind opening, TokenKind closing) throws LuaSyntaxError {
        state.expect(opening);
        List<Variable> result = new ArrayList<>(2);
        if (method) {
            result.add(scope.declare(lexer.symbolOf("self"), false));
        }
        if (lexer.kind() != closing) {
            do {
                if (lexer.kind() == TokenKind.DOTS) {
                    lexer.next();
                    scope.vararg = true;
                    break;
                }
                if (!lexer.kind().isName()) {
                    throw lexer.errorNearToken("<name> or '...' expected");
                }
                result.add(scope.declare(state.expectName(), false));
            } while (state.accept(TokenKind.COMMA));
        }
        scope.showPending(result.size());
        state.expect(closing);
        return result;
    }

    private FunctionScope enter(int line) {
        FunctionScope scope = new FunctionScope(state.function, lexer, line);
        state.function = scope;
        scope.enterBlock();
        return scope;
    }

    private void leave() throws LuaSyntaxError {
        state.function.leaveBlock();
        state.function = state.function.enclosing;
    }
}
