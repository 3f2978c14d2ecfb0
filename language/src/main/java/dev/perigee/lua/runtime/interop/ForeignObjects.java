package dev.perigee.lua.runtime.interop;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;

/** What Lua's operations mean for objects of other languages and of the host. */
public final class ForeignObjects {

    private ForeignObjects() {
    }

    /** {@code object[key]}: an array element (from 1, as everywhere in Lua), a hash entry or a member; nil if absent. */
    @TruffleBoundary
    public static Object index(Node node, Object object, Object key) {
        InteropLibrary interop = InteropLibrary.getUncached(object);
        try {
            if (key instanceof Integer i && interop.hasArrayElements(object)) {
                return interop.isArrayElementReadable(object, i - 1L) ? LuaInterop.fromHost(interop.readArrayElement(object, i - 1L)) : LuaNil.NIL;
            }
            if (interop.hasHashEntries(object)) {
                Object hostKey = key;
                if (interop.isHashEntryReadable(object, hostKey)) {
                    return LuaInterop.fromHost(interop.readHashValue(object, hostKey));
                }
            }
            if (key instanceof LuaString name && interop.isMemberReadable(object, name.toJava())) {
                return LuaInterop.fromHost(interop.readMember(object, name.toJava()));
            }
            return LuaNil.NIL;
        } catch (InvalidArrayIndexException | UnknownKeyException | UnknownIdentifierException e) {
            return LuaNil.NIL;
        } catch (InteropException e) {
            throw LuaErrors.error(node, "cannot read '" + key + "' of " + LuaInterop.describe(object));
        }
    }

    @TruffleBoundary
    public static void newIndex(Node node, Object object, Object key, Object value) {
        InteropLibrary interop = InteropLibrary.getUncached(object);
        try {
            if (key instanceof Integer i && interop.hasArrayElements(object)) {
                interop.writeArrayElement(object, i - 1L, value);
            } else if (interop.hasHashEntries(object)) {
                interop.writeHashEntry(object, key, value);
            } else if (key instanceof LuaString name) {
                interop.writeMember(object, name.toJava(), value);
            } else {
                throw LuaErrors.error(node, "cannot index " + LuaInterop.describe(object) + " with a " + LuaTypes.name(key) + " value");
            }
        } catch (InteropException e) {
            throw LuaErrors.error(node, "cannot write '" + key + "' of " + LuaInterop.describe(object));
        }
    }

    @TruffleBoundary
    public static Object call(Node node, Object object, Object[] arguments) {
        if (object instanceof ForeignMethod method) {
            return invoke(node, arguments[0], method.name(), Arrays.copyOfRange(arguments, 1, arguments.length));
        }
        InteropLibrary interop = InteropLibrary.getUncached(object);
        try {
            if (interop.isExecutable(object)) {
                return LuaInterop.fromHost(interop.execute(object, arguments));
            }
            if (interop.isInstantiable(object)) {
                return LuaInterop.fromHost(interop.instantiate(object, arguments));
            }
        } catch (InteropException e) {
            throw LuaErrors.error(node, "cannot call " + LuaInterop.describe(object) + ": " + e.getMessage());
        }
        throw LuaErrors.call(node, object, null);
    }

    private static Object invoke(Node node, Object object, LuaString name, Object[] arguments) {
        InteropLibrary interop = InteropLibrary.getUncached(object);
        String member = name.toJava();
        try {
            if (interop.isMemberInvocable(object, member)) {
                return LuaInterop.fromHost(interop.invokeMember(object, member, arguments));
            }
        } catch (InteropException e) {
            throw LuaErrors.error(node, "cannot call method '" + member + "' of " + LuaInterop.describe(object) + ": " + e.getMessage());
        }
        throw LuaErrors.call(node, index(node, object, name), new OperandName("method", member));
    }

    /** {@code #object}: the number of array elements or hash entries. */
    @TruffleBoundary
    public static Object length(Node node, Object object) {
        InteropLibrary interop = InteropLibrary.getUncached(object);
        try {
            if (interop.hasArrayElements(object)) {
                return (int) interop.getArraySize(object);
            }
            if (interop.hasHashEntries(object)) {
                return (int) interop.getHashSize(object);
            }
        } catch (InteropException e) {
            throw LuaErrors.error(node, "cannot measure " + LuaInterop.describe(object));
        }
        throw LuaErrors.length(node, object, null);
    }
}
