package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.extension.ExtensionUserdata;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;
import dev.perigee.lua.runtime.table.TableTraversal;

/**
 * The base library's functions that generic loops use. The loops know them and walk tables without calling; the nodes here
 * serve all other calls.
 */
final class IterationNodes {

    private IterationNodes() {
    }

    /** {@code next(table, key)}. */
    abstract static class NextNode extends BuiltinNode {

        @Specialization
        Object doArray(LuaTable table, int key) {
            if (key > 0 && key < table.arraySize) {
                Object value = table.get(key + 1);
                if (value != LuaNil.NIL) {
                    return LuaResults.of(key + 1, value);
                }
            }
            return doAny(table, key);
        }

        @Specialization(replaces = "doArray")
        Object doAny(LuaTable table, Object key) {
            int place = TableTraversal.after(table, key);
            if (place < 0) {
                throw LuaErrors.plain(this, "invalid key to 'next'");
            }
            int next = TableTraversal.next(table, place);
            return next < 0 ? LuaNil.NIL : LuaResults.of(TableTraversal.keyAt(table, next), TableTraversal.valueAt(table, next));
        }

        @Fallback
        Object doOther(VirtualFrame frame, @SuppressWarnings("unused") Object table, @SuppressWarnings("unused") Object key) {
            throw BuiltinArguments.wrongType(this, "table", LuaArguments.get(frame, 0), LuaArguments.count(frame), 0);
        }
    }

    /** {@code pairs(table)}; its upvalue is {@code next}. Of the metamethods only those of cdata are asked, as in LuaJIT. */
    static final class PairsNode extends BuiltinNode {

        @Child private IteratorMetamethodNode metamethod = new IteratorMetamethodNode(Metatables.PAIRS);

        @Override
        public Object execute(VirtualFrame frame) {
            Object value = LuaArguments.get(frame, 0);
            if (value instanceof LuaTable) {
                return new Object[]{LuaArguments.function(frame).upvalues[0], value, LuaNil.NIL};
            }
            BuiltinArguments.any(this, frame, 0);
            return metamethod.execute(frame, value);
        }
    }

    /** {@code ipairs(table)}; its upvalue is the iterator. */
    static final class IPairsNode extends BuiltinNode {

        @Child private IteratorMetamethodNode metamethod = new IteratorMetamethodNode(Metatables.IPAIRS);

        @Override
        public Object execute(VirtualFrame frame) {
            Object value = LuaArguments.get(frame, 0);
            if (value instanceof LuaTable) {
                return new Object[]{LuaArguments.function(frame).upvalues[0], value, 0};
            }
            BuiltinArguments.any(this, frame, 0);
            return metamethod.execute(frame, value);
        }
    }

    /** Asks a value that is no table for its own iterator. */
    static final class IteratorMetamethodNode extends Node {

        private final LuaString name;
        @Child private CallNode call;

        IteratorMetamethodNode(LuaString name) {
            this.name = name;
        }

        Object execute(VirtualFrame frame, Object value) {
            if (!(value instanceof ExtensionValue extension) || value instanceof ExtensionUserdata) {
                throw BuiltinArguments.wrongType(this, "table", value, LuaArguments.count(frame), 0);
            }
            Object metamethod = Metatables.getMetamethod(extension, name, this);
            if (metamethod == LuaNil.NIL) {
                throw missing(extension);
            }
            if (call == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                call = insert(CallNode.create());
            }
            Object[] results = LuaResults.toArray(call.call(metamethod, value));
            Object[] three = {LuaNil.NIL, LuaNil.NIL, LuaNil.NIL};
            System.arraycopy(results, 0, three, 0, Math.min(results.length, three.length));
            return three;
        }

        @TruffleBoundary
        private RuntimeException missing(ExtensionValue value) {
            throw LuaErrors.error(this, "'" + value.metatableOwnerText() + "' has no '" + name + "' metamethod");
        }
    }

    /** The iterator of {@code ipairs}: the index after {@code index} and its value, nothing at the end. */
    static final class ArrayIteratorNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaTable table = BuiltinArguments.table(this, frame, 0);
            int index = BuiltinArguments.integer(this, frame, 1) + 1;
            Object value = table.get(index);
            return value == LuaNil.NIL ? LuaResults.NONE : LuaResults.of(index, value);
        }
    }
}
