package dev.perigee.lua.ffi.library;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.InlinedBranchProfile;
import com.oracle.truffle.api.utilities.TruffleWeakReference;

import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.string.LuaString;

/** {@code namespace.name = value}: the store into a variable. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic(CacheLimits.class)
abstract class NamespaceNewIndexNode extends Node {

    abstract void execute(Namespace namespace, Object key, Object value);

    @Specialization(guards = {"namespace == cachedNamespace", "key == cachedKey", "entry != null"}, limit = "KEYS")
    static void doKnown(@SuppressWarnings("unused") Namespace namespace, @SuppressWarnings("unused") LuaString key, Object value,
                    @Bind Node node,
                    @SuppressWarnings("unused") @Cached(value = "namespace", weak = true) Namespace cachedNamespace,
                    @SuppressWarnings("unused") @Cached("key") LuaString cachedKey,
                    @SuppressWarnings("unused") @Cached("namespace.findWeakly(node, key)") TruffleWeakReference<NamespaceEntry> reference,
                    @Bind("reference.get()") NamespaceEntry entry,
                    @Shared @Cached InlinedBranchProfile failed) {
        try {
            entry.write(value);
        } catch (ConversionException e) {
            failed.enter(node);
            throw LuaErrors.error(node, e.getMessage());
        }
    }

    @Specialization(replaces = "doKnown")
    static void doAny(Namespace namespace, LuaString key, Object value, @Bind Node node,
                    @Shared @Cached InlinedBranchProfile failed) {
        try {
            write(namespace, key, value, node);
        } catch (ConversionException e) {
            failed.enter(node);
            throw LuaErrors.error(node, e.getMessage());
        }
    }

    @TruffleBoundary
    private static void write(Namespace namespace, LuaString key, Object value, Node node) {
        namespace.find(node, key).write(value);
    }

    @Fallback
    static void doOther(@SuppressWarnings("unused") Namespace namespace, Object key, @SuppressWarnings("unused") Object value, @Bind Node node) {
        throw LuaErrors.error(node, NamespaceIndexNode.badKey("__newindex", key));
    }
}
