package dev.perigee.lua.parser;

import dev.perigee.lua.parser.Ast.BinaryExpression;
import dev.perigee.lua.parser.Ast.BooleanExpression;
import dev.perigee.lua.parser.Ast.Expression;
import dev.perigee.lua.parser.Ast.ImaginaryExpression;
import dev.perigee.lua.parser.Ast.Int64Expression;
import dev.perigee.lua.parser.Ast.NilExpression;
import dev.perigee.lua.parser.Ast.NumberExpression;
import dev.perigee.lua.parser.Ast.Position;
import dev.perigee.lua.parser.Ast.StringExpression;
import dev.perigee.lua.parser.Ast.UnaryOperator;

/**
 * Turns a minus in front of a number literal into a negative number, and {@code not} in front of a constant into a boolean.
 * LuaJIT does so, too, which shows in the names of operands in messages.
 */
final class UnaryFolding {

    private UnaryFolding() {
    }

    /** What the operation gives, or null if that is known at run time only. */
    static Expression fold(UnaryOperator operator, Expression operand, Position position) {
        return switch (operator) {
            case NEGATE -> negative(operand, position);
            case NOT -> not(operand, position);
            default -> null;
        };
    }

    private static Expression negative(Expression operand, Position position) {
        return switch (operand) {
            case NumberExpression number -> new NumberExpression(negate(((Number) number.value()).doubleValue()), position);
            case Int64Expression integer -> new Int64Expression(-integer.value(), integer.unsigned(), position);
            case ImaginaryExpression imaginary -> new ImaginaryExpression(-imaginary.value(), position);
            default -> null;
        };
    }

    private static Object negate(double value) {
        double negative = -value;
        int integer = (int) negative;
        return integer == negative && value != 0 ? (Object) integer : (Object) negative;
    }

    private static Expression not(Expression operand, Position position) {
        return switch (operand) {
            case NilExpression ignored -> new BooleanExpression(true, position);
            case BooleanExpression bool -> new BooleanExpression(!bool.value(), position);
            case StringExpression ignored -> new BooleanExpression(false, position);
            case NumberExpression ignored -> new BooleanExpression(false, position);
            case BinaryExpression binary when isNumber(binary) -> new BooleanExpression(false, position);
            default -> null;
        };
    }

    /** Whether an expression is arithmetic on literals only. */
    private static boolean isNumber(Expression expression) {
        return switch (expression) {
            case NumberExpression ignored -> true;
            case BinaryExpression binary -> switch (binary.operator()) {
                case ADD, SUB, MUL, DIV, MOD, POW -> isNumber(binary.left()) && isNumber(binary.right());
                default -> false;
            };
            default -> false;
        };
    }
}
