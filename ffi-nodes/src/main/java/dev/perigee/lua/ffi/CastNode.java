package dev.perigee.lua.ffi;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.convert.CCast;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.LuaErrors;

/** {@code ffi.cast(ct, value)}. */
final class CastNode extends BuiltinNode {

    @Child private CTypeArgumentNode type = CTypeArgumentNode.create();
    @Child private TypedCastNode cast = CastNodeFactory.TypedCastNodeGen.create();

    @Override
    public Object execute(VirtualFrame frame) {
        CType target = type.execute(FfiArguments.orNull(frame, 0), 1);
        try {
            return cast.execute(target, FfiArguments.any(this, frame, 1));
        } catch (ConversionException e) {
            throw raise(e);
        }
    }

    @TruffleBoundary
    private RuntimeException raise(ConversionException problem) {
        return LuaErrors.error(this, problem.getMessage());
    }

    /** Casts to a type that is usually the same each time. */
    @GenerateInline(false)
    @ReportPolymorphism
    @ImportStatic(CTypeArgumentNode.class)
    abstract static class TypedCastNode extends Node {

        abstract Object execute(CType type, Object value);

        @Specialization(guards = "type == cachedType", limit = "TEXTS")
        static Object doKnown(@SuppressWarnings("unused") CType type, Object value,
                        @SuppressWarnings("unused") @Cached("type") CType cachedType,
                        @Cached("find(cachedType)") CCast cast) {
            return cast.cast(value);
        }

        @Specialization(replaces = "doKnown")
        @TruffleBoundary
        Object doAny(CType type, Object value) {
            return find(type).cast(value);
        }

        @NeverDefault
        CCast find(CType type) {
            if (!CObjects.isCastTarget(type)) {
                throw LuaErrors.badArgument(getParent(), 1, ConversionErrors.INVALID_TYPE);
            }
            return CCast.of(type);
        }
    }
}
