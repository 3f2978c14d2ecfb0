package dev.perigee.lua.builtins;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.nodes.access.SetIndexNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;
import dev.perigee.lua.runtime.table.TableTraversal;
import dev.perigee.lua.runtime.table.TableShift;

/**
 * The library {@code table}. Lua 5.1 manual, section 5.5; {@code table.move}, and {@code table.new} and {@code table.clear}, which
 * programs {@code require}, are LuaJIT's.
 */
public final class TableBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"concat", "foreach", "foreachi", "getn", "insert", "maxn", "move", "remove", "sort"};
    /** Functions that {@code require "table.x"} adds. */
    private static final String[] EXTRA_NAMES = {"new", "clear"};
    /** The loader of an extra function; its upvalues are the library's table and the function's name and value. */
    private static final String EXTRA_LOADER = "table loader";

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "clear" -> new ClearNode();
            case "concat" -> new ConcatNode();
            case EXTRA_LOADER -> new ExtraLoaderNode();
            case "foreach" -> new ForEachNode();
            case "foreachi" -> new ForEachIndexNode();
            case "getn" -> new GetNNode();
            case "insert" -> TableBuiltinsFactory.InsertNodeGen.create(BuiltinNode.arguments(3));
            case "maxn" -> new MaxNNode();
            case "move" -> new MoveNode();
            case "new" -> new NewNode();
            case "remove" -> TableBuiltinsFactory.RemoveNodeGen.create(BuiltinNode.arguments(2));
            case "sort" -> new TableSortNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** Makes the functions that are not in the library's table from the start available to {@code require}. */
    void preload(LuaContext context, LuaTable library) {
        for (String function : EXTRA_NAMES) {
            LuaFunction value = function(context, function);
            Modules.preload(context, "table." + function, function(context, EXTRA_LOADER, library, LuaString.constant(function), value));
        }
    }

    /** Runs when {@code table.new} or {@code table.clear} is required: adds the function to the library and returns it. */
    static final class ExtraLoaderNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            Object[] upvalues = LuaArguments.function(frame).upvalues;
            ((LuaTable) upvalues[0]).putNamed((LuaString) upvalues[1], upvalues[2]);
            return upvalues[2];
        }
    }

    /** {@code table.new(arraySize, hashSize)}: an empty table with room for elements. */
    static final class NewNode extends BuiltinNode {

        /** Larger wishes are granted when the elements come. */
        private static final int MAX_PREALLOCATED = 1 << 24;

        @Override
        public Object execute(VirtualFrame frame) {
            int elements = BuiltinArguments.integer(this, frame, 0);
            int fields = BuiltinArguments.integer(this, frame, 1);
            return new LuaTable(Math.clamp(elements, 0, MAX_PREALLOCATED), Math.clamp(fields, 0, MAX_PREALLOCATED));
        }
    }

    /** {@code table.clear(table)}. */
    static final class ClearNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            BuiltinArguments.table(this, frame, 0).clear();
            return LuaResults.NONE;
        }
    }

    /** {@code table.insert(table, position, value)}, without a position at the end. */
    @ImportStatic(LuaArguments.class)
    abstract static class InsertNode extends BuiltinNode {

        @Specialization(guards = {"count(frame) == 2", "table.metatable == null"})
        static Object doAppend(@SuppressWarnings("unused") VirtualFrame frame, LuaTable table, Object value, @SuppressWarnings("unused") Object absent,
                        @Cached SetIndexNode set) {
            set.execute(table, table.length() + 1, value);
            return LuaResults.NONE;
        }

        @Specialization(guards = "count(frame) == 2", replaces = "doAppend")
        static Object doRawAppend(@SuppressWarnings("unused") VirtualFrame frame, LuaTable table, Object value, @SuppressWarnings("unused") Object absent) {
            table.put(table.length() + 1, value);
            return LuaResults.NONE;
        }

        @Specialization(guards = "count(frame) == 3")
        static Object doInsert(@SuppressWarnings("unused") VirtualFrame frame, LuaTable table, int position, Object value) {
            TableShift.insert(table, position, value);
            return LuaResults.NONE;
        }

        @Fallback
        Object doOther(VirtualFrame frame, @SuppressWarnings("unused") Object table, @SuppressWarnings("unused") Object position, Object value) {
            LuaTable checked = BuiltinArguments.table(this, frame, 0);
            if (LuaArguments.count(frame) != 3) {
                throw LuaErrors.error(this, "wrong number of arguments to 'insert'");
            }
            return doInsert(frame, checked, BuiltinArguments.integer(this, frame, 1), value);
        }
    }

    /** {@code table.remove(table, position)}: nothing if there is no such element. */
    abstract static class RemoveNode extends BuiltinNode {

        @Override
        boolean isMissingNil() {
            return true;
        }

        @Specialization(guards = "isNil(absent)")
        static Object doLast(LuaTable table, @SuppressWarnings("unused") Object absent) {
            int length = table.length();
            if (length == 0) {
                return LuaResults.NONE;
            }
            Object removed = table.get(length);
            table.put(length, LuaNil.NIL);
            return removed;
        }

        @Specialization
        static Object doAt(LuaTable table, int position) {
            return position >= 1 && position <= table.length() ? TableShift.remove(table, position) : LuaResults.NONE;
        }

        @Fallback
        Object doOther(VirtualFrame frame, @SuppressWarnings("unused") Object table, @SuppressWarnings("unused") Object position) {
            LuaTable checked = BuiltinArguments.table(this, frame, 0);
            return doAt(checked, BuiltinArguments.integer(this, frame, 1));
        }
    }

    /** {@code table.concat(table, separator, i, j)}. */
    static final class ConcatNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaTable table = BuiltinArguments.table(this, frame, 0);
            LuaString separator = BuiltinArguments.stringOr(this, frame, 1, LuaString.EMPTY);
            int first = BuiltinArguments.integerOr(this, frame, 2, 1);
            int last = BuiltinArguments.isAbsent(frame, 3) ? table.length() : BuiltinArguments.integer(this, frame, 3);
            return TableFunctions.concat(this, table, separator, first, last);
        }
    }

    /** {@code table.sort(table, comparison)}. */
    static final class TableSortNode extends BuiltinNode {

        @Child private SortNode sort = new SortNode();

        @Override
        public Object execute(VirtualFrame frame) {
            LuaTable table = BuiltinArguments.table(this, frame, 0);
            Object comparison = BuiltinArguments.isAbsent(frame, 1) ? null : BuiltinArguments.function(this, frame, 1);
            if (comparison == null && TableFunctions.sortPlain(table)) {
                return LuaResults.NONE;
            }
            Object[] values = TableFunctions.elements(table);
            try {
                sort.execute(values, comparison);
            } finally {
                TableFunctions.setElements(table, values);
            }
            return LuaResults.NONE;
        }

        @Override
        protected boolean isUnyieldable() {
            return true;
        }
    }

    /** {@code table.move(source, first, last, position, target)}. */
    static final class MoveNode extends BuiltinNode {

        @Override
        boolean isMissingNil() {
            return true;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            LuaTable source = BuiltinArguments.table(this, frame, 0);
            int first = BuiltinArguments.integer(this, frame, 1);
            int last = BuiltinArguments.integer(this, frame, 2);
            int position = BuiltinArguments.integer(this, frame, 3);
            LuaTable target = BuiltinArguments.isAbsent(frame, 4) ? source : BuiltinArguments.table(this, frame, 4);
            TableFunctions.move(this, source, first, last, position, target);
            return target;
        }
    }

    /** {@code table.getn(table)}. */
    static final class GetNNode extends BuiltinNode {

        @Override
        boolean isMissingNil() {
            return true;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            return BuiltinArguments.table(this, frame, 0).length();
        }
    }

    /** {@code table.maxn(table)}: the largest positive key. */
    static final class MaxNNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return TableFunctions.maxKey(BuiltinArguments.table(this, frame, 0));
        }
    }

    /** {@code table.foreach(table, function)}: calls until a result is not nil. */
    static final class ForEachNode extends BuiltinNode {

        @Override
        boolean isMissingNil() {
            return true;
        }

        @Child private CallNode call = CallNode.create();

        @Override
        public Object execute(VirtualFrame frame) {
            LuaTable table = BuiltinArguments.table(this, frame, 0);
            LuaFunction function = BuiltinArguments.function(this, frame, 1);
            Object key = LuaNil.NIL;
            for (int place = TableTraversal.next(table, 0); place >= 0; place = TableTraversal.next(table, TableTraversal.after(table, key))) {
                key = TableTraversal.keyAt(table, place);
                Object result = LuaResults.first(call.call(function, key, TableTraversal.valueAt(table, place)));
                if (result != LuaNil.NIL) {
                    return result;
                }
                TruffleSafepoint.poll(this);
            }
            return LuaResults.NONE;
        }
    }

    /** {@code table.foreachi(table, function)}: calls for the elements until a result is not nil. */
    static final class ForEachIndexNode extends BuiltinNode {

        @Override
        boolean isMissingNil() {
            return true;
        }

        @Child private CallNode call = CallNode.create();

        @Override
        public Object execute(VirtualFrame frame) {
            LuaTable table = BuiltinArguments.table(this, frame, 0);
            LuaFunction function = BuiltinArguments.function(this, frame, 1);
            int length = table.length();
            for (int i = 1; i <= length; i++) {
                Object result = LuaResults.first(call.call(function, i, table.get(i)));
                if (result != LuaNil.NIL) {
                    return result;
                }
                TruffleSafepoint.poll(this);
            }
            return LuaResults.NONE;
        }
    }
}
