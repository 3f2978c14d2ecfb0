package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.parser.Ast.Position;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNumbers;

/**
 * {@code for v = first, limit, step do body end}. The loop counts in an int where the bounds allow it, that is where they
 * are integral and one step past the limit does not overflow; else in a double.
 */
public final class NumericForNode extends LuaStatementNode {

    private static final long MINUS_ZERO_BITS = Double.doubleToRawLongBits(-0.0);

    private final ForVariable variable;
    @Child private LuaExpressionNode first;
    @Child private LuaExpressionNode limit;
    /** Null stands for 1. */
    @Child private LuaExpressionNode step;
    private final LoopKinds kinds = new LoopKinds();
    @Child private LuaStatementNode loop;

    public NumericForNode(ForVariable variable, LuaExpressionNode first, LuaExpressionNode limit, LuaExpressionNode step, LuaStatementNode body, boolean breaks, Position position) {
        this.variable = variable;
        this.first = first;
        this.limit = limit;
        this.step = step;
        NumericForIterationNode iteration = new NumericForIterationNode(variable, kinds, body);
        iteration.setPosition(position);
        this.loop = LuaLoopNode.create(iteration, breaks);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object from = first.execute(frame);
        Object to = limit.execute(frame);
        Object by = step == null ? (Object) 1 : step.execute(frame);
        if (from instanceof Integer i && to instanceof Integer l && by instanceof Integer s && fits(l, s)) {
            return executeInts(frame, i, l, s);
        }
        return executeNumbers(frame, number(from, "initial value"), number(to, "limit"), number(by, "step"));
    }

    private static boolean fits(int limit, int step) {
        long next = (long) limit + step;
        return step != 0 && (int) next == next;
    }

    private Object executeNumbers(VirtualFrame frame, double from, double to, double by) {
        int intFrom = (int) from;
        int intBy = (int) by;
        if (intFrom == from && Double.doubleToRawLongBits(from) != MINUS_ZERO_BITS && intBy == by) {
            double bound = by > 0 ? Math.floor(to) : Math.ceil(to);
            int intTo = (int) bound;
            if (intTo == bound && fits(intTo, intBy)) {
                return executeInts(frame, intFrom, intTo, intBy);
            }
        }
        variable.start(frame, from, to, by);
        kinds.use(NumericForIterationNode.DOUBLES);
        frame.setBooleanStatic(variable.kindSlot(), false);
        return run(frame);
    }

    private Object executeInts(VirtualFrame frame, int from, int to, int by) {
        variable.start(frame, from, to, by);
        kinds.use(NumericForIterationNode.INTS);
        frame.setBooleanStatic(variable.kindSlot(), true);
        return run(frame);
    }

    private Object run(VirtualFrame frame) {
        Object completion = loop.execute(frame);
        variable.forget(frame);
        return completion;
    }

    private double number(Object value, String what) {
        if (value instanceof Integer || value instanceof Double) {
            return LuaNumbers.asDouble(value);
        }
        Object number = LuaNumbers.toNumber(value);
        if (number == null) {
            throw LuaErrors.forValue(this, what);
        }
        return LuaNumbers.asDouble(number);
    }
}
