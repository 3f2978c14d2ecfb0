package dev.perigee.lua.ffi.library;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.utilities.TruffleWeakReference;

import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/** {@code namespace.name}: a constant in compiled code, or the load of a variable. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic(CacheLimits.class)
abstract class NamespaceIndexNode extends Node {

    abstract Object execute(Namespace namespace, Object key);

    @Specialization(guards = {"namespace == cachedNamespace", "key == cachedKey", "entry != null"}, limit = "KEYS")
    static Object doKnown(@SuppressWarnings("unused") Namespace namespace, @SuppressWarnings("unused") LuaString key,
                    @SuppressWarnings("unused") @Bind Node node,
                    @SuppressWarnings("unused") @Cached(value = "namespace", weak = true) Namespace cachedNamespace,
                    @SuppressWarnings("unused") @Cached("key") LuaString cachedKey,
                    @SuppressWarnings("unused") @Cached("namespace.findWeakly(node, key)") TruffleWeakReference<NamespaceEntry> reference,
                    @Bind("reference.get()") NamespaceEntry entry) {
        return entry.read();
    }

    @Specialization(replaces = "doKnown")
    static Object doAny(Namespace namespace, LuaString key, @Bind Node node) {
        return read(namespace, key, node);
    }

    @TruffleBoundary
    private static Object read(Namespace namespace, LuaString key, Node node) {
        return namespace.find(node, key).read();
    }

    @Fallback
    static Object doOther(@SuppressWarnings("unused") Namespace namespace, Object key, @Bind Node node) {
        throw LuaErrors.error(node, badKey("__index", key));
    }

    @TruffleBoundary
    static String badKey(String metamethod, Object key) {
        return "bad argument #2 to '" + metamethod + "' (string expected, got " + LuaTypes.name(key) + ")";
    }
}
