package dev.perigee.lua.runtime.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import dev.perigee.lua.runtime.table.LuaTable;
import dev.perigee.lua.runtime.table.TableTraversal;

/** A host's iteration over the entries of a table, each a list of key and value. */
@ExportLibrary(InteropLibrary.class)
final class EntryIterator implements TruffleObject {

    private final LuaTable table;
    private int place;

    EntryIterator(LuaTable table) {
        this.table = table;
    }

    @ExportMessage
    boolean isIterator() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    boolean hasIteratorNextElement() {
        return TableTraversal.next(table, place) >= 0;
    }

    @ExportMessage
    @TruffleBoundary
    Object getIteratorNextElement() throws StopIterationException {
        int found = TableTraversal.next(table, place);
        if (found < 0) {
            throw StopIterationException.create();
        }
        place = found + 1;
        return new KeyList(TableTraversal.keyAt(table, found), TableTraversal.valueAt(table, found));
    }
}
