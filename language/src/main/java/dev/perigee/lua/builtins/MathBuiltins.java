package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.literal.DoubleConstantNode;
import dev.perigee.lua.nodes.operator.MultiplyNodeGen;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The library {@code math}. Lua 5.1 manual, section 5.6. */
public final class MathBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"abs", "acos", "asin", "atan", "atan2", "ceil", "cos", "cosh", "deg", "exp", "floor", "fmod", "frexp",
                    "ldexp", "log", "log10", "max", "min", "modf", "pow", "rad", "random", "randomseed", "sin", "sinh", "sqrt", "tan", "tanh"};

    @Override
    public String name() {
        return "math";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    protected void installValues(LuaContext context, LuaTable table) {
        table.putNamed(LuaString.constant("pi"), Math.PI);
        table.putNamed(LuaString.constant("huge"), Double.POSITIVE_INFINITY);
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "abs" -> MathBuiltinsFactory.AbsNodeGen.create(BuiltinNode.arguments(1));
            case "atan2" -> new Atan2Node();
            case "ceil" -> MathBuiltinsFactory.RoundNodeGen.create(true, BuiltinNode.arguments(1));
            case "floor" -> MathBuiltinsFactory.RoundNodeGen.create(false, BuiltinNode.arguments(1));
            case "deg" -> new ScaleNode(180 / Math.PI);
            case "fmod" -> MathBuiltinsFactory.FmodNodeGen.create(BuiltinNode.arguments(2));
            case "frexp" -> new FrexpNode();
            case "ldexp" -> new LdexpNode();
            case "log" -> new LogNode();
            case "max" -> MathBuiltinsFactory.ExtremeNodeGen.create(true, BuiltinNode.arguments(2));
            case "min" -> MathBuiltinsFactory.ExtremeNodeGen.create(false, BuiltinNode.arguments(2));
            case "modf" -> new ModfNode();
            case "pow" -> new PowNode();
            case "rad" -> new ScaleNode(Math.PI / 180);
            case "random" -> MathBuiltinsFactory.RandomNodeGen.create(BuiltinNode.arguments(2));
            case "randomseed" -> new RandomSeedNode();
            default -> new UnaryFunctionNode(UnaryFunction.valueOf(function.toUpperCase(java.util.Locale.ROOT)));
        };
    }

    /** The functions of one number that are C's. */
    enum UnaryFunction {
        ACOS, ASIN, ATAN, COS, COSH, EXP, LOG10, SIN, SINH, SQRT, TAN, TANH
    }

    /** Any of {@link UnaryFunction}; which one is a constant in compiled code. */
    static final class UnaryFunctionNode extends BuiltinNode {

        private final UnaryFunction function;

        UnaryFunctionNode(UnaryFunction function) {
            this.function = function;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            double x = BuiltinArguments.number(this, frame, 0);
            return switch (function) {
                case COS -> Math.cos(x);
                case EXP -> Math.exp(x);
                case LOG10 -> Math.log10(x);
                case SIN -> Math.sin(x);
                case SQRT -> Math.sqrt(x);
                case TAN -> Math.tan(x);
                default -> inJava(function, x);
            };
        }

        /** Boundary: the compiler has no instruction sequences for these. */
        @TruffleBoundary
        private static double inJava(UnaryFunction function, double x) {
            return switch (function) {
                case ACOS -> Math.acos(x);
                case ASIN -> Math.asin(x);
                case ATAN -> Math.atan(x);
                case COSH -> Math.cosh(x);
                case SINH -> Math.sinh(x);
                default -> Math.tanh(x);
            };
        }
    }

    /** {@code math.deg(x)} and {@code math.rad(x)}, which LuaJIT has written in Lua: they take whatever can be multiplied. */
    static final class ScaleNode extends BuiltinNode {

        @Child private LuaExpressionNode product;

        ScaleNode(double factor) {
            product = MultiplyNodeGen.create(BuiltinNode.arguments(1)[0], new DoubleConstantNode(factor));
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return product.execute(frame);
        }
    }

    /** {@code math.abs(x)}. */
    abstract static class AbsNode extends BuiltinNode {

        @Specialization(rewriteOn = ArithmeticException.class)
        static int doInt(int x) {
            return Math.absExact(x);
        }

        @Specialization(replaces = "doInt")
        static double doDouble(double x) {
            return Math.abs(x);
        }

        @Fallback
        double doOther(VirtualFrame frame, @SuppressWarnings("unused") Object x) {
            return Math.abs(BuiltinArguments.number(this, frame, 0));
        }
    }

    /** {@code math.floor(x)} and {@code math.ceil(x)}: an int as long as the results fit. */
    abstract static class RoundNode extends BuiltinNode {

        private final boolean up;

        RoundNode(boolean up) {
            this.up = up;
        }

        private double round(double x) {
            return up ? Math.ceil(x) : Math.floor(x);
        }

        @Specialization
        static int doInt(int x) {
            return x;
        }

        @Specialization(rewriteOn = UnexpectedResultException.class)
        int doToInt(double x) throws UnexpectedResultException {
            double rounded = round(x);
            int result = (int) rounded;
            if (result != rounded || result == 0 && Double.doubleToRawLongBits(rounded) != 0) {
                throw new UnexpectedResultException(rounded);
            }
            return result;
        }

        @Specialization(replaces = "doToInt")
        Object doDouble(double x) {
            return LuaNumbers.normalize(round(x));
        }

        @Fallback
        Object doOther(VirtualFrame frame, @SuppressWarnings("unused") Object x) {
            return LuaNumbers.normalize(round(BuiltinArguments.number(this, frame, 0)));
        }
    }

    /** {@code math.min(x, …)} and {@code math.max(x, …)}. Where two cannot be ordered the later one wins, as on x86-64. */
    @ImportStatic(LuaArguments.class)
    abstract static class ExtremeNode extends BuiltinNode {

        private final boolean max;

        ExtremeNode(boolean max) {
            this.max = max;
        }

        private double choose(double a, double b) {
            return (max ? a > b : a < b) ? a : b;
        }

        @Specialization(guards = "count(frame) == 2")
        int doInts(@SuppressWarnings("unused") VirtualFrame frame, int a, int b) {
            return max ? Math.max(a, b) : Math.min(a, b);
        }

        @Specialization(guards = "count(frame) == 2", replaces = "doInts")
        double doDoubles(@SuppressWarnings("unused") VirtualFrame frame, double a, double b) {
            return choose(a, b);
        }

        @Fallback
        Object doAny(VirtualFrame frame, @SuppressWarnings("unused") Object a, @SuppressWarnings("unused") Object b) {
            double result = BuiltinArguments.number(this, frame, 0);
            int count = LuaArguments.count(frame);
            for (int i = 1; i < count; i++) {
                result = choose(result, BuiltinArguments.number(this, frame, i));
            }
            return LuaNumbers.normalize(result);
        }
    }

    /** {@code math.fmod(x, y)}: the remainder with the sign of {@code x}. */
    abstract static class FmodNode extends BuiltinNode {

        @Specialization(guards = {"x >= 0", "y > 0"})
        static int doNaturals(int x, int y) {
            return x % y;
        }

        @Specialization(replaces = "doNaturals")
        static double doDoubles(double x, double y) {
            return x % y;
        }

        @Fallback
        double doOther(VirtualFrame frame, @SuppressWarnings("unused") Object x, @SuppressWarnings("unused") Object y) {
            double dividend = BuiltinArguments.number(this, frame, 0);
            return dividend % BuiltinArguments.number(this, frame, 1);
        }
    }

    /** {@code math.atan2(y, x)}. */
    static final class Atan2Node extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            double y = BuiltinArguments.number(this, frame, 0);
            return atan2(y, BuiltinArguments.number(this, frame, 1));
        }

        @TruffleBoundary
        private static double atan2(double y, double x) {
            return Math.atan2(y, x);
        }
    }

    /** {@code math.pow(x, y)}. */
    static final class PowNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            double x = BuiltinArguments.number(this, frame, 0);
            return LuaNumbers.pow(x, BuiltinArguments.number(this, frame, 1));
        }
    }

    /** {@code math.log(x, base)}. */
    static final class LogNode extends BuiltinNode {

        private static final double LN2 = Math.log(2);

        @Override
        public Object execute(VirtualFrame frame) {
            double x = BuiltinArguments.number(this, frame, 0);
            if (LuaArguments.count(frame) < 2) {
                return Math.log(x);
            }
            // Through base 2, so that powers of two come out exactly.
            return log2(x) * (1 / log2(BuiltinArguments.number(this, frame, 1)));
        }

        private static double log2(double x) {
            int exponent = Math.getExponent(x);
            if (x <= 0 || exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT) {
                return Math.log(x) / LN2;
            }
            return exponent + Math.log(Math.scalb(x, -exponent)) / LN2;
        }
    }

    /** {@code math.modf(x)}: integral part and fraction, both with the sign of {@code x}. */
    static final class ModfNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            double x = BuiltinArguments.number(this, frame, 0);
            double integral = x < 0 ? Math.ceil(x) : Math.floor(x);
            double fraction = Double.isInfinite(x) ? 0 : x - integral;
            return LuaResults.of(LuaNumbers.normalize(integral), LuaNumbers.normalize(Math.copySign(fraction, x)));
        }
    }

    /** {@code math.frexp(x)}: mantissa in [0.5, 1) and exponent. */
    static final class FrexpNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            double x = BuiltinArguments.number(this, frame, 0);
            if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
                return LuaResults.of(LuaNumbers.normalize(x), 0);
            }
            int subnormal = Math.abs(x) < Double.MIN_NORMAL ? 54 : 0;
            double scaled = Math.scalb(x, subnormal);
            int exponent = Math.getExponent(scaled) + 1;
            return LuaResults.of(Math.scalb(scaled, -exponent), exponent - subnormal);
        }
    }

    /** {@code math.ldexp(m, e)}. */
    static final class LdexpNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            double mantissa = BuiltinArguments.number(this, frame, 0);
            double exponent = BuiltinArguments.number(this, frame, 1);
            return LuaNumbers.normalize(Double.isFinite(exponent) ? Math.scalb(mantissa, (int) exponent) : mantissa * Math.pow(2, exponent));
        }
    }

    /** {@code math.random(m, n)}. Like LuaJIT it accepts empty intervals. */
    @ImportStatic(LuaArguments.class)
    abstract static class RandomNode extends BuiltinNode {

        @Specialization(guards = "count(frame) == 0")
        double doUnit(@SuppressWarnings("unused") VirtualFrame frame, @SuppressWarnings("unused") Object m, @SuppressWarnings("unused") Object n) {
            return LuaContext.get(this).getRandom().nextDouble();
        }

        @Specialization(guards = "count(frame) == 1")
        int doUpTo(@SuppressWarnings("unused") VirtualFrame frame, int m, @SuppressWarnings("unused") Object n) {
            return (int) Math.floor(LuaContext.get(this).getRandom().nextDouble() * m) + 1;
        }

        @Specialization(guards = {"count(frame) == 2", "m <= n"})
        int doBetween(@SuppressWarnings("unused") VirtualFrame frame, int m, int n) {
            return (int) (Math.floor(LuaContext.get(this).getRandom().nextDouble() * ((double) n - m + 1)) + m);
        }

        @Fallback
        Object doOther(VirtualFrame frame, @SuppressWarnings("unused") Object m, @SuppressWarnings("unused") Object n) {
            double random = LuaContext.get(this).getRandom().nextDouble();
            if (LuaArguments.count(frame) == 0) {
                return random;
            }
            double first = BuiltinArguments.number(this, frame, 0);
            if (LuaArguments.count(frame) == 1) {
                return LuaNumbers.normalize(Math.floor(random * first) + 1);
            }
            double last = BuiltinArguments.number(this, frame, 1);
            return LuaNumbers.normalize(Math.floor(random * (last - first + 1)) + first);
        }
    }

    /** {@code math.randomseed(x)}. */
    static final class RandomSeedNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaContext.get(this).getRandom().seed(BuiltinArguments.number(this, frame, 0));
            return LuaResults.NONE;
        }
    }
}
