package dev.perigee.lua.parser;

import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.parser.Ast.Block;
import dev.perigee.lua.parser.Ast.Expression;
import dev.perigee.lua.parser.Ast.Label;
import dev.perigee.lua.parser.Ast.Return;
import dev.perigee.lua.parser.Ast.Statement;
import dev.perigee.lua.parser.BlockScope.LabelPlace;
import dev.perigee.lua.parser.Jump.Kind;

/** Parses blocks and the statements that control them (the manual's section 2.4); the others are in {@link AssignmentParser}. */
final class StatementParser {

    private final ParserState state;
    private final Lexer lexer;
    private final ExpressionParser expressions;
    private final AssignmentParser assignments;

    StatementParser(ParserState state, ExpressionParser expressions, FunctionParser functions) {
        this.state = state;
        this.lexer = state.lexer;
        this.expressions = expressions;
        this.assignments = new AssignmentParser(state, expressions, functions);
    }

    /** Parses statements up to a token that ends a block, in the scope that the caller has entered. */
    Block statements() throws LuaSyntaxError {
        state.enterLevel();
        int start = lexer.start();
        List<Statement> result = new ArrayList<>();
        boolean last = false;
        while (!last && !lexer.kind().endsBlock()) {
            last = statement(result);
            state.accept(TokenKind.SEMICOLON);
        }
        state.leaveLevel();
        return new Block(result, state.positionFrom(start));
    }

    private Block block() throws LuaSyntaxError {
        state.function.enterBlock();
        Block result = statements();
        state.function.leaveBlock();
        return result;
    }

    /** Parses a statement into {@code block}; says whether it has to be the last one. */
    private boolean statement(List<Statement> block) throws LuaSyntaxError {
        int start = lexer.start();
        switch (lexer.kind()) {
            case IF -> block.add(ifStatement(start));
            case WHILE -> block.add(whileStatement(start));
            case DO -> block.add(doStatement(start));
            case FOR -> block.add(forStatement(start));
            case REPEAT -> block.add(repeatStatement(start));
            case FUNCTION -> block.add(assignments.functionStatement());
            case LOCAL -> block.add(assignments.declaration(false));
            case LABEL -> label(block);
            case RETURN -> {
                lexer.next();
                block.add(returnStatement(returnedValues(), start));
                return true;
            }
            case BREAK -> {
                lexer.next();
                Ast.Position position = state.positionFrom(start);
                state.function.addJump(Kind.BREAK, null, block, position);
                block.add(new Ast.Break(position));
                return true;
            }
            default -> {
                return softStatement(block, start);
            }
        }
        return false;
    }

    /** Parses a statement that a name begins, where some names act as reserved words if no other reading is possible. */
    private boolean softStatement(List<Statement> block, int start) throws LuaSyntaxError {
        switch (lexer.kind()) {
            case GOTO -> {
                if (lexer.peekKind().isName() && lexer.peekKind() != TokenKind.GOTO) {
                    gotoStatement(block, start);
                    return false;
                }
            }
            case CONTINUE -> {
                if (lexer.peekKind().endsBlock() || lexer.peekKind() == TokenKind.SEMICOLON) {
                    lexer.next();
                    Ast.Position position = state.positionFrom(start);
                    state.function.addJump(Kind.CONTINUE, null, block, position);
                    block.add(new Ast.Continue(position));
                    return true;
                }
            }
            case CONST -> {
                if (lexer.peekKind().isName() || lexer.peekKind() == TokenKind.FUNCTION) {
                    block.add(assignments.declaration(true));
                    return false;
                }
            }
            default -> {
            }
        }
        block.add(assignments.callOrAssignment());
        return false;
    }

    private Statement ifStatement(int start) throws LuaSyntaxError {
        int line = lexer.line();
        List<Expression> conditions = new ArrayList<>(1);
        List<Block> blocks = new ArrayList<>(1);
        do {
            lexer.next();
            conditions.add(expressions.value());
            state.expect(TokenKind.THEN);
            blocks.add(block());
        } while (lexer.kind() == TokenKind.ELSEIF);
        Block otherwise = state.accept(TokenKind.ELSE) ? block() : null;
        state.expectClosing(TokenKind.END, TokenKind.IF, line);
        return new Ast.If(conditions, blocks, otherwise, state.positionFrom(start, line));
    }

    private Statement whileStatement(int start) throws LuaSyntaxError {
        int line = lexer.line();
        lexer.next();
        Expression condition = expressions.value();
        state.function.enterBlock();
        state.expect(TokenKind.DO);
        Block body = block();
        state.expectClosing(TokenKind.END, TokenKind.WHILE, line);
        state.function.placeContinue();
        state.function.leaveLoop();
        return new Ast.While(condition, body, state.positionFrom(start, line));
    }

    private Statement doStatement(int start) throws LuaSyntaxError {
        int line = lexer.line();
        lexer.next();
        Block body = block();
        state.expectClosing(TokenKind.END, TokenKind.DO, line);
        return new Ast.Do(body, state.positionFrom(start, line));
    }

    private Statement repeatStatement(int start) throws LuaSyntaxError {
        int line = lexer.line();
        state.function.enterBlock();
        state.function.enterBlock();
        lexer.next();
        Block body = statements();
        state.expectClosing(TokenKind.UNTIL, TokenKind.REPEAT, line);
        state.function.placeContinue();
        Expression condition = expressions.value();
        state.function.leaveBlock();
        state.function.leaveLoop();
        return new Ast.Repeat(body, condition, state.positionFrom(start, line));
    }

    private Statement forStatement(int start) throws LuaSyntaxError {
        int line = lexer.line();
        state.function.enterBlock();
        lexer.next();
        Symbol name = state.expectName();
        Statement result = switch (lexer.kind()) {
            case ASSIGN -> numericFor(name, start, line);
            case COMMA, IN -> genericFor(name, start, line);
            default -> throw lexer.errorNearToken("'=' or 'in' expected");
        };
        state.function.leaveLoop();
        return result;
    }

    private Statement numericFor(Symbol name, int start, int line) throws LuaSyntaxError {
        state.function.declareHidden(3);
        Variable variable = state.function.declare(name, false);
        lexer.next();
        Expression first = expressions.value();
        state.expect(TokenKind.COMMA);
        Expression limit = expressions.value();
        Expression step = state.accept(TokenKind.COMMA) ? expressions.value() : null;
        state.function.showPending(3);
        state.expect(TokenKind.DO);
        int checkLine = lexer.lastLine();
        Block body = loopBody(1, line);
        return new Ast.NumericFor(variable, first, limit, step, body, state.positionFrom(start, checkLine));
    }

    private Statement genericFor(Symbol name, int start, int line) throws LuaSyntaxError {
        state.function.declareHidden(3);
        List<Variable> variables = new ArrayList<>(2);
        variables.add(state.function.declare(name, false));
        while (state.accept(TokenKind.COMMA)) {
            variables.add(state.function.declare(state.expectName(), false));
        }
        state.expect(TokenKind.IN);
        int callLine = lexer.line();
        List<Expression> values = expressions.list();
        expressions.settleLast(values);
        state.function.showPending(3);
        state.expect(TokenKind.DO);
        Block body = loopBody(variables.size(), line);
        return new Ast.GenericFor(variables, values, body, state.positionFrom(start, callLine));
    }

    /** Parses a for loop's body and {@code end}, with the loop's declared variables in scope. */
    private Block loopBody(int variables, int line) throws LuaSyntaxError {
        state.function.enterBlock();
        state.function.showPending(variables);
        Block body = block();
        state.function.leaveBlock();
        state.function.placeContinue();
        state.expectClosing(TokenKind.END, TokenKind.FOR, line);
        return body;
    }

    private List<Expression> returnedValues() throws LuaSyntaxError {
        if (lexer.kind().endsBlock() || lexer.kind() == TokenKind.SEMICOLON) {
            return List.of();
        }
        List<Expression> values = expressions.list();
        expressions.settleLast(values);
        return values;
    }

    /** A return of {@code values}; a tail call has the line of its last token. */
    Return returnStatement(List<Expression> values, int start) {
        if (!values.isEmpty()) {
            ExpressionParser.cutSafeChain(values);
            if (values.size() == 1 && ExpressionParser.isCall(values.getFirst())) {
                values.set(0, ExpressionParser.atLine(values.getFirst(), lexer.lastLine()));
            }
        }
        return new Return(values, state.positionFrom(start));
    }

    private void gotoStatement(List<Statement> block, int start) throws LuaSyntaxError {
        lexer.next();
        Symbol name = state.expectName();
        Ast.Position position = state.positionFrom(start);
        state.function.addJump(Kind.GOTO, name, block, position);
        // Stands for the jump until its label is known.
        block.add(new Ast.Goto(null, position));
    }

    /** Parses a label and those that follow it directly. */
    private void label(List<Statement> block) throws LuaSyntaxError {
        int start = lexer.start();
        lexer.next();
        Symbol name = state.expectName();
        if (state.function.hasLabel(name)) {
            throw lexer.error("duplicate label '" + SourceText.latin1(name.bytes()) + "'");
        }
        Label label = new Label(name.name(), state.positionFrom(start));
        LabelPlace place = state.function.addLabel(name, label);
        state.expect(TokenKind.LABEL);
        block.add(label);
        if (lexer.kind() == TokenKind.LABEL) {
            state.enterLevel();
            label(block);
            state.leaveLevel();
        }
        if (lexer.kind().endsBlock() && lexer.kind() != TokenKind.UNTIL) {
            state.function.placeAtBlockEnd(place);
        }
        state.function.resolveJumps(place);
    }
}
