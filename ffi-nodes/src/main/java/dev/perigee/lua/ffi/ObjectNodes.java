package dev.perigee.lua.ffi;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.ReportPolymorphism;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.FfiErrors;
import dev.perigee.lua.ffi.cdata.FinalizableData;
import dev.perigee.lua.ffi.cdata.NewObjectNode;
import dev.perigee.lua.ffi.cdata.NewObjects;
import dev.perigee.lua.ffi.cdata.OutOfBoundsException;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.VectorType;
import dev.perigee.lua.ffi.memory.NullAccessException;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;

/** The functions that make objects and decide about their end. */
final class ObjectNodes {

    private ObjectNodes() {
    }

    /** {@code ffi.new(ct, …)}. */
    static final class NewNode extends BuiltinNode {

        @Child private CTypeArgumentNode type = CTypeArgumentNode.create();
        @Child private TypedNewNode newObject = ObjectNodesFactory.TypedNewNodeGen.create();

        @Override
        public Object execute(VirtualFrame frame) {
            CType made = type.execute(FfiArguments.orNull(frame, 0), 1);
            try {
                return newObject.execute(made, frame.getArguments());
            } catch (ConversionException | NullAccessException | OutOfBoundsException e) {
                throw raise(e);
            }
        }

        private RuntimeException raise(ControlFlowException problem) {
            return FfiErrors.raise(this, problem);
        }
    }

    /** Makes an object of a type that is usually the same each time. The frame arguments begin with it. */
    @GenerateInline(false)
    @ReportPolymorphism
    @ImportStatic(CTypeArgumentNode.class)
    abstract static class TypedNewNode extends Node {

        abstract Object execute(CType type, Object[] arguments);

        @Specialization(guards = "type == cachedType", limit = "TEXTS")
        static Object doKnown(@SuppressWarnings("unused") CType type, Object[] arguments,
                        @SuppressWarnings("unused") @Cached("type") CType cachedType,
                        @Cached("create(cachedType)") NewObjectNode newObject) {
            return newObject.execute(arguments, 1);
        }

        @Specialization(replaces = "doKnown")
        Object doAny(CType type, Object[] arguments) {
            return NewObjects.create(type, LuaArguments.values(arguments), 1, this);
        }
    }

    /** {@code ffi.gc(cdata, finalizer)}. */
    static final class GcNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            Object object = FfiArguments.orNull(frame, 0);
            if (!(object instanceof CData)) {
                throw LuaErrors.badArgumentType(this, 1, "cdata", object);
            }
            return setFinalizer(object, FfiArguments.any(this, frame, 1));
        }

        @TruffleBoundary
        private Object setFinalizer(Object object, Object finalizer) {
            if (!(object instanceof FinalizableData data) || data.declaredType().raw() instanceof VectorType) {
                throw LuaErrors.badArgument(this, 1, ConversionErrors.INVALID_TYPE);
            }
            FfiContext.get(this).finalizers().set(data, finalizer);
            return data;
        }
    }
}
