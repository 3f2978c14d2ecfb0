package dev.perigee.lua.builtins;

import dev.perigee.lua.nodes.access.GetFieldNode;
import dev.perigee.lua.nodes.access.GetMetamethodNode;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.DynamicObjectLibrary;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.text.NumberParser;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.access.IndexChain;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.nodes.operator.RawEquality;
import dev.perigee.lua.nodes.operator.Truth;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.NumberProfile;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The base library. Lua 5.1 manual, section 5.1. */
public final class BaseBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"assert", "collectgarbage", "dofile", "error", "gcinfo", "getfenv", "getmetatable", "load", "loadfile",
                    "loadstring", "newproxy", "next", "pcall", "rawequal", "rawget", "rawset", "select", "setfenv", "setmetatable", "tonumber",
                    "tostring", "type", "unpack", "xpcall"};

    @Override
    public String name() {
        return "_G";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    /** Adds {@code pairs} and {@code ipairs} with the iterators that they return, and {@code print} with {@code tostring}. */
    @Override
    protected void installValues(LuaContext context, LuaTable table) {
        Object next = table.get(LuaString.constant("next"));
        table.putNamed(LuaString.constant("print"), function(context, "print", table.get(PrintNode.TOSTRING)));
        table.putNamed(LuaString.constant("pairs"), function(context, "pairs", next));
        table.putNamed(LuaString.constant("ipairs"), function(context, "ipairs", function(context, LazyBuiltin.ARRAY_ITERATOR)));
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "assert" -> BaseBuiltinsFactory.AssertNodeGen.create(BuiltinNode.arguments(1));
            case "collectgarbage" -> new CollectorNodes.CollectGarbageNode();
            case "dofile" -> new LoadNodes.DoFileNode();
            case "error" -> BaseBuiltinsFactory.ErrorNodeGen.create(BuiltinNode.arguments(2));
            case "gcinfo" -> new CollectorNodes.GcInfoNode();
            case "getfenv" -> new LoadNodes.GetEnvironmentNode();
            case "getmetatable" -> BaseBuiltinsFactory.GetMetatableNodeGen.create(BuiltinNode.arguments(1));
            case "ipairs" -> new IterationNodes.IPairsNode();
            case LazyBuiltin.ARRAY_ITERATOR -> new IterationNodes.ArrayIteratorNode();
            case "load", "loadstring" -> new LoadNodes.LoadNode();
            case "loadfile" -> new LoadNodes.LoadFileNode();
            case "newproxy" -> new CollectorNodes.NewProxyNode();
            case "next" -> IterationNodesFactory.NextNodeGen.create(BuiltinNode.arguments(2));
            case "pairs" -> new IterationNodes.PairsNode();
            case "pcall" -> BaseBuiltinsFactory.PCallNodeGen.create(BuiltinNode.arguments(1));
            case "print" -> BaseBuiltinsFactory.PrintNodeGen.create(BuiltinNode.arguments(0));
            case "rawequal" -> new RawEqualNode();
            case "rawget" -> BaseBuiltinsFactory.RawGetNodeGen.create(BuiltinNode.arguments(2));
            case "rawset" -> new RawSetNode();
            case "select" -> BaseBuiltinsFactory.SelectNodeGen.create(BuiltinNode.arguments(1));
            case "setfenv" -> new LoadNodes.SetEnvironmentNode();
            case "setmetatable" -> BaseBuiltinsFactory.SetMetatableNodeGen.create(BuiltinNode.arguments(2));
            case "tonumber" -> BaseBuiltinsFactory.ToNumberNodeGen.create(BuiltinNode.arguments(2));
            case "tostring" -> BaseBuiltinsFactory.ToStringNodeGen.create(BuiltinNode.arguments(1));
            case "type" -> BaseBuiltinsFactory.TypeNodeGen.create(BuiltinNode.arguments(1));
            case "unpack" -> BaseBuiltinsFactory.UnpackNodeGen.create(BuiltinNode.arguments(3));
            case "xpcall" -> BaseBuiltinsFactory.XPCallNodeGen.create(BuiltinNode.arguments(2));
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** {@code assert(v, message, …)}. */
    abstract static class AssertNode extends BuiltinNode {

        @Specialization
        Object check(VirtualFrame frame, Object value) {
            if (Truth.of(value)) {
                return LuaResults.of(LuaArguments.from(frame, 0));
            }
            BuiltinArguments.any(this, frame, 0);
            throw LuaErrors.assertionFailed(this, LuaArguments.from(frame, 1));
        }
    }

    /** {@code error(value, level)}. */
    abstract static class ErrorNode extends BuiltinNode {

        @Specialization
        Object raise(Object value, Object level) {
            throw LuaErrors.raise(this, value, level);
        }
    }

    /** {@code getmetatable(object)}. */
    abstract static class GetMetatableNode extends BuiltinNode {

        @Specialization
        Object get(VirtualFrame frame, Object object) {
            LuaTable metatable = Metatables.of(object, this);
            if (metatable == null) {
                BuiltinArguments.any(this, frame, 0);
                return LuaNil.NIL;
            }
            Object shown = metatable.get(Metatables.METATABLE);
            return shown == LuaNil.NIL ? metatable : shown;
        }
    }

    /** {@code pcall(f, …)}. */
    abstract static class PCallNode extends BuiltinNode {

        @Specialization
        static Object call(VirtualFrame frame, Object function, @Bind Node node, @Cached CallNode call) {
            BuiltinArguments.any(node, frame, 0);
            return ProtectedCall.run(node, call, function, ProtectedCall.shift(LuaArguments.from(frame, 0), 1), null);
        }
    }

    /** {@code xpcall(f, handler, …)}: LuaJIT passes further arguments on to {@code f}. */
    abstract static class XPCallNode extends BuiltinNode {

        @Specialization
        static Object call(VirtualFrame frame, Object function, Object handler, @Bind Node node, @Cached CallNode call) {
            BuiltinArguments.any(node, frame, 0);
            BuiltinArguments.function(node, frame, 1);
            return ProtectedCall.run(node, call, function, ProtectedCall.shift(LuaArguments.from(frame, 0), 2), handler);
        }
    }

    /** {@code print(…)}. */
    abstract static class PrintNode extends BuiltinNode {

        static final LuaString TOSTRING = LuaString.constant("tostring");

        @Specialization
        Object print(VirtualFrame frame, @Cached("create(TOSTRING)") GetFieldNode getToString) {
            Object toString = getToString.execute(LuaContext.get(this).getThread().getEnvironment());
            Printing.print(this, toString, LuaArguments.function(frame).upvalues[0], LuaArguments.from(frame, 0));
            return LuaResults.NONE;
        }

        @Override
        protected boolean isUnyieldable() {
            return true;
        }
    }

    /** {@code setmetatable(table, metatable)}. */
    abstract static class SetMetatableNode extends BuiltinNode {

        static final LuaString MODE = Metatables.MODE;

        @Specialization(guards = "table.metatable == null")
        static Object set(LuaTable table, LuaTable metatable, @Cached("create(MODE)") GetMetamethodNode getMode) {
            table.setMetatable(metatable);
            Object mode = getMode.execute(metatable);
            if (mode != null) {
                setMode(table, mode);
            }
            return table;
        }

        @TruffleBoundary
        private static void setMode(LuaTable table, Object mode) {
            String flags = mode instanceof LuaString string ? string.toJava() : "";
            table.setWeak(flags.contains("k"), flags.contains("v"));
        }

        @Fallback
        Object other(VirtualFrame frame, @SuppressWarnings("unused") Object table, Object metatable) {
            LuaTable target = BuiltinArguments.table(this, frame, 0);
            if (LuaArguments.count(frame) < 2 || metatable != LuaNil.NIL && !(metatable instanceof LuaTable)) {
                throw LuaErrors.badArgument(this, 2, "nil or table expected");
            }
            if (target.metatable != null && target.metatable.get(Metatables.METATABLE) != LuaNil.NIL) {
                throw LuaErrors.error(this, "cannot change a protected metatable");
            }
            target.setMetatable(metatable instanceof LuaTable newMetatable ? newMetatable : null);
            setMode(target, target.metatable == null ? LuaNil.NIL : target.metatable.get(Metatables.MODE));
            return target;
        }
    }

    /** {@code tostring(value)}. */
    abstract static class ToStringNode extends BuiltinNode {

        @Specialization
        Object convert(VirtualFrame frame, Object value) {
            BuiltinArguments.any(this, frame, 0);
            return LuaToString.any(value, this);
        }

        /** LuaJIT leaves the call of {@code __tostring} to the caller. */
        @Override
        public boolean isTailCall() {
            return true;
        }
    }

    /** {@code type(value)}. */
    abstract static class TypeNode extends BuiltinNode {

        @Specialization
        Object type(VirtualFrame frame, Object value) {
            BuiltinArguments.any(this, frame, 0);
            return LuaTypes.of(value);
        }
    }

    /** {@code rawequal(a, b)}. */
    static final class RawEqualNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            Object first = BuiltinArguments.any(this, frame, 0);
            return RawEquality.equal(first, BuiltinArguments.any(this, frame, 1));
        }
    }

    /** {@code rawget(table, key)}. */
    @ImportStatic(CacheLimits.class)
    abstract static class RawGetNode extends BuiltinNode {

        @Specialization
        static Object doElement(LuaTable table, int key) {
            return table.get(key);
        }

        @Specialization(guards = {"key == cachedKey", "!table.isDictionary()"}, limit = "KEYS")
        static Object doName(LuaTable table, @SuppressWarnings("unused") LuaString key,
                        @SuppressWarnings("unused") @Cached("key") LuaString cachedKey,
                        @Cached("key.canonical()") LuaString canonicalKey,
                        @CachedLibrary("table") DynamicObjectLibrary properties) {
            return properties.getOrDefault(table, canonicalKey, LuaNil.NIL);
        }

        @Specialization(replaces = "doName")
        Object doAny(VirtualFrame frame, LuaTable table, @SuppressWarnings("unused") Object key) {
            return table.get(BuiltinArguments.any(this, frame, 1));
        }

        @Fallback
        Object doOther(VirtualFrame frame, @SuppressWarnings("unused") Object table, @SuppressWarnings("unused") Object key) {
            return BuiltinArguments.table(this, frame, 0);
        }
    }

    /** {@code rawset(table, key, value)}. */
    static final class RawSetNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaTable table = BuiltinArguments.table(this, frame, 0);
            Object key = BuiltinArguments.any(this, frame, 1);
            IndexChain.rawSet(this, table, key, BuiltinArguments.any(this, frame, 2));
            return table;
        }
    }

    /** {@code select(n, …)} and {@code select('#', …)}. */
    abstract static class SelectNode extends BuiltinNode {

        @Specialization
        Object doPosition(VirtualFrame frame, int position) {
            int count = LuaArguments.count(frame);
            int first = position < 0 ? position + count : position;
            if (first <= 0) {
                throw LuaErrors.badArgument(this, 1, "index out of range");
            }
            return first == count - 1 ? LuaArguments.get(frame, first) : LuaArguments.from(frame, first);
        }

        @Specialization(guards = "isCount(option)")
        static int doCount(VirtualFrame frame, @SuppressWarnings("unused") LuaString option) {
            return LuaArguments.count(frame) - 1;
        }

        static boolean isCount(LuaString option) {
            return option.length() > 0 && option.byteAt(0) == '#';
        }

        @Fallback
        Object doOther(VirtualFrame frame, @SuppressWarnings("unused") Object position) {
            return doPosition(frame, BuiltinArguments.integer(this, frame, 0));
        }
    }

    /** {@code tonumber(value, base)}. */
    @ReportPolymorphism
    @ImportStatic(LuaTypes.class)
    abstract static class ToNumberNode extends BuiltinNode {

        @Specialization(guards = "isNil(base)")
        static int doInt(int value, @SuppressWarnings("unused") Object base) {
            return value;
        }

        @Specialization(guards = "isNil(base)")
        static double doDouble(double value, @SuppressWarnings("unused") Object base) {
            return value;
        }

        @Specialization(guards = {"isNil(base)", "operand.acceptsInteger(value)"}, limit = "1")
        static Object doInteger(ExtensionValue value, @SuppressWarnings("unused") Object base,
                        @Cached("createOperand()") Bit64Operand operand, @Cached("createNumbers()") NumberProfile numbers) {
            long bits = operand.bits(value, false);
            return operand.isUnsigned(value) ? numbers.ofUnsigned(bits) : numbers.ofSigned(bits);
        }

        @NeverDefault
        static Bit64Operand createOperand() {
            return new Bit64Operand();
        }

        @NeverDefault
        static NumberProfile createNumbers() {
            return new NumberProfile();
        }

        @Specialization(guards = "isNil(base)", replaces = "doInteger")
        @TruffleBoundary
        static Object doExtension(ExtensionValue value, @SuppressWarnings("unused") Object base) {
            return value.toNumber();
        }

        // Excludes all of the above, or texts converted at first would keep the fast paths from ever being specialized.
        @Specialization(guards = "!isNil(base) || !isDirect(value)")
        Object doOther(VirtualFrame frame, Object value, @SuppressWarnings("unused") Object base) {
            int radix = BuiltinArguments.integerOr(this, frame, 1, 10);
            if (radix == 10) {
                BuiltinArguments.any(this, frame, 0);
                return convert(value);
            }
            return parse(this, BuiltinArguments.string(this, frame, 0), radix);
        }

        static boolean isDirect(Object value) {
            return LuaTypes.isNumber(value) || value instanceof ExtensionValue;
        }

        @TruffleBoundary
        private static Object convert(Object value) {
            if (value instanceof ExtensionValue extension) {
                return extension.toNumber();
            }
            Object number = LuaNumbers.toNumber(value);
            return number == null ? LuaNil.NIL : number;
        }

        @TruffleBoundary
        private static Object parse(Node node, LuaString text, int radix) {
            if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
                throw LuaErrors.badArgument(node, 2, "base out of range");
            }
            Object number = NumberParser.parse(text.bytes(), 0, text.length(), radix);
            return number == null ? LuaNil.NIL : number;
        }
    }

    /** {@code unpack(table, i, j)}. */
    abstract static class UnpackNode extends BuiltinNode {

        /** How many values LuaJIT lets a library function have on its stack, its arguments included. */
        private static final int MAX_VALUES = 8000;

        @Specialization(guards = {"isNil(first)", "isNil(last)"})
        Object doAll(VirtualFrame frame, LuaTable table, @SuppressWarnings("unused") Object first, @SuppressWarnings("unused") Object last) {
            return doRange(frame, table, 1, table.length());
        }

        @Specialization
        Object doRange(VirtualFrame frame, LuaTable table, int first, int last) {
            if (first > last) {
                return LuaResults.NONE;
            }
            int count = last - first + 1;
            if (count <= 0 || count > MAX_VALUES - LuaArguments.count(frame)) {
                throw LuaErrors.error(this, "too many results to unpack");
            }
            if (count == 1) {
                return table.get(first);
            }
            Object[] results = new Object[count];
            for (int i = 0; i < count; i++) {
                results[i] = table.get(first + i);
            }
            return results;
        }

        @Fallback
        Object doOther(VirtualFrame frame, @SuppressWarnings("unused") Object table, @SuppressWarnings("unused") Object first,
                        @SuppressWarnings("unused") Object last) {
            LuaTable checked = BuiltinArguments.table(this, frame, 0);
            int from = BuiltinArguments.integerOr(this, frame, 1, 1);
            return doRange(frame, checked, from, BuiltinArguments.integerOr(this, frame, 2, checked.length()));
        }
    }
}
