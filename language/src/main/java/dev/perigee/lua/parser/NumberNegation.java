package dev.perigee.lua.parser;

import dev.perigee.lua.parser.Ast.Expression;
import dev.perigee.lua.parser.Ast.ImaginaryExpression;
import dev.perigee.lua.parser.Ast.Int64Expression;
import dev.perigee.lua.parser.Ast.NumberExpression;
import dev.perigee.lua.parser.Ast.Position;

/** Turns a minus in front of a number literal into a negative number. */
final class NumberNegation {

    private NumberNegation() {
    }

    /** The negative of {@code operand}, or null if it is no number. */
    static Expression fold(Expression operand, Position position) {
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
}
