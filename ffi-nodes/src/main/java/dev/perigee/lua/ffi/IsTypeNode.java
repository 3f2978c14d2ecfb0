package dev.perigee.lua.ffi;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.convert.Compatibility;
import dev.perigee.lua.ffi.ctype.CType;

/** {@code ffi.istype(ct, value)}. */
final class IsTypeNode extends BuiltinNode {

    @Child private CTypeArgumentNode type = CTypeArgumentNode.create();
    @Child private CompareTypeNode compare = IsTypeNodeFactory.CompareTypeNodeGen.create();

    @Override
    public Object execute(VirtualFrame frame) {
        CType wanted = type.execute(FfiArguments.orNull(frame, 0), 1);
        Object value = FfiArguments.any(this, frame, 1);
        return value instanceof CData data && compare.execute(wanted, data);
    }

    /** The answer for a pair of types is always the same. */
    @GenerateInline(false)
    @ReportPolymorphism
    @ImportStatic(CTypeArgumentNode.class)
    abstract static class CompareTypeNode extends Node {

        abstract boolean execute(CType wanted, CData value);

        @Specialization(guards = {"wanted == cachedWanted", "value.getClass() == dataClass", "exact(value, dataClass).type() == found"}, limit = "TEXTS")
        static boolean doKnown(@SuppressWarnings("unused") CType wanted, @SuppressWarnings("unused") CData value,
                        @SuppressWarnings("unused") @Cached("wanted") CType cachedWanted,
                        @SuppressWarnings("unused") @Cached("value.getClass()") Class<? extends CData> dataClass,
                        @SuppressWarnings("unused") @Cached("value.type()") CType found,
                        @Cached("doAny(wanted, value)") boolean result) {
            return result;
        }

        static CData exact(CData value, Class<? extends CData> dataClass) {
            return CompilerDirectives.castExact(value, dataClass);
        }

        @Specialization(replaces = "doKnown")
        @TruffleBoundary
        static boolean doAny(CType wanted, CData value) {
            return wanted == value.type() || Compatibility.isType(wanted, value.type());
        }
    }
}
