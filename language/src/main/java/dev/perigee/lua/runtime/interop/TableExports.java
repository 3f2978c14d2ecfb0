package dev.perigee.lua.runtime.interop;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.access.IndexChain;
import dev.perigee.lua.runtime.LuaAddresses;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;
import dev.perigee.lua.runtime.table.TableTraversal;

/**
 * How hosts and other languages see a table: fields with string keys are members, the elements from 1 up an array from 0
 * up, and everything a hash. Metamethods {@code __index} and {@code __newindex} apply to members.
 */
@ExportLibrary(value = InteropLibrary.class, receiverType = LuaTable.class)
@ImportStatic(CacheLimits.class)
public final class TableExports {

    private TableExports() {
    }

    @ExportMessage
    static boolean hasLanguage(@SuppressWarnings("unused") LuaTable table) {
        return true;
    }

    @ExportMessage
    static Class<? extends TruffleLanguage<?>> getLanguage(@SuppressWarnings("unused") LuaTable table) {
        return LuaLanguage.class;
    }

    @ExportMessage
    @TruffleBoundary
    static Object toDisplayString(LuaTable table, boolean allowSideEffects) {
        return allowSideEffects ? LuaToString.any(table, null) : LuaAddresses.describe(table);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isExecutable(LuaTable table) {
        return table.metatable != null && table.metatable.get(Metatables.CALL) != LuaNil.NIL;
    }

    /** Calls a table that has a {@code __call} metamethod. */
    @ExportMessage
    @TruffleBoundary
    static Object execute(LuaTable table, Object[] arguments) throws UnsupportedMessageException {
        if (!isExecutable(table)) {
            throw UnsupportedMessageException.create();
        }
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = LuaInterop.fromHost(arguments[i]);
        }
        return LuaInterop.resultToHost(LuaCalls.call(null, table, values));
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isScope(LuaTable table) {
        return LuaContext.get(null).getGlobals() == table;
    }

    @ExportMessage
    static boolean hasMembers(@SuppressWarnings("unused") LuaTable table) {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    static Object getMembers(LuaTable table, @SuppressWarnings("unused") boolean includeInternal) {
        List<Object> names = new ArrayList<>();
        for (int place = TableTraversal.next(table, 0); place >= 0; place = TableTraversal.next(table, place + 1)) {
            if (TableTraversal.keyAt(table, place) instanceof LuaString name) {
                names.add(name);
            }
        }
        return new KeyList(names.toArray());
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isMemberReadable(LuaTable table, String member) {
        return readOrNil(table, member) != LuaNil.NIL;
    }

    @ExportMessage
    @TruffleBoundary
    static Object readMember(LuaTable table, String member) throws UnknownIdentifierException {
        Object value = readOrNil(table, member);
        if (value == LuaNil.NIL) {
            throw UnknownIdentifierException.create(member);
        }
        return value;
    }

    private static Object readOrNil(LuaTable table, String member) {
        return IndexChain.get(null, table, LuaString.fromJava(member), 0);
    }

    @ExportMessage
    static boolean isMemberModifiable(LuaTable table, String member) {
        return isMemberReadable(table, member);
    }

    @ExportMessage
    static boolean isMemberInsertable(LuaTable table, String member) {
        return !isMemberReadable(table, member);
    }

    @ExportMessage
    @TruffleBoundary
    static void writeMember(LuaTable table, String member, Object value) {
        IndexChain.set(null, table, LuaString.fromJava(member), LuaInterop.fromHost(value), 0);
    }

    @ExportMessage
    static boolean isMemberRemovable(LuaTable table, String member) {
        return isMemberReadable(table, member);
    }

    @ExportMessage
    static void removeMember(LuaTable table, String member) {
        writeMember(table, member, LuaNil.NIL);
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isMemberInvocable(LuaTable table, String member) {
        return InteropLibrary.getUncached().isExecutable(readOrNil(table, member));
    }

    @ExportMessage
    static Object invokeMember(LuaTable table, String member, Object[] arguments, @CachedLibrary(limit = "CALL") InteropLibrary functions)
                    throws UnknownIdentifierException, UnsupportedTypeException, ArityException, UnsupportedMessageException {
        return functions.execute(readMember(table, member), arguments);
    }

    @ExportMessage
    static boolean hasArrayElements(LuaTable table) {
        return table.length() > 0;
    }

    @ExportMessage
    static long getArraySize(LuaTable table) {
        return table.length();
    }

    @ExportMessage
    static boolean isArrayElementReadable(LuaTable table, long index) {
        return index >= 0 && index < table.length();
    }

    @ExportMessage
    static boolean isArrayElementModifiable(LuaTable table, long index) {
        return isArrayElementReadable(table, index);
    }

    @ExportMessage
    static boolean isArrayElementInsertable(LuaTable table, long index) {
        return index == table.length();
    }

    @ExportMessage
    static Object readArrayElement(LuaTable table, long index) throws InvalidArrayIndexException {
        if (!isArrayElementReadable(table, index)) {
            throw InvalidArrayIndexException.create(index);
        }
        return table.get((int) index + 1);
    }

    @ExportMessage
    static void writeArrayElement(LuaTable table, long index, Object value) throws InvalidArrayIndexException {
        if (index < 0 || index > table.length()) {
            throw InvalidArrayIndexException.create(index);
        }
        table.put((int) index + 1, LuaInterop.fromHost(value));
    }

    @ExportMessage
    static boolean hasHashEntries(@SuppressWarnings("unused") LuaTable table) {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    static long getHashSize(LuaTable table) {
        long size = 0;
        for (int place = TableTraversal.next(table, 0); place >= 0; place = TableTraversal.next(table, place + 1)) {
            size++;
        }
        return size;
    }

    @ExportMessage
    @TruffleBoundary
    static boolean isHashEntryReadable(LuaTable table, Object key) {
        return table.get(LuaInterop.fromHost(key)) != LuaNil.NIL;
    }

    @ExportMessage
    @TruffleBoundary
    static Object readHashValue(LuaTable table, Object key) throws UnknownKeyException {
        Object value = table.get(LuaInterop.fromHost(key));
        if (value == LuaNil.NIL) {
            throw UnknownKeyException.create(key);
        }
        return value;
    }

    @ExportMessage
    static boolean isHashEntryModifiable(LuaTable table, Object key) {
        return isHashEntryReadable(table, key);
    }

    @ExportMessage
    static boolean isHashEntryInsertable(LuaTable table, Object key) {
        return !isHashEntryReadable(table, key);
    }

    @ExportMessage
    static boolean isHashEntryRemovable(LuaTable table, Object key) {
        return isHashEntryReadable(table, key);
    }

    @ExportMessage
    @TruffleBoundary
    static void writeHashEntry(LuaTable table, Object key, Object value) {
        IndexChain.rawSet(null, table, LuaInterop.fromHost(key), LuaInterop.fromHost(value));
    }

    @ExportMessage
    static void removeHashEntry(LuaTable table, Object key) {
        writeHashEntry(table, key, LuaNil.NIL);
    }

    @ExportMessage
    static Object getHashEntriesIterator(LuaTable table) {
        return new EntryIterator(table);
    }
}
