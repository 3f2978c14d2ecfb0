package dev.perigee.lua.parser;

import java.util.List;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * The syntax tree of a chunk: what the parser knows once it has seen a whole function. It exists because how a variable is
 * stored (frame slot, copied upvalue or shared cell) depends on assignments that come after its first use; the
 * translator turns the tree into nodes when that is decided. Constructs that are mere notation (method definitions,
 * {@code a.b} for {@code a["b"]}) are already expanded.
 *
 * <p>Every element carries the byte offsets {@code [start, end)} of its text and the line LuaJIT reports for it.
 */
public final class Ast {

    private Ast() {
    }

    /** Byte offsets and the line number for messages, 1-based. */
    public record Position(int start, int end, int line) {
    }

    /** A function's parameters, body and the variables of enclosing functions that it (or a function in it) uses. */
    public record FunctionBody(String name, List<Variable> parameters, boolean vararg, Block body, List<Variable> upvalues, int lastLine, Position position) {
    }

    /** Statements in one scope. */
    public record Block(List<Statement> statements, Position position) {
    }

    public sealed interface Statement {
        Position position();
    }

    /** {@code local a, b = values}: the variables come into scope after the values were evaluated. */
    public record LocalDeclaration(List<Variable> variables, List<Expression> values, Position position) implements Statement {
    }

    /** {@code local function f}: the variable is in scope inside its own function. */
    public record LocalFunction(Variable variable, FunctionExpression function, Position position) implements Statement {
    }

    /** Targets are {@link VariableExpression}, {@link GlobalExpression} or {@link IndexExpression}. */
    public record Assignment(List<Expression> targets, List<Expression> values, Position position) implements Statement {
    }

    /** {@code target op= value}: the target's operands are evaluated once. */
    public record CompoundAssignment(Expression target, BinaryOperator operator, Expression value, Position position) implements Statement {
    }

    /** A {@link CallExpression} or {@link MethodCallExpression} whose results are dropped. */
    public record CallStatement(Expression call, Position position) implements Statement {
    }

    public record Do(Block body, Position position) implements Statement {
    }

    public record While(Expression condition, Block body, Position position) implements Statement {
    }

    /** The condition sees the body's locals. */
    public record Repeat(Block body, Expression condition, Position position) implements Statement {
    }

    /** Conditions and blocks in order; {@code otherwise} is null without an else. */
    public record If(List<Expression> conditions, List<Block> blocks, Block otherwise, Position position) implements Statement {
    }

    /** {@code step} is null if it was left out. */
    public record NumericFor(Variable variable, Expression first, Expression limit, Expression step, Block body, Position position) implements Statement {
    }

    public record GenericFor(List<Variable> variables, List<Expression> values, Block body, Position position) implements Statement {
    }

    /** A last value that is a call is a tail call if it is the only one. */
    public record Return(List<Expression> values, Position position) implements Statement {
    }

    public record Break(Position position) implements Statement {
    }

    /** Starts the next iteration of the innermost loop. */
    public record Continue(Position position) implements Statement {
    }

    public record Goto(Label label, Position position) implements Statement {
    }

    /** The place of a label. The same object stands in each {@link Goto} that leads to it. */
    public static final class Label implements Statement {
        private final String name;
        private final Position position;

        public Label(String name, Position position) {
            this.name = name;
            this.position = position;
        }

        public String name() {
            return name;
        }

        @Override
        public Position position() {
            return position;
        }
    }

    public sealed interface Expression {
        Position position();
    }

    public record NilExpression(Position position) implements Expression {
    }

    public record BooleanExpression(boolean value, Position position) implements Expression {
    }

    /** {@code value} is an Integer where the number is integral, fits and is not minus zero; else a Double. */
    public record NumberExpression(Object value, Position position) implements Expression {
    }

    /** A canonical string. */
    public record StringExpression(LuaString value, Position position) implements Expression {
    }

    /** {@code 5LL}, {@code 5ULL}. */
    public record Int64Expression(long value, boolean unsigned, Position position) implements Expression {
    }

    /** {@code 2.5i}: the imaginary part. */
    public record ImaginaryExpression(double value, Position position) implements Expression {
    }

    public record VarargExpression(Position position) implements Expression {
    }

    public record FunctionExpression(FunctionBody body, Position position) implements Expression {
    }

    public record VariableExpression(Variable variable, Position position) implements Expression {
    }

    public record GlobalExpression(LuaString name, Position position) implements Expression {
    }

    public record IndexExpression(Expression object, Expression key, Position position) implements Expression {
    }

    public record CallExpression(Expression function, List<Expression> arguments, Position position) implements Expression {
    }

    /** {@code object:name(arguments)}; {@code lookupLine} is the line of messages about the object, the position has the call's. */
    public record MethodCallExpression(Expression object, LuaString name, List<Expression> arguments, int lookupLine, Position position) implements Expression {
    }

    /** {@code object:name?.(arguments)} in a {@link SafeChain}: the chain is nil if the object has nil for the method. */
    public record SafeMethodCallExpression(Expression object, LuaString name, List<Expression> arguments, int lookupLine, Position position) implements Expression {
    }

    /** Arithmetic, comparison, bit operation or {@code ..}; not {@code and}, {@code or}. */
    public record BinaryExpression(BinaryOperator operator, Expression left, Expression right, Position position) implements Expression {
    }

    public record UnaryExpression(UnaryOperator operator, Expression operand, Position position) implements Expression {
    }

    public record And(Expression left, Expression right, Position position) implements Expression {
    }

    public record Or(Expression left, Expression right, Position position) implements Expression {
    }

    /** Parentheses around a call or {@code ...}: they cut the results to one. Other parentheses leave no trace. */
    public record SingleValue(Expression expression, Position position) implements Expression {
    }

    /** {@code condition ? first : second}. */
    public record Conditional(Expression condition, Expression first, Expression second, Position position) implements Expression {
    }

    /** {@code left ?? right}: right if left is nil. */
    public record Coalesce(Expression left, Expression right, Position position) implements Expression {
    }

    /**
     * A chain of {@code .}, {@code []}, {@code :} and calls that has a {@code ?.} in it: {@code chain} contains one
     * {@link SafeObject} per {@code ?.}; the whole is nil as soon as one of them is nil.
     */
    public record SafeChain(Expression chain, Position position) implements Expression {
    }

    /** The object left of a {@code ?.}. */
    public record SafeObject(Expression object, Position position) implements Expression {
    }

    /** A constructor's items in order. */
    public record TableExpression(List<TableItem> items, Position position) implements Expression {
    }

    public sealed interface TableItem {
        Expression value();
    }

    /** {@code value}: takes the next integer key; the last item of the table contributes all its values. */
    public record PositionalItem(Expression value) implements TableItem {
    }

    /** {@code [key] = value} or {@code name = value}. */
    public record KeyedItem(Expression key, Expression value) implements TableItem {
    }

    public enum BinaryOperator {
        ADD,
        SUB,
        MUL,
        DIV,
        MOD,
        POW,
        CONCAT,
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        BAND,
        BOR,
        BXOR,
        SHL,
        SHR,
        SAR
    }

    public enum UnaryOperator {
        NOT,
        NEGATE,
        LENGTH,
        BNOT
    }
}
