package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.builtins.text.ByteSearch;
import dev.perigee.lua.builtins.text.ByteStrings;
import dev.perigee.lua.builtins.text.Pattern;
import dev.perigee.lua.builtins.text.PatternMatcher;
import dev.perigee.lua.builtins.text.Substitution;
import dev.perigee.lua.nodes.access.GetIndexNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The library {@code string}. Lua 5.1 manual, section 5.4. */
public final class StringBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"byte", "char", "dump", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "reverse",
                    "sub", "upper"};
    /** The iterator that {@code gmatch} returns; its upvalue is a {@link MatchIterator}. */
    private static final String GMATCH_ITERATOR = "gmatch_aux";

    @Override
    public String name() {
        return "string";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    /** Also makes strings indexable by the functions' names. */
    @Override
    protected void installValues(LuaContext context, LuaTable table) {
        LuaTable metatable = new LuaTable();
        metatable.putNamed(Metatables.INDEX, table);
        context.setTypeMetatable(LuaTypes.STRING, metatable);
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "byte" -> StringBuiltinsFactory.ByteNodeGen.create(BuiltinNode.arguments(3));
            case "char" -> new CharNode();
            case "dump" -> new DumpNode();
            case "find" -> new FindNode();
            case "format" -> new FormatNode();
            case "gmatch" -> new GMatchNode(new LazyBuiltin(LuaLanguage.get(null), this, GMATCH_ITERATOR));
            case GMATCH_ITERATOR -> new GMatchIteratorNode();
            case "gsub" -> new GSubNode();
            case "len" -> StringBuiltinsFactory.LenNodeGen.create(BuiltinNode.arguments(1));
            case "lower" -> new LowerNode();
            case "match" -> new MatchNode();
            case "rep" -> new RepNode();
            case "reverse" -> new ReverseNode();
            case "sub" -> StringBuiltinsFactory.SubNodeGen.create(BuiltinNode.arguments(3));
            case "upper" -> new UpperNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** {@code string.len(s)}. */
    abstract static class LenNode extends BuiltinNode {

        @Override
        boolean isMissingNil() {
            return true;
        }

        @Specialization
        static int doString(LuaString string) {
            return string.length();
        }

        @Fallback
        int doOther(VirtualFrame frame, @SuppressWarnings("unused") Object value) {
            return BuiltinArguments.string(this, frame, 0).length();
        }
    }

    /** {@code string.sub(s, i, j)}. */
    abstract static class SubNode extends BuiltinNode {

        @Specialization
        static LuaString doInts(LuaString string, int first, int last) {
            int length = string.length();
            int from = StringFunctions.startIndex(first, length);
            int to = last < 0 ? last + length + 1 : Math.min(last, length);
            return from >= to ? LuaString.EMPTY : ByteStrings.slice(string, from, to);
        }

        @Specialization(guards = "isNil(last)")
        static LuaString doToEnd(LuaString string, int first, @SuppressWarnings("unused") Object last) {
            return doInts(string, first, -1);
        }

        @Fallback
        LuaString doOther(VirtualFrame frame, @SuppressWarnings("unused") Object value, @SuppressWarnings("unused") Object first,
                        @SuppressWarnings("unused") Object last) {
            LuaString string = BuiltinArguments.string(this, frame, 0);
            int from = BuiltinArguments.integer(this, frame, 1);
            return doInts(string, from, BuiltinArguments.integerOr(this, frame, 2, -1));
        }
    }

    /** {@code string.byte(s, i, j)}. */
    abstract static class ByteNode extends BuiltinNode {

        @Specialization(guards = "isNil(last)")
        static Object doOne(LuaString string, int index, @SuppressWarnings("unused") Object last) {
            int i = index < 0 ? index + string.length() : index - 1;
            return Integer.compareUnsigned(i, string.length()) < 0 ? (Object) (string.byteAt(i) & 0xff) : LuaResults.NONE;
        }

        @Specialization(guards = {"isNil(index)", "isNil(last)"})
        static Object doFirst(LuaString string, @SuppressWarnings("unused") Object index, Object last) {
            return doOne(string, 1, last);
        }

        @Fallback
        Object doSeveral(VirtualFrame frame, @SuppressWarnings("unused") Object value, @SuppressWarnings("unused") Object index,
                        @SuppressWarnings("unused") Object last) {
            LuaString string = BuiltinArguments.string(this, frame, 0);
            int first = BuiltinArguments.integerOr(this, frame, 1, 1);
            return StringFunctions.bytes(this, string, first, BuiltinArguments.integerOr(this, frame, 2, first));
        }
    }

    /** {@code string.char(…)}. */
    static final class CharNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            int count = LuaArguments.count(frame);
            if (count == 1) {
                return ByteStrings.of(code(frame, 0));
            }
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                bytes[i] = (byte) code(frame, i);
            }
            return LuaString.wrap(bytes);
        }

        private int code(VirtualFrame frame, int index) {
            int code = BuiltinArguments.integer(this, frame, index);
            if (Integer.compareUnsigned(code, 255) > 0) {
                throw LuaErrors.badArgument(this, index + 1, "invalid value");
            }
            return code;
        }
    }

    /** {@code string.lower(s)}. */
    static final class LowerNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return StringFunctions.lower(BuiltinArguments.string(this, frame, 0));
        }
    }

    /** {@code string.upper(s)}. */
    static final class UpperNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return StringFunctions.upper(BuiltinArguments.string(this, frame, 0));
        }
    }

    /** {@code string.reverse(s)}. */
    static final class ReverseNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return StringFunctions.reverse(BuiltinArguments.string(this, frame, 0));
        }
    }

    /** {@code string.rep(s, n, separator)}. */
    static final class RepNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString string = BuiltinArguments.string(this, frame, 0);
            int count = BuiltinArguments.integer(this, frame, 1);
            LuaString separator = BuiltinArguments.stringOr(this, frame, 2, LuaString.EMPTY);
            return StringFunctions.repeat(this, string, count, separator);
        }
    }

    /** {@code string.format(format, …)}. */
    static final class FormatNode extends BuiltinNode {

        @Child private FormatCacheNode parse = FormatCacheNode.create();

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString format = BuiltinArguments.string(this, frame, 0);
            return StringFunctions.format(this, parse.execute(format), LuaArguments.from(frame, 1));
        }

        @Override
        protected boolean isUnyieldable() {
            return true;
        }
    }

    /** {@code string.dump(function, strip)}; instead of true there may be a string of modes. */
    static final class DumpNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFunction function = BuiltinArguments.function(this, frame, 0);
            return ChunkFunctions.dump(this, function, LuaArguments.get(frame, 1));
        }
    }

    /** {@code string.find(s, pattern, init, plain)}. */
    static final class FindNode extends BuiltinNode {

        @Child private PatternCacheNode translate = PatternCacheNode.create(true);

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString subject = BuiltinArguments.string(this, frame, 0);
            LuaString text = BuiltinArguments.string(this, frame, 1);
            int init = BuiltinArguments.integerOr(this, frame, 2, 1);
            int from = Math.min(StringFunctions.startIndex(init, subject.length()), subject.length());
            Object plain = LuaArguments.get(frame, 3);
            if (plain != LuaNil.NIL && plain != Boolean.FALSE) {
                return search(subject, text, from);
            }
            Pattern pattern = translate.execute(text);
            return pattern.isPlain() ? search(subject, text, from) : StringFunctions.find(this, pattern, subject, from);
        }

        private static Object search(LuaString subject, LuaString text, int from) {
            int found = ByteSearch.indexOf(subject.bytes(), from, text.bytes());
            return found < 0 ? LuaNil.NIL : LuaResults.of(found + 1, found + text.length());
        }
    }

    /** {@code string.match(s, pattern, init)}. */
    static final class MatchNode extends BuiltinNode {

        @Child private PatternCacheNode translate = PatternCacheNode.create(true);

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString subject = BuiltinArguments.string(this, frame, 0);
            LuaString text = BuiltinArguments.string(this, frame, 1);
            int init = BuiltinArguments.integerOr(this, frame, 2, 1);
            int from = Math.min(StringFunctions.startIndex(init, subject.length()), subject.length());
            return StringFunctions.match(this, translate.execute(text), subject, from);
        }
    }

    /** {@code string.gmatch(s, pattern)}. */
    static final class GMatchNode extends BuiltinNode {

        private final LazyBuiltin iteratorCode;
        @Child private PatternCacheNode translate = PatternCacheNode.create(false);

        GMatchNode(LazyBuiltin iteratorCode) {
            this.iteratorCode = iteratorCode;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString subject = BuiltinArguments.string(this, frame, 0);
            Pattern pattern = translate.execute(BuiltinArguments.string(this, frame, 1));
            MatchIterator iterator = new MatchIterator(StringFunctions.matcher(this, pattern, subject));
            return new LuaFunction(iteratorCode, new Object[]{iterator}, LuaContext.get(this).getGlobals());
        }
    }

    /** One step of a {@code gmatch} loop. */
    static final class GMatchIteratorNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            MatchIterator iterator = (MatchIterator) LuaArguments.function(frame).upvalues[0];
            return iterator.next(this);
        }
    }

    /** {@code string.gsub(s, pattern, replacement, limit)}. */
    static final class GSubNode extends BuiltinNode {

        @Child private PatternCacheNode translate = PatternCacheNode.create(true);
        @Child private GetIndexNode getIndex;
        @Child private CallNode call;

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString subject = BuiltinArguments.string(this, frame, 0);
            LuaString text = BuiltinArguments.string(this, frame, 1);
            int limit = BuiltinArguments.integerOr(this, frame, 3, Integer.MAX_VALUE);
            Object replacement = LuaArguments.get(frame, 2);
            boolean isTemplate = replacement instanceof LuaString || LuaTypes.isNumber(replacement);
            if (!isTemplate && !(replacement instanceof LuaTable) && !(replacement instanceof LuaFunction)) {
                throw LuaErrors.badArgument(this, 3, "string/function/table expected");
            }
            Substitution substitution = StringFunctions.substitution(this, translate.execute(text), subject);
            if (isTemplate) {
                StringFunctions.replaceAll(this, substitution, BuiltinArguments.string(this, frame, 2), limit);
            } else {
                while (substitution.count() < limit && StringFunctions.next(this, substitution)) {
                    StringFunctions.replace(this, substitution, replacementFor(replacement, substitution));
                    TruffleSafepoint.poll(this);
                }
            }
            return LuaResults.of(StringFunctions.result(this, substitution), substitution.count());
        }

        private Object replacementFor(Object replacement, Substitution substitution) {
            PatternMatcher matcher = substitution.matcher();
            if (replacement instanceof LuaTable table) {
                if (getIndex == null) {
                    CompilerDirectives.transferToInterpreterAndInvalidate();
                    getIndex = insert(GetIndexNode.create());
                }
                return getIndex.execute(table, StringFunctions.capture(this, matcher, 0));
            }
            if (call == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                call = insert(CallNode.create());
            }
            return LuaResults.first(call.execute(replacement, StringFunctions.captureArguments(this, matcher)));
        }

        @Override
        protected boolean isUnyieldable() {
            return true;
        }
    }
}
