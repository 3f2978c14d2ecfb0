package dev.perigee.lua.ffi.library;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.utilities.TruffleWeakReference;

import dev.perigee.lua.nodes.CacheLimits;

/** What a host's or another language's name for a member means: a constant in compiled code, as for Lua's own accesses. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic(CacheLimits.class)
abstract class NamespaceMemberNode extends Node {

    /** @throws UnknownIdentifierException if the name is not declared or not found */
    abstract NamespaceEntry execute(Namespace namespace, String member) throws UnknownIdentifierException;

    @Specialization(guards = {"namespace == cachedNamespace", "member.equals(cachedMember)", "entry != null"}, limit = "KEYS")
    static NamespaceEntry doKnown(@SuppressWarnings("unused") Namespace namespace, @SuppressWarnings("unused") String member,
                    @SuppressWarnings("unused") @Cached(value = "namespace", weak = true) Namespace cachedNamespace,
                    @SuppressWarnings("unused") @Cached("member") String cachedMember,
                    @SuppressWarnings("unused") @Cached("namespace.findWeakly(member)") TruffleWeakReference<NamespaceEntry> reference,
                    @Bind("reference.get()") NamespaceEntry entry) {
        return entry;
    }

    @Specialization(replaces = "doKnown")
    static NamespaceEntry doAny(Namespace namespace, String member) throws UnknownIdentifierException {
        return namespace.findMember(member);
    }
}
