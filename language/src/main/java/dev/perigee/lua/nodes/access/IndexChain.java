package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.interop.ForeignObjects;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.table.LuaTable;

/** Indexing with metamethods in slow paths: library functions, and chains too long for caches. */
public final class IndexChain {

    private IndexChain() {
    }

    /** {@code object[key]}. @param steps how many {@code __index} steps were made before */
    @TruffleBoundary
    public static Object get(Node node, Object object, Object key, int steps) {
        Object current = object;
        for (int step = steps; step < CacheLimits.METATABLE_LOOP; step++) {
            Object handler;
            if (current instanceof LuaTable table) {
                Object value = table.get(key);
                if (value != LuaNil.NIL || table.metatable == null) {
                    return value;
                }
                handler = table.metatable.get(Metatables.INDEX);
                if (handler == LuaNil.NIL) {
                    return LuaNil.NIL;
                }
            } else if (current instanceof ExtensionValue extension) {
                return LuaCalls.at(node, () -> ValueOperations.getUncached().index(extension, key));
            } else if (LuaInterop.isForeign(current)) {
                return ForeignObjects.index(node, current, key);
            } else {
                handler = Metatables.getMetamethod(current, Metatables.INDEX, node);
                if (handler == LuaNil.NIL) {
                    throw LuaErrors.index(node, current, current == object ? LuaNode.operandName(node, 0) : null);
                }
            }
            if (handler instanceof LuaFunction) {
                return LuaResults.first(LuaCalls.call(node, handler, current, key));
            }
            current = handler;
        }
        throw LuaErrors.indexLoop(node);
    }

    /** {@code object[key] = value}. @param steps how many {@code __newindex} steps were made before */
    @TruffleBoundary
    public static void set(Node node, Object object, Object key, Object value, int steps) {
        Object current = object;
        for (int step = steps; step < CacheLimits.METATABLE_LOOP; step++) {
            Object handler;
            if (current instanceof LuaTable table) {
                handler = table.metatable == null || table.get(key) != LuaNil.NIL ? LuaNil.NIL : table.metatable.get(Metatables.NEWINDEX);
                if (handler == LuaNil.NIL) {
                    rawSet(node, table, key, value);
                    return;
                }
            } else if (current instanceof ExtensionValue extension) {
                LuaCalls.at(node, () -> {
                    ValueOperations.getUncached().newIndex(extension, key, value);
                    return null;
                });
                return;
            } else if (LuaInterop.isForeign(current)) {
                ForeignObjects.newIndex(node, current, key, value);
                return;
            } else {
                handler = Metatables.getMetamethod(current, Metatables.NEWINDEX, node);
                if (handler == LuaNil.NIL) {
                    throw LuaErrors.index(node, current, current == object ? LuaNode.operandName(node, 0) : null);
                }
            }
            if (handler instanceof LuaFunction) {
                LuaCalls.call(node, handler, current, key, value);
                return;
            }
            current = handler;
        }
        throw LuaErrors.newIndexLoop(node);
    }

    /** Stores without metamethods; nil and NaN as keys are errors. */
    public static void rawSet(Node node, LuaTable table, Object key, Object value) {
        if (key == LuaNil.NIL) {
            throw LuaErrors.tableIndexNil(node);
        }
        if (key instanceof Double number && Double.isNaN(number)) {
            throw LuaErrors.tableIndexNaN(node);
        }
        table.put(key, value);
    }
}
